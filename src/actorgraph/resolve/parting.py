"""Two graphs to one, or one judged: each is taken apart into what its documents say, and all is
resolved anew.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from actorgraph.model import Chain, Claim, DocumentGraph, Entity, GraphData, Mention, Merge
from actorgraph.resolve.judgements import Judgement
from actorgraph.resolve.resolve import resolve

Place: TypeAlias = tuple[str, str]  # the ids of an entity and of a document


def merge(one: GraphData, other: GraphData) -> GraphData:
    """The graph of the documents of both; a document that is in both is taken from ``one``.

    Raises ``InputError`` if two different documents have one id.
    """
    parts = [*take_apart(one), *take_apart(other)]
    return _with_reasons(resolve(parts), (*one.merges, *other.merges))


def judge(data: GraphData, judged: Sequence[Judgement], wrong: Collection[str] = ()) -> GraphData:
    """``data`` with who is who settled anew by ``judged``, without the claims in ``wrong``.

    Raises ``JudgementError`` where judgements contradict each other, and warns of those that have
    no effect.
    """
    return _with_reasons(resolve(take_apart(data), judged, wrong), data.merges)


def take_apart(data: GraphData) -> Iterator[DocumentGraph]:
    """What each document says: the mentions of an entity in it are one chain of its name."""
    mentions: dict[Place, list[Mention]] = defaultdict(list)
    for entity in data.entities:
        for mention in entity.mentions:
            mentions[entity.id, mention.document].append(mention)
    for claim in data.claims:
        for end in (claim.subject, claim.object):
            mentions.setdefault((end, claim.evidence.document), [])
    ids = {place: _chain_id(place, found) for place, found in mentions.items()}
    entities = {entity.id: entity for entity in data.entities}
    chains: dict[str, list[Chain]] = defaultdict(list)
    for place, found in mentions.items():
        chains[place[1]].append(_chain(entities[place[0]], place[1], found, ids))
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in data.claims:
        claims[claim.evidence.document].append(_of_chains(claim, ids))
    for document in data.documents:
        yield DocumentGraph(document, tuple(chains[document.id]), tuple(claims[document.id]))


def _chain_id(place: Place, mentions: list[Mention]) -> str:
    """As the reader of a document names a chain: by the place of its first mention."""
    entity, document = place
    first = min(mentions, key=lambda mention: (mention.start, mention.end), default=None)
    return f"{document}:{first.start}-{first.end}" if first else f"{document}:{entity}"


def _chain(
    entity: Entity, document: str, mentions: list[Mention], ids: Mapping[Place, str]
) -> Chain:
    roles = tuple(
        replace(role, of=ids.get((role.of or "", document)))
        for role in entity.roles
        if role.evidence.document == document
    )
    return Chain(ids[entity.id, document], entity.name, entity.type, tuple(mentions), roles)


def _of_chains(claim: Claim, ids: Mapping[Place, str]) -> Claim:
    """``claim`` between chains of its document."""
    document = claim.evidence.document
    return replace(
        claim,
        subject=ids[claim.subject, document],
        object=ids[claim.object, document],
        attributed_to=ids.get((claim.attributed_to or "", document)),
        place=ids.get((claim.place or "", document)),
    )


def _with_reasons(data: GraphData, merges: tuple[Merge, ...]) -> GraphData:
    """``data`` with the reasons of earlier merges too, where there are none for the same chains and
    these are still one.
    """
    home = {f"{m.document}:{m.start}-{m.end}": e.id for e in data.entities for m in e.mentions}
    kept = (merge for merge in merges if home.get(merge.left) == home.get(merge.right))
    every = {(merge.left, merge.right): merge for merge in (*kept, *data.merges)}
    return replace(data, merges=tuple(every[key] for key in sorted(every)))
