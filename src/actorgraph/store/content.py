"""A store, or a part of it, as the plain data of a graph."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from actorgraph.model import Claim, Document, Entity, GraphData, Merge
from actorgraph.resolve.entities import roles_of
from actorgraph.store import rows

DOCUMENT = f"SELECT {rows.DOCUMENT} FROM documents"
MERGES = (
    "SELECT one.id, other.id, score, reason FROM merges"
    ' JOIN chains AS one ON one.key = "left" JOIN chains AS other ON other.key = "right"'
)


def whole(connection: sqlite3.Connection) -> GraphData:
    """Everything, in the order in which ``resolve`` gives it."""
    found = tuple(map(rows.document, connection.execute(f"{DOCUMENT} ORDER BY id")))
    keys = [key for (key,) in connection.execute("SELECT key FROM entities ORDER BY id")]
    order = "ORDER BY documents.id, claims.key"
    return GraphData(
        found,
        tuple(entity(connection, key) for key in keys),
        tuple(map(rows.claim, connection.execute(f"{rows.CLAIMS} {order}"))),
        tuple(_merges(connection, "stage <> 'doubt' ORDER BY 1, 2")),
        tuple(_merges(connection, "stage = 'doubt' ORDER BY score DESC, 1, 2")),
    )


def part(
    connection: sqlite3.Connection, claims: Sequence[Claim], more: Iterable[str] = ()
) -> GraphData:
    """What ``claims`` need: their entities and ``more``, and the documents that they stand in."""
    ids = {e for c in claims for e in (c.subject, c.object, c.attributed_to, c.place) if e}
    found = [entity(connection, key) for _, key in sorted(_keys(connection, sorted(ids | {*more})))]
    needed = {claim.evidence.document for claim in claims}
    needed |= {role.evidence.document for each in found for role in each.roles}
    kept = tuple(
        replace(each, mentions=tuple(m for m in each.mentions if m.document in needed))
        for each in found
    )
    return GraphData(tuple(documents(connection, sorted(needed))), kept, tuple(claims))


def entity(connection: sqlite3.Connection, key: int) -> Entity:
    """The entity of a key, with all its mentions."""
    entity_id, name, kind = connection.execute(
        "SELECT id, name, type FROM entities WHERE key = ?", (key,)
    ).fetchone()
    offices = connection.execute(
        "SELECT office.id, entities.id FROM chains JOIN roles ON roles.chain = chains.key"
        " JOIN chains AS office ON office.key = roles.of"
        " JOIN entities ON entities.key = office.entity WHERE chains.entity = ?",
        (key,),
    )
    aliases = connection.execute("SELECT text FROM aliases WHERE entity = ?", (key,))
    chains = rows.chains(connection, key)
    mentions = (mention for chain in chains for mention in chain.mentions)
    return Entity(
        entity_id,
        name,
        kind,
        tuple(sorted({text for (text,) in aliases} - {name})),
        roles_of(chains, dict(offices), rows.published(connection, key)),
        tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end))),
    )


def documents(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Document]:
    """The documents with these ids, in their order."""
    for some in rows.batches(ids):
        where = f"WHERE id IN ({rows.placeholders(some)}) ORDER BY id"
        yield from map(rows.document, connection.execute(f"{DOCUMENT} {where}", some))


def _keys(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[tuple[str, int]]:
    for some in rows.batches(ids):
        query = f"SELECT id, key FROM entities WHERE id IN ({rows.placeholders(some)})"
        yield from connection.execute(query, some)


def _merges(connection: sqlite3.Connection, where: str) -> Iterator[Merge]:
    return (Merge(*row) for row in connection.execute(f"{MERGES} WHERE {where}"))
