"""The interchange format ``actorgraph/1``: the same graph gives the same bytes."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from actorgraph.errors import InputError
from actorgraph.export.checking import problem
from actorgraph.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    GraphData,
    Mention,
    Merge,
    Role,
    TimeSpan,
)

FORMAT = "actorgraph/1"


def to_dict(graph: GraphData) -> dict[str, Any]:
    """The graph as plain lists and dictionaries, in the field order of the format."""
    return {
        "format": FORMAT,
        "documents": [_document(d) for d in graph.documents],
        "entities": [_entity(e) for e in graph.entities],
        "claims": [_claim(c) for c in graph.claims],
        "merges": [_merge(m) for m in graph.merges],
        "candidates": [_merge(m) for m in graph.candidates],
    }


def dumps(graph: GraphData) -> str:
    """The graph as JSON text that ends with a newline."""
    text = json.dumps(to_dict(graph), ensure_ascii=False, indent=1) + "\n"
    # No UTF-8 can hold an unpaired surrogate, JSON can name it.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def write(graph: GraphData, path: Path) -> None:
    """Write the graph as UTF-8."""
    path.write_text(dumps(graph), encoding="utf-8", newline="\n")


def read(path: Path) -> GraphData:
    """Read a graph back.

    Raises ``InputError`` if the file cannot be read or does not hold ``actorgraph/1``.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give a graph file") from error
    except (ValueError, RecursionError) as error:  # the latter is how json tells deep nesting
        raise InputError(
            f"{path}: is no JSON ({error}); give a file that --output wrote"
        ) from error
    return from_dict(data, origin=str(path))


def from_dict(data: Any, *, origin: str = "the data") -> GraphData:
    """The graph that ``to_dict`` made ``data`` from; ``origin`` names it in errors.

    Raises ``InputError`` for anything else: values of other types, ids that lead nowhere, quotes
    that do not stand in their text.
    """
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise InputError(f'{origin}: is no graph, expected an object with "format": "{FORMAT}"')
    try:
        graph = GraphData(
            documents=tuple(_read_document(d) for d in data["documents"]),
            entities=tuple(_read_entity(e) for e in data["entities"]),
            claims=tuple(_read_claim(c) for c in data["claims"]),
            merges=tuple(Merge(**m) for m in data["merges"]),
            candidates=tuple(Merge(**m) for m in data.get("candidates", ())),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{origin}: is no valid {FORMAT} graph ({error!r})") from error
    wrong = problem(graph)
    if wrong:
        raise InputError(f"{origin}: is no valid {FORMAT} graph: {wrong}")
    return graph


def _document(document: Document) -> dict[str, Any]:
    pages = {"pages": list(document.pages)} if document.pages else {}
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": _date(document.published),
        "language": document.language,
        "text": document.text,
        **pages,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "roles": [_role(role) for role in entity.roles],
        "mentions": [
            {
                "document": m.document,
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "type": m.type,
                "form": m.form,
            }
            for m in entity.mentions
        ],
    }


def _role(role: Role) -> dict[str, Any]:
    return {
        "title": role.title,
        "of": role.of,
        "status": role.status,
        "since": role.since,
        "until": role.until,
        "evidence": _evidence(role.evidence),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    time = claim.time and {
        "text": claim.time.text,
        "start": _date(claim.time.start),
        "end": _date(claim.time.end),
    }
    return {
        "id": claim.id,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "type": claim.type,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attributed_to": claim.attributed_to,
        "symmetric": claim.symmetric,
        "confidence": claim.confidence,
        "time": time,
        "place": claim.place,
        "rule": claim.rule,
        "evidence": _evidence(claim.evidence),
    }


def _merge(merge: Merge) -> dict[str, Any]:
    return {
        "left": merge.left,
        "right": merge.right,
        "score": merge.score,
        "reason": merge.reason,
    }


def _date(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _read_date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _read_document(row: Mapping[str, Any]) -> Document:
    read = {"published": _read_date(row.get("published")), "pages": tuple(row.get("pages", ()))}
    return Document(**{**row, **read})


def _read_entity(row: Mapping[str, Any]) -> Entity:
    return Entity(
        id=row["id"],
        name=row["name"],
        type=row["type"],
        aliases=tuple(row.get("aliases", ())),
        roles=tuple(
            Role(**{**role, "evidence": Evidence(**role["evidence"])})
            for role in row.get("roles", ())
        ),
        mentions=tuple(Mention(**{"type": row["type"], **m}) for m in row.get("mentions", ())),
    )


def _read_claim(row: Mapping[str, Any]) -> Claim:
    time = row.get("time")
    return Claim(
        **{
            **row,
            "evidence": Evidence(**row["evidence"]),
            "time": time
            and TimeSpan(time["text"], *map(dt.date.fromisoformat, (time["start"], time["end"]))),
        }
    )
