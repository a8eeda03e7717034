"""A part of a store: what lies around some actors, or the strongest of all, as plain data."""

import datetime as dt
import sqlite3
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from actorgraph.model import Claim, GraphData
from actorgraph.store import content, rows
from actorgraph.store.queries import Conditions
from actorgraph.store.store import Store

AROUND = (
    "SELECT other, sum(confidence) FROM ("
    " SELECT object AS other, confidence FROM claims WHERE subject = ?1 AND object <> ?1"
    " UNION ALL SELECT subject, confidence FROM claims WHERE object = ?1 AND subject <> ?1)"
    " GROUP BY other"
)
STRONGEST = "SELECT key FROM entities ORDER BY named DESC, claims DESC, id LIMIT ?"


def strongest(connection: sqlite3.Connection, most: int) -> set[int]:
    """The actors that most is said of."""
    return {key for (key,) in connection.execute(STRONGEST, (most,))}


def neighbourhood(
    connection: sqlite3.Connection, starts: Iterable[int], *, depth: int, most: int
) -> set[int]:
    """The actors within ``depth`` claims of ``starts``, the strongest ties first, ``most`` at
    most.
    """
    front = list(dict.fromkeys(starts))
    inside = set(front)
    for _ in range(depth):
        ties: dict[int, float] = {}
        for here in front:
            for other, weight in connection.execute(AROUND, (here,)):
                if other not in inside:
                    ties[other] = ties.get(other, 0.0) + weight
        order = sorted(ties, key=lambda key: (-round(ties[key], 6), _id(connection, key)))
        front = order[: max(0, most - len(inside))]
        inside.update(front)
    return inside


def _id(connection: sqlite3.Connection, key: int) -> str:
    return str(connection.execute("SELECT id FROM entities WHERE key = ?", (key,)).fetchone()[0])


def within(connection: sqlite3.Connection, actors: set[int], conditions: Conditions) -> GraphData:
    """The claims between ``actors`` that meet ``conditions``, and what they need."""
    return content.part(connection, list(_claims(connection, actors, conditions)))


def graph_of(
    path: Path, *, about: str | Collection[str], depth: int, top: int | None, since: dt.date | None
) -> GraphData:
    """The graph in the store at ``path``, or the part of it that is asked for."""
    with Store(path, read_only=True) as store, store.answering():
        if not about and top is None and since is None:
            return store.data()
        most = sys.maxsize if top is None else top
        if about:
            starts = map(store.find, [about] if isinstance(about, str) else about)
            actors = neighbourhood(store.connection, starts, depth=depth, most=most)
        else:
            actors = strongest(store.connection, most)
        return within(store.connection, actors, Conditions(since=since))


def _claims(
    connection: sqlite3.Connection, actors: set[int], conditions: Conditions
) -> Sequence[Claim]:
    where, values = conditions.where()
    found: list[tuple[str, int, Claim]] = []
    query = rows.CLAIMS.replace("SELECT claims.id", "SELECT claims.key, claims.object, claims.id")
    for subject in sorted(actors):
        for key, target, *row in connection.execute(
            f"{query} AND claims.subject = ? AND {where}", (subject, *values)
        ):
            if target in actors:
                found.append((row[5], key, rows.claim(row)))
    return [claim for _, _, claim in sorted(found, key=lambda each: each[:2])]
