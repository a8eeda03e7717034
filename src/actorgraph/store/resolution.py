"""Who is who, on a store: the steps of ``resolve`` where something changed, and nowhere else.

The result is that of ``resolve`` on all documents at once, whatever came first or was taken out.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from actorgraph.resolve import judgements as judging
from actorgraph.resolve.cluster import Clusters, Link, Same, settle, ties_of
from actorgraph.resolve.components import components
from actorgraph.store import entities, judgements, splitting
from actorgraph.store.atoms import Atoms, decision_of, write_merges


def resolve(connection: sqlite3.Connection) -> None:
    """Bring entities up to date with what was read and judged; to be called in a transaction.

    Raises ``JudgementError`` where judgements contradict each other.
    """
    judged = _judged(connection)
    atoms = Atoms(connection)
    atoms.update()
    update = entities.Update(connection)
    for hubs, linked in _components(connection, atoms.changed, judged):
        found = settle([atoms.load(hubs[hub]) for hub in sorted(hubs)], linked, judged)
        _write(connection, list(hubs.values()), found)
        update.assign(found.entities)
    update.finish()


def _judged(connection: sqlite3.Connection) -> list[Same]:
    """What is judged the same; who is judged different is written to the chains."""
    judged = judgements.read(connection)
    splitting.update(connection, judged)
    sides, same = judging.by_chain(judged, judgements.Index(connection))
    judgements.write_sides(connection, sides)
    return [Same(chains, reason) for chains, reason in same]


def _components(
    connection: sqlite3.Connection, seeds: set[int], judged: Sequence[Same]
) -> Iterator[tuple[dict[str, int], list[Link]]]:
    """What hangs together with ``seeds``: the atoms by their hubs, and the links between them."""
    tied = _ties(connection, judged)
    waiting, seen, ties = list(seeds), set(seeds), []
    while waiting:
        atom = waiting.pop()
        for other in {*_neighbours(connection, atom), *tied.get(atom, ())}:
            ties.append((str(atom), str(other)))
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    for found in components(map(str, seen), ties):
        keys = [int(key) for key in found]
        hubs = {_hub(connection, key): key for key in keys}
        yield hubs, list(_links(connection, hubs))


def _neighbours(connection: sqlite3.Connection, atom: int) -> list[int]:
    rows = connection.execute(
        'SELECT "right" FROM links WHERE "left" = ?1 UNION SELECT "left" FROM links'
        ' WHERE "right" = ?1',
        (atom,),
    )
    return [key for (key,) in rows]


def _ties(connection: sqlite3.Connection, judged: Sequence[Same]) -> Mapping[int, set[int]]:
    tied: dict[int, set[int]] = defaultdict(set)
    for same in judged:
        home = {chain: str(atom) for chain, atom in _homes(connection, same)}
        for left, right in ties_of(same, home):
            tied[int(left)].add(int(right))
            tied[int(right)].add(int(left))
    return tied


def _homes(connection: sqlite3.Connection, same: Same) -> Iterator[tuple[str, int]]:
    for chain in same.chains:
        yield from connection.execute("SELECT id, atom FROM chains WHERE id = ?", (chain,))


def _hub(connection: sqlite3.Connection, atom: int) -> str:
    return str(connection.execute("SELECT hub FROM atoms WHERE key = ?", (atom,)).fetchone()[0])


def _links(connection: sqlite3.Connection, hubs: Mapping[str, int]) -> Iterator[Link]:
    hub_of = {key: hub for hub, key in hubs.items()}
    for hub, key in hubs.items():
        for right, *decision in connection.execute(
            'SELECT "right", score, reason, partial FROM links WHERE "left" = ?', (key,)
        ):
            yield Link(decision_of((decision[0], decision[1], decision[2])), hub, hub_of[right])


def _write(connection: sqlite3.Connection, atoms: Sequence[int], found: Clusters) -> None:
    connection.executemany(
        "DELETE FROM merges WHERE stage <> 'name' AND \"left\" IN"
        " (SELECT key FROM chains WHERE atom = ?)",
        [(atom,) for atom in atoms],
    )
    write_merges(connection, "link", found.merges)
    write_merges(connection, "doubt", found.candidates)
