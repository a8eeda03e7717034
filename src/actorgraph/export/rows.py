"""Actors and claims as flat rows of plain values: what all tables and graph formats are made of."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from actorgraph import ontology
from actorgraph.graph import link, scores
from actorgraph.model import Claim, Document, Entity, GraphData, Role
from actorgraph.page import phrase
from actorgraph.sources import find_statements

Value: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Value]

ACTOR_COLUMNS = (
    *("id", "name", "type", "aliases", "roles"),
    *("mentions", "documents", "claims", "importance", "first_published", "last_published"),
)
CLAIM_COLUMNS = (
    *("subject", "predicate", "object", "type", "polarity", "modality", "attributed_to"),
    *("symmetric", "time_start", "time_end", "place", "confidence", "quote", "source"),
    *("published", "document", "start", "end", "page", "rule", "id"),
    *("label", "score", "title", "subject_id", "subject_type", "object_id", "object_type"),
    *("statement", "sources", "independent", "denials"),
)
BETWEEN = " | "  # several values in one cell


def actor_rows(graph: GraphData) -> Iterator[Row]:
    """A row per actor, in the order of the graph; days as ISO text."""
    names = {entity.id: entity.name for entity in graph.entities}
    documents = {document.id: document for document in graph.documents}
    claims = dict.fromkeys(names, 0)
    for claim in graph.claims:
        for end in {claim.subject, claim.object}:
            claims[end] += 1
    for entity, score in zip(graph.entities, scores(link(graph)), strict=True):
        row = _actor(entity, names, documents)
        row |= {"claims": claims[entity.id], "importance": score}
        yield {column: row[column] for column in ACTOR_COLUMNS}


def claim_rows(graph: GraphData) -> Iterator[Row]:
    """A row per claim, in the order of the graph: names instead of ids, days as ISO text.

    ``label`` is the predicate with its polarity and modality, ``score`` that of its type, from -10
    (conflict) to 10 (cooperation). Claims on one thing share the ``statement`` (the id of the one
    that tells it best): how many ``sources`` say so, how many of them ``independent`` of each
    other, and how many ``denials`` stand against it. ``page`` is that of the quote, if the document
    has pages.
    """
    entities = {entity.id: entity for entity in graph.entities}
    documents = {document.id: document for document in graph.documents}
    score = {name: kind.score for name, kind in ontology.load().relation_types.items()}
    lines = _lines(graph)
    for claim in graph.claims:
        document = documents[claim.evidence.document]
        row = _claim(claim, entities) | _source(document)
        row["page"] = document.page_at(claim.evidence.start)
        row |= lines[claim.id]
        row["score"] = score.get(claim.type)
        yield {column: row[column] for column in CLAIM_COLUMNS}


def _lines(graph: GraphData) -> Mapping[str, Row]:
    """What the sources say together, by the ids of the claims that say so; a denial that stands by
    itself too is shown with that.
    """
    found: dict[str, Row] = {}
    for line in find_statements(graph):
        own: Row = {
            "statement": line.best.id,
            "sources": len(line.sources),
            "independent": line.independent,
            "denials": len(line.denials),
        }
        found |= dict.fromkeys((claim.id for claim in line.claims), own)
        for claim in line.denials:
            if claim.polarity == "negated":
                found[claim.id] = own
    return found


def _actor(entity: Entity, names: Mapping[str, str], documents: Mapping[str, Document]) -> Row:
    found = sorted({mention.document for mention in entity.mentions})
    days = sorted(day.isoformat() for id_ in found if (day := documents[id_].published))
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": BETWEEN.join(entity.aliases),
        "roles": BETWEEN.join(_role(role, names) for role in entity.roles),
        "mentions": len(entity.mentions),
        "documents": len(found),
        "first_published": days[0] if days else None,
        "last_published": days[-1] if days else None,
    }


def _role(role: Role, names: Mapping[str, str]) -> str:
    """``secretary of state of United States (former)``."""
    of = f" of {names[role.of]}" if role.of and role.of in names else ""
    status = "" if role.status == "current" else f" ({role.status})"
    return f"{role.title}{of}{status}"


def _claim(claim: Claim, entities: Mapping[str, Entity]) -> Row:
    subject, target = entities[claim.subject], entities[claim.object]
    speaker, place = (entities.get(key or "") for key in (claim.attributed_to, claim.place))
    return {
        "id": claim.id,
        "subject": subject.name,
        "subject_id": subject.id,
        "subject_type": subject.type,
        "predicate": claim.predicate,
        "label": phrase(claim),
        "object": target.name,
        "object_id": target.id,
        "object_type": target.type,
        "type": claim.type,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attributed_to": speaker.name if speaker else None,
        "symmetric": claim.symmetric,
        "time_start": claim.time.start.isoformat() if claim.time else None,
        "time_end": claim.time.end.isoformat() if claim.time else None,
        "place": place.name if place else None,
        "confidence": claim.confidence,
        "quote": claim.evidence.quote,
        "document": claim.evidence.document,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "rule": claim.rule,
    }


def _source(document: Document) -> Row:
    published = document.published.isoformat() if document.published else None
    return {"source": document.source, "title": document.title, "published": published}
