"""The first two steps of who is who, on a store: chains of one name become atoms, and atoms that
share a key are compared. Both touch only what is new, and what it changes.
"""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from actorgraph.model import Merge
from actorgraph.resolve import blocking, same_name
from actorgraph.resolve.compare import CANDIDATE, Decision, compare
from actorgraph.resolve.portrait import Portrait
from actorgraph.store import portraits
from actorgraph.store.database import one

REMEMBERED = 20_000  # portraits of atoms that are kept in memory while they are compared

_CHAIN = (
    "SELECT chains.id, documents.id, portrait, sides, documents.key FROM chains"
    " JOIN documents ON documents.key = document"
)


class Atoms:
    """The atoms of a store while they are brought up to date; ``changed`` are those whose
    component is to be settled anew.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.changed: set[int] = set()
        self.shared = lru_cache(maxsize=REMEMBERED)(self._shared)
        self.portrait = lru_cache(maxsize=REMEMBERED)(self.load)

    def update(self) -> None:
        """Bring atoms and links up to date with the chains."""
        keys: set[str] = set()
        for name, kind in self._groups():
            self._rebuild(name, kind, keys)
        self.connection.execute("DELETE FROM unsettled")
        self._compare(keys)
        self.changed = {atom for atom in self.changed if self._hub(atom)}

    def _groups(self) -> list[same_name.Group]:
        """Names with chains that are new, and those of which some are gone or judged anew."""
        return self.connection.execute(
            "SELECT same_name, type FROM chains WHERE atom IS NULL AND same_name IS NOT NULL"
            " UNION SELECT same_name, type FROM unsettled ORDER BY 1, 2"
        ).fetchall()

    def _rebuild(self, name: str, kind: str, keys: set[str]) -> None:
        """Merge the chains of one name; ``keys`` gathers those by which pairs may change."""
        run = self.connection.execute
        old = run("SELECT key FROM atoms WHERE same_name = ? AND type = ?", (name, kind)).fetchall()
        for (atom,) in old:
            self._touch_neighbours(atom)
            keys.update(k for (k,) in run("SELECT key FROM bearers WHERE atom = ?", (atom,)))
            run("DELETE FROM atoms WHERE key = ?", (atom,))
        run(
            "DELETE FROM merges WHERE stage = 'name' AND \"left\" IN"
            " (SELECT key FROM chains WHERE same_name = ? AND type = ?)",
            (name, kind),
        )
        rows = run(f"{_CHAIN} WHERE same_name = ? AND type = ?", (name, kind)).fetchall()
        if not rows:
            return
        merges: list[Merge] = []
        for atom in same_name.merge([self._chain(row) for row in rows], merges):
            self._insert(atom, name, kind, keys)
        write_merges(self.connection, "name", merges)

    def _touch_neighbours(self, atom: int) -> None:
        """What hung together with ``atom`` by a link or in an entity."""
        rows = self.connection.execute(
            'SELECT "right" FROM links WHERE "left" = ?1'
            ' UNION SELECT "left" FROM links WHERE "right" = ?1'
            " UNION SELECT atom FROM chains WHERE atom IS NOT NULL AND entity IN"
            " (SELECT entity FROM chains WHERE atom = ?1)",
            (atom,),
        )
        self.changed.update(key for (key,) in rows)

    def _insert(self, atom: Portrait, name: str, kind: str, keys: set[str]) -> None:
        run = self.connection.execute
        made = run("INSERT INTO atoms VALUES (NULL, ?, ?, ?)", (atom.hub, name, kind)).lastrowid
        assert made is not None  # noqa: S101  # an insertion has a row
        self.connection.executemany(
            "UPDATE chains SET atom = ? WHERE id = ?", [(made, chain) for chain in atom.chains]
        )
        rows = [
            (blocking.text_of(key), made, bearer.rank, bearer.seeks, bearer.sought)
            for key, bearer in blocking.keyed(atom)
        ]
        self.connection.executemany("INSERT INTO bearers VALUES (?, ?, ?, ?, ?)", rows)
        keys.update(key for key, *_ in rows)
        self.changed.add(made)

    def _compare(self, keys: Iterable[str]) -> None:
        """Compare the pairs that ``keys`` make now and did not make before."""
        for key in sorted(keys):
            before = self._pairs(key)
            now = self._within(key)
            for pair in before - now:
                self._part(key, pair)
            for pair in sorted(now - before):
                self._tie(key, pair)

    def _pairs(self, key: str) -> set[tuple[int, int]]:
        rows = self.connection.execute('SELECT "left", "right" FROM pairs WHERE key = ?', (key,))
        return set(rows)

    def _within(self, key: str) -> set[tuple[int, int]]:
        rows = self.connection.execute(
            "SELECT rank, hub, seeks, sought, atom FROM bearers JOIN atoms ON atoms.key = atom"
            " WHERE bearers.key = ?",
            (key,),
        ).fetchall()
        atom_at = {hub: atom for _, hub, _, _, atom in rows}
        bearers = (blocking.Bearer(r, hub, bool(s), bool(t)) for r, hub, s, t, _ in rows)
        return {(atom_at[left], atom_at[right]) for left, right in blocking.within(bearers)}

    def _part(self, key: str, pair: tuple[int, int]) -> None:
        run = self.connection.execute
        run('DELETE FROM pairs WHERE key = ? AND "left" = ? AND "right" = ?', (key, *pair))
        if not self._paired(pair):
            gone = run('DELETE FROM links WHERE "left" = ? AND "right" = ?', pair).rowcount
            self.changed.update(pair if gone else ())

    def _tie(self, key: str, pair: tuple[int, int]) -> None:
        run = self.connection.execute
        known = self._paired(pair)
        run("INSERT INTO pairs VALUES (?, ?, ?)", (key, *pair))
        if known:
            return
        decision = compare(self.portrait(pair[0]), self.portrait(pair[1]))
        if decision.score >= CANDIDATE:
            values = decision.score, decision.reason, decision.partial
            run("INSERT INTO links VALUES (?, ?, ?, ?, ?)", (*pair, *values))
            self.changed.update(pair)

    def _paired(self, pair: tuple[int, int]) -> bool:
        found = 'SELECT EXISTS (SELECT 1 FROM pairs WHERE "left" = ? AND "right" = ?)'
        return bool(one(self.connection, found, *pair))

    def _hub(self, atom: int) -> str | None:
        row = self.connection.execute("SELECT hub FROM atoms WHERE key = ?", (atom,)).fetchone()
        return row and str(row[0])

    def load(self, atom: int) -> Portrait:
        """The portrait of an atom, from those of its chains."""
        hub = self._hub(atom)
        rows = self.connection.execute(f"{_CHAIN} WHERE atom = ?", (atom,)).fetchall()
        rows.sort(key=lambda row: (row[0] != hub, row[0]))
        whole, *others = (self._chain(row) for row in rows)
        for other in others:
            whole.absorb(other)
        return whole

    def _chain(self, row: tuple[str, str, str, str, int]) -> Portrait:
        return portraits.load(row[:4], self.shared(row[4]))

    def _shared(self, document: int) -> list[frozenset[object]]:
        (text,) = self.connection.execute(
            "SELECT surroundings FROM documents WHERE key = ?", (document,)
        ).fetchone()
        return portraits.shared_of(text)


def write_merges(connection: sqlite3.Connection, stage: str, merges: Iterable[Merge]) -> None:
    """Keep why chains were merged, or why not."""
    connection.executemany(
        "INSERT INTO merges SELECT ?, one.key, other.key, ?, ? FROM chains AS one, chains AS other"
        " WHERE one.id = ? AND other.id = ?",
        [(stage, m.score, m.reason, m.left, m.right) for m in merges],
    )


def decision_of(row: tuple[float, str, int]) -> Decision:
    """A stored decision."""
    score, reason, partial = row
    return Decision(score, reason, bool(partial))
