"""A smaller graph from a large one: what to keep when a file has to stay small."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import replace

from actorgraph.errors import ArgumentError
from actorgraph.graph import arguments
from actorgraph.graph.days import Days
from actorgraph.graph.links import link
from actorgraph.graph.measures import scores
from actorgraph.model import Claim, Document, Entity, GraphData


def select(
    data: GraphData,
    *,
    top: int | None = None,
    min_confidence: float = 0.0,
    types: str | Collection[str] = (),
    since: dt.date | None = None,
) -> GraphData:
    """The part of ``data`` that meets all conditions, with the documents it still needs.

    ``top`` keeps the actors that matter most, ``types`` claims of these types, ``since`` claims
    about that day or later and, where a claim has no day of its own, those published since.
    """
    if top is not None and (not isinstance(top, int) or top < 1):
        raise ArgumentError(f"top is {top!r}, expected how many actors to keep, 1 or more")
    wanted = arguments.relation_types(types, data)
    first, least = arguments.day(since, "since"), arguments.share(min_confidence, "min_confidence")
    days = Days(data)
    claims = tuple(
        claim
        for claim in data.claims
        if claim.confidence >= least
        and (not wanted or claim.type in wanted)
        and days.within(claim, first, None)
    )
    filtered = top is not None or len(claims) < len(data.claims)
    if not filtered:
        return data
    return _leading(with_claims(data, claims), top)


def _leading(data: GraphData, top: int | None) -> GraphData:
    if top is None or top >= len(data.entities):
        return data
    score = scores(link(data))
    order = sorted(range(len(score)), key=lambda number: (-score[number], number))
    kept = {data.entities[number].id for number in order[:top]}
    claims = tuple(_among(claim, kept) for claim in data.claims if _is_among(claim, kept))
    return with_claims(data, claims, keep=lambda entity: entity.id in kept)


def _is_among(claim: Claim, kept: set[str]) -> bool:
    """Whether the ends of ``claim`` are kept, and who says it: what somebody says would without
    them be what the text says.
    """
    return {claim.subject, claim.object, claim.attributed_to or claim.subject} <= kept


def _among(claim: Claim, kept: set[str]) -> Claim:
    """``claim`` without a place that is none of those ``kept``."""
    return claim if claim.place in kept else replace(claim, place=None)


def with_claims(
    data: GraphData, claims: tuple[Claim, ...], keep: Callable[[Entity], bool] | None = None
) -> GraphData:
    """``data`` with these claims alone, and the entities and documents that they need."""
    named = {end for c in claims for end in (c.subject, c.object, c.attributed_to, c.place) if end}
    entities = tuple(e for e in data.entities if e.id in named or (keep is not None and keep(e)))
    roles = {role.evidence.document for entity in entities for role in entity.roles}
    needed = {claim.evidence.document for claim in claims} | roles
    documents: tuple[Document, ...] = tuple(d for d in data.documents if d.id in needed)
    kept = tuple(_within(entity, needed) for entity in entities)
    return replace(data, documents=documents, entities=kept, claims=claims)


def _within(entity: Entity, documents: set[str]) -> Entity:
    mentions = tuple(m for m in entity.mentions if m.document in documents)
    return replace(entity, mentions=mentions)
