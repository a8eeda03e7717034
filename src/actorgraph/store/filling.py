"""A finished graph into a store in memory, so that one set of questions serves files and stores."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from actorgraph import names
from actorgraph.model import Claim, Entity, GraphData, Mention
from actorgraph.resolve.entities import slug
from actorgraph.store import documents, rows


def fill(connection: sqlite3.Connection, data: GraphData) -> None:
    """Write ``data`` into an empty store, its entities as they are."""
    keys = {document.id: number for number, document in enumerate(data.documents, 1)}
    connection.executemany(
        "INSERT INTO documents (key, id, text, title, source, published, language, more,"
        " surroundings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]')",
        [(keys[d.id], *rows.document_row(d)) for d in data.documents],
    )
    ends = {end for m in (*data.merges, *data.candidates) for end in (m.left, m.right)}
    chains: dict[str, int] = {}  # by id, and by entity and document
    for number, entity in enumerate(data.entities, 1):
        _put_entity(connection, number, entity, keys, (ends, chains))
    _put_roles(connection, data.entities, chains)
    _put_claims(connection, data, keys)
    for stage, merges in (("link", data.merges), ("doubt", data.candidates)):
        connection.executemany(
            "INSERT INTO merges VALUES (?, ?, ?, ?, ?)",
            [
                (stage, chains[m.left], chains[m.right], m.score, m.reason)
                for m in merges
                if m.left in chains and m.right in chains
            ],
        )


def _put_entity(
    connection: sqlite3.Connection,
    number: int,
    entity: Entity,
    documents: Mapping[str, int],
    chains: tuple[set[str], dict[str, int]],
) -> None:
    ends, made = chains
    spread = len({mention.document for mention in entity.mentions})
    named = any(mention.form == "name" for mention in entity.mentions)
    connection.execute(
        "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, '', ?, '', ?, 0)",
        (number, entity.id, slug(entity.name), entity.name, entity.type, named, -spread,
         len(entity.mentions)),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO aliases VALUES (NULL, ?, ?, ?)",
        [(number, name, names.normal(name)) for name in (entity.name, *entity.aliases)],
    )
    for chain, mentions in _chains(entity, ends):
        key = connection.execute(
            "INSERT INTO chains (id, document, name, type, normal, slug, entity)"
            " VALUES (?, ?, ?, ?, '', '', ?)",
            (chain, documents[mentions[0].document], entity.name, entity.type, number),
        ).lastrowid
        assert key is not None  # noqa: S101  # an insertion has a row
        made[chain] = key
        made.setdefault(f"{entity.id} {mentions[0].document}", key)
        connection.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            [(key, m.start, m.end, m.text, m.type, m.form) for m in mentions],
        )


def _chains(entity: Entity, ends: set[str]) -> Iterator[tuple[str, Sequence[Mention]]]:
    """The mentions of an entity by document, and by chain where a merge names one."""
    found: dict[str, list[Mention]] = {}
    current = {"": ""}
    for mention in entity.mentions:
        place = f"{mention.document}:{mention.start}-{mention.end}"
        if mention.document not in current or place in ends:
            current[mention.document] = place
        found.setdefault(current[mention.document], []).append(mention)
    return iter(found.items())


def _put_roles(
    connection: sqlite3.Connection, entities: Sequence[Entity], chains: Mapping[str, int]
) -> None:
    rows_of = [
        (chains[home], r.title, chains.get(f"{r.of} {r.evidence.document}"), r.status, r.since,
         r.until, r.evidence.start, r.evidence.end, r.evidence.quote)
        for e in entities
        for r in e.roles
        if (home := f"{e.id} {r.evidence.document}") in chains
    ]  # fmt: skip
    connection.executemany("INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows_of)


def _put_claims(connection: sqlite3.Connection, data: GraphData, keys: Mapping[str, int]) -> None:
    numbers = {entity.id: number for number, entity in enumerate(data.entities, 1)}
    published = {document.id: document for document in data.documents}
    ends = ", subject, object, speaker, place"
    connection.executemany(
        f"INSERT INTO claims ({documents.CLAIM}{ends}) VALUES ({', '.join('?' * 24)})",
        [
            (
                *documents.claim_row(c, published[c.evidence.document], keys, numbers),
                *_ends(c, numbers),
            )
            for c in data.claims
        ],
    )
    connection.execute(
        "UPDATE entities SET claims ="
        " (SELECT count(*) FROM claims WHERE subject = entities.key AND object <> entities.key)"
        " + (SELECT count(*) FROM claims WHERE object = entities.key AND subject <> entities.key)"
    )


def _ends(claim: Claim, numbers: Mapping[str, int]) -> tuple[int | None, ...]:
    names_of = claim.subject, claim.object, claim.attributed_to, claim.place
    return tuple(numbers.get(name or "") for name in names_of)
