"""Questions to a graph: claims by condition, what ties two actors, who is near, what came when.

Actors are given by any of their names, see ``find_actor``, or as entities.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from actorgraph.errors import ArgumentError
from actorgraph.graph import arguments
from actorgraph.graph.actors import find_actor
from actorgraph.graph.days import Days, Moment
from actorgraph.graph.selection import with_claims
from actorgraph.model import Claim, Entity, GraphData, Modality, Polarity

Actor = str | Entity
CONDITIONS = (
    *("actor", "subject", "object", "attributed_to", "place", "type", "polarity", "modality"),
    *("since", "until", "min_confidence"),
)
STEP = 1_000_000  # fewer steps before surer ones


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An actor that claims tie to another: those claims, the surest first, and the sum of their
    confidence.
    """

    entity: Entity
    claims: tuple[Claim, ...]
    weight: float


def find_claims(  # noqa: PLR0913  # all are conditions
    data: GraphData,
    *,
    actor: Actor | None = None,
    subject: Actor | None = None,
    object: Actor | None = None,  # noqa: A002  # the word of the field
    attributed_to: Actor | None = None,
    place: Actor | None = None,
    type: str | Collection[str] | None = None,  # noqa: A002
    polarity: Polarity | None = None,
    modality: Modality | Collection[Modality] | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    min_confidence: float = 0.0,
) -> tuple[Claim, ...]:
    """The claims that meet all conditions, in the order of the graph.

    ``actor`` is at either end; a symmetric claim has each of its ends as ``subject`` and as
    ``object``. ``since`` and ``until`` are days, both included: those that the claim tells of,
    else that of publication.
    """
    ends = {
        name: find_actor(data, who).id
        for name, who in (
            ("actor", actor),
            ("subject", subject),
            ("object", object),
            ("attributed_to", attributed_to),
            ("place", place),
        )
        if who is not None
    }
    words = {
        "type": arguments.relation_types(type, data),
        "polarity": arguments.one_of(polarity, get_args(Polarity), "polarity"),
        "modality": arguments.one_of(modality, get_args(Modality), "modality"),
    }
    first, last = arguments.day(since, "since"), arguments.day(until, "until")
    least = arguments.share(min_confidence, "min_confidence")
    days = Days(data)
    return tuple(
        claim
        for claim in data.claims
        if claim.confidence >= least
        and all(not wanted or getattr(claim, name) in wanted for name, wanted in words.items())
        and all(who in _holders(claim, name) for name, who in ends.items())
        and days.within(claim, first, last)
    )


def between(data: GraphData, one: Actor, other: Actor) -> tuple[Claim, ...]:
    """The claims between two actors, in either direction, in the order of the graph."""
    ends = {find_actor(data, one).id, find_actor(data, other).id}
    return tuple(claim for claim in data.claims if {claim.subject, claim.object} == ends)


def neighbours(data: GraphData, actor: Actor) -> tuple[Neighbour, ...]:
    """Whom claims tie to ``actor``, the strongest ties first."""
    who = find_actor(data, actor).id
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in data.claims:
        if who in (claim.subject, claim.object):
            found[claim.object if claim.subject == who else claim.subject].append(claim)
    entities = {entity.id: entity for entity in data.entities}
    made = (
        Neighbour(
            entities[other],
            tuple(sorted(claims, key=_surest)),
            round(sum(claim.confidence for claim in claims), 6),
        )
        for other, claims in found.items()
    )
    return tuple(sorted(made, key=lambda n: (-n.weight, n.entity.id)))


def path(data: GraphData, one: Actor, other: Actor) -> tuple[Claim, ...]:
    """The shortest way from one actor to another: a claim for each step, in either direction of
    it, and the surest where there is a choice. Empty if nothing ties them.
    """
    import networkx as nx

    source, target = find_actor(data, one).id, find_actor(data, other).id
    best: dict[tuple[str, str], Claim] = {}
    for claim in sorted(data.claims, key=_surest):
        low, high = sorted((claim.subject, claim.object))
        best.setdefault((low, high), claim)
    network = nx.Graph()
    network.add_nodes_from(sorted(entity.id for entity in data.entities))
    for (low, high), claim in sorted(best.items()):
        network.add_edge(low, high, cost=STEP - round(claim.confidence * 1000))
    try:
        steps = nx.shortest_path(network, source, target, weight="cost")
    except nx.NetworkXNoPath:
        return ()
    pairs = pairwise(steps)
    return tuple(best[min(pair), max(pair)] for pair in pairs)


def timeline(data: GraphData, actor: Actor | None = None) -> tuple[Moment, ...]:
    """The claims, or those with ``actor`` at an end, by day: when it happened, else when it was
    published, and last those of which neither is known.
    """
    days = Days(data)
    claims = data.claims if actor is None else find_claims(data, actor=actor)
    moments = (days.moment(claim) for claim in claims)
    return tuple(sorted(moments, key=lambda m: (m.day or dt.date.max, m.claim.id)))


def ego(data: GraphData, actor: Actor, *, steps: int = 1) -> GraphData:
    """The part of the graph within ``steps`` claims of ``actor``, and all claims within it."""
    if not isinstance(steps, int) or steps < 1:
        raise ArgumentError(f"steps is {steps!r}, expected a number of claims to go, 1 or more")
    inside = {find_actor(data, actor).id}
    for _ in range(steps):
        inside |= {
            end
            for claim in data.claims
            if {claim.subject, claim.object} & inside
            for end in (claim.subject, claim.object)
        }
    claims = tuple(c for c in data.claims if {c.subject, c.object} <= inside)
    return with_claims(data, claims, keep=lambda entity: entity.id in inside)


def _holders(claim: Claim, name: str) -> Iterable[str | None]:
    """Who stands at the place ``name`` of a claim."""
    if name == "actor" or (claim.symmetric and name in ("subject", "object")):
        return claim.subject, claim.object
    return (getattr(claim, name),)


def _surest(claim: Claim) -> tuple[float, str]:
    return -claim.confidence, claim.id
