"""Rows of the store as the dataclasses of the model."""

import datetime as dt
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, Literal

from actorgraph.model import Chain, Claim, Document, Evidence, Mention, Role, TimeSpan

_CLAIMS = """
SELECT claims.id, subject.id, object.id, speaker.id, place.id, documents.id, predicate,
  claims.type, polarity, modality, symmetric, time_text, time_start, time_end, confidence, rule,
  start, "end", quote
FROM claims
JOIN documents ON documents.key = claims.document
JOIN {table} AS subject ON subject.key = claims.subject{of}
JOIN {table} AS object ON object.key = claims.object{of}
LEFT JOIN {table} AS speaker ON speaker.key = claims.speaker{of}
LEFT JOIN {table} AS place ON place.key = claims.place{of}
"""
CLAIMS = f"{_CLAIMS.format(table='entities', of='')}WHERE claims.subject <> claims.object\n"
CHAINED_CLAIMS = _CLAIMS.format(table="chains", of="_chain")  # between chains of their document


DOCUMENT = "id, text, title, source, published, language, more"
_MORE = [f.name for f in fields(Document) if f.name not in DOCUMENT.split(", ")]


def document(row: Sequence[Any]) -> Document:
    """The document of a row of the columns ``DOCUMENT``."""
    document_id, text, title, source, published, language, more = row
    values = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(more).items()
    }
    return Document(text, document_id, title, source, _day(published), language, **values)


def document_row(document: Document) -> tuple[object, ...]:
    """The row of the columns ``DOCUMENT``."""
    published = document.published and document.published.isoformat()
    more = json.dumps({name: getattr(document, name) for name in _MORE})
    return (
        document.id,
        document.text,
        document.title,
        document.source,
        published,
        document.language,
        more,
    )


def claim(row: Sequence[Any]) -> Claim:
    """The claim of a row that ``CLAIMS`` gives."""
    *ends, predicate, kind, polarity, modality, symmetric = row[:11]
    claim_id, subject, target, speaker, place, document_id = ends
    text, since, until, confidence, rule, start, end, quote = row[11:]
    return Claim(
        claim_id,
        subject,
        predicate,
        target,
        kind,
        Evidence(document_id, start, end, quote),
        polarity,
        modality,
        speaker,
        bool(symmetric),
        None if text is None else TimeSpan(text, *map(dt.date.fromisoformat, (since, until))),
        place,
        confidence,
        rule,
    )


def chains(
    connection: sqlite3.Connection, key: int, *, of: Literal["entity", "document"] = "entity"
) -> list[Chain]:
    """The chains of an entity by id, or of a document as read, with their mentions and roles."""
    where = f"JOIN documents ON documents.key = document WHERE {of} = ?"
    order = "chains.id" if of == "entity" else "chains.key"
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for chain, *row in connection.execute(
        'SELECT chains.id, documents.id, start, "end", mentions.text, mentions.type, form'
        f" FROM chains JOIN mentions ON chain = chains.key {where} ORDER BY mentions.rowid",
        (key,),
    ):
        mentions[chain].append(Mention(*row))
    roles: dict[str, list[Role]] = defaultdict(list)
    for chain, *row in connection.execute(
        'SELECT chains.id, documents.id, roles.start, roles."end", quote, roles.title,'
        " (SELECT id FROM chains AS office WHERE office.key = of), status, since, until"
        f" FROM chains JOIN roles ON chain = chains.key {where} ORDER BY roles.rowid",
        (key,),
    ):
        roles[chain].append(Role(row[4], row[5], Evidence(*row[:4]), *row[6:]))
    found = connection.execute(
        f"SELECT chains.id, name, type FROM chains {where} ORDER BY {order}", (key,)
    )
    return [
        Chain(chain, name, kind, tuple(mentions[chain]), tuple(roles[chain]))
        for chain, name, kind in found
    ]


def published(connection: sqlite3.Connection, entity: int) -> dict[str, Document]:
    """The documents of an entity without their texts: when they were published."""
    found = connection.execute(
        "SELECT DISTINCT documents.id, published, language FROM chains"
        " JOIN documents ON documents.key = document WHERE entity = ?",
        (entity,),
    )
    return {
        key: document((key, "", None, None, day, language, "{}")) for key, day, language in found
    }


def placeholders(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))


def batches(values: Sequence[Any], size: int = 500) -> Iterator[Sequence[Any]]:
    """``values`` in parts that one statement takes."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
