"""Documents into the store and out of it, each with all that was read in it."""

import sqlite3
from collections.abc import Iterable, Mapping

from actorgraph import names
from actorgraph.model import Chain, Claim, Document, DocumentGraph, Mention
from actorgraph.resolve.entities import slug
from actorgraph.resolve.portrait import portraits
from actorgraph.resolve.same_name import group_of
from actorgraph.store import portraits as portrait_texts
from actorgraph.store import rows


def put(connection: sqlite3.Connection, graph: DocumentGraph) -> None:
    """Write what one document says; who is who in it is settled later."""
    document = graph.document
    made = portraits(graph)
    shared, texts = portrait_texts.dump(made)
    key = connection.execute(
        "INSERT INTO documents (id, text, title, source, published, language, more, surroundings)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*rows.document_row(document), shared),
    ).lastrowid
    assert key is not None  # noqa: S101  # an insertion has a row
    known = {p.hub: (group_of(p)[0], text) for p, text in zip(made, texts, strict=True)}
    keys = {chain.id: _put_chain(connection, key, chain, known) for chain in graph.chains}
    _put_roles(connection, graph.chains, keys)
    _put_claims(connection, key, graph, keys)


def _put_chain(
    connection: sqlite3.Connection,
    document: int,
    chain: Chain,
    known: Mapping[str, tuple[str, str]],
) -> int:
    same_name, portrait = known.get(chain.id, (None, None))
    key = connection.execute(
        "INSERT INTO chains (id, document, name, type, normal, slug, same_name, portrait)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            chain.id,
            document,
            chain.name,
            chain.type,
            names.normal(chain.name),
            slug(chain.name),
            same_name,
            portrait,
        ),
    ).lastrowid
    assert key is not None  # noqa: S101  # an insertion has a row
    connection.executemany(
        "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
        [(key, *_mention(mention)) for mention in chain.mentions],
    )
    return key


def _mention(mention: Mention) -> tuple[object, ...]:
    return mention.start, mention.end, mention.text, mention.type, mention.form


def _put_roles(
    connection: sqlite3.Connection, chains: Iterable[Chain], keys: Mapping[str, int]
) -> None:
    connection.executemany(
        "INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                keys[chain.id],
                role.title,
                keys.get(role.of or ""),
                role.status,
                role.since,
                role.until,
                role.evidence.start,
                role.evidence.end,
                role.evidence.quote,
            )
            for chain in chains
            for role in chain.roles
        ],
    )


CLAIM = (
    "id, document, subject_chain, object_chain, speaker_chain, place_chain, predicate, type,"
    " polarity, modality, symmetric, time_text, time_start, time_end, confidence, rule, start,"
    ' "end", quote, day'
)


def _put_claims(
    connection: sqlite3.Connection, key: int, graph: DocumentGraph, keys: Mapping[str, int]
) -> None:
    connection.executemany(
        f"INSERT INTO claims ({CLAIM}) VALUES ({', '.join('?' * 20)})",  # our own words
        [claim_row(c, graph.document, {graph.document.id: key}, keys) for c in graph.claims],
    )


def claim_row(
    claim: Claim, document: Document, documents: Mapping[str, int], keys: Mapping[str, int]
) -> tuple[object, ...]:
    """The row of the columns ``CLAIM``; ``documents`` and ``keys`` lead from ids to keys."""
    time = claim.time
    day = time.start if time else document.published
    return (
        claim.id,
        documents[document.id],
        keys[claim.subject],
        keys[claim.object],
        keys.get(claim.attributed_to or ""),
        keys.get(claim.place or ""),
        claim.predicate,
        claim.type,
        claim.polarity,
        claim.modality,
        claim.symmetric,
        time and time.text,
        time and time.start.isoformat(),
        time and time.end.isoformat(),
        claim.confidence,
        claim.rule,
        claim.evidence.start,
        claim.evidence.end,
        claim.evidence.quote,
        day.isoformat() if day else "",
    )


def take(connection: sqlite3.Connection, document: int) -> None:
    """Take a document out; what rests on others too is to be settled anew."""
    connection.execute(
        "INSERT OR IGNORE INTO unsettled SELECT same_name, type FROM chains"
        " WHERE same_name IS NOT NULL AND (document = ?1 OR entity IN"
        " (SELECT entity FROM chains WHERE document = ?1))",
        (document,),
    )
    connection.execute("DELETE FROM documents WHERE key = ?", (document,))
