"""The one barrier: chains of all documents become entities, and claims point to those."""

import warnings
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Claim, DocumentGraph, GraphData
from actorgraph.resolve import entities, judgements
from actorgraph.resolve.cluster import Same, cluster
from actorgraph.resolve.judgements import Judgement
from actorgraph.resolve.portrait import portraits
from actorgraph.resolve.splitting import split


def resolve(
    graphs: Iterable[DocumentGraph],
    judged: Sequence[Judgement] = (),
    wrong: Collection[str] = (),
) -> GraphData:
    """One graph of many documents, the same in whatever order they come, without the claims of
    which the ids are in ``wrong``.

    Raises ``JudgementError`` where the judgements contradict each other, and warns of those that
    name no actor or claim here, and of how many claims are left out.
    """
    judged = judgements.latest(judged)
    parted = judgements.within(judged)
    read = _without(_ordered(graphs), frozenset(wrong))
    ordered = [split(graph, parted.get(graph.document.id, ())) for graph in read]
    index = judgements.Index(ordered)
    if unknown := judgements.unknown(judged, index):
        named = ", ".join(map(repr, unknown))
        message = f"judgements on actors who are not in these documents have no effect: {named}"
        warnings.warn(message, InputWarning, stacklevel=2)
    sides, same = judgements.by_chain(judged, index)
    found = cluster(
        (portrait for graph in ordered for portrait in portraits(graph, sides)),
        [Same(chains, reason) for chains, reason in same],
    )
    documents = {graph.document.id: graph.document for graph in ordered}
    chains = {chain.id: chain for graph in ordered for chain in graph.chains}
    groups = [[chains[i] for i in members] for members in found.entities]
    ids = entities.ids(groups, documents)
    entity_ids = {c.id: i for i, group in zip(ids, groups, strict=True) for c in group}
    made = (
        entities.entity_of(entity_id, group, entity_ids, documents)
        for entity_id, group in zip(ids, groups, strict=True)
    )
    return GraphData(
        documents=tuple(documents.values()),
        entities=tuple(sorted(made, key=lambda entity: entity.id)),
        claims=tuple(_claims(ordered, entity_ids)),
        merges=tuple(sorted(found.merges, key=lambda m: (m.left, m.right))),
        candidates=tuple(sorted(found.candidates, key=lambda m: (-m.score, m.left, m.right))),
    )


def _ordered(graphs: Iterable[DocumentGraph]) -> list[DocumentGraph]:
    """By document, each once."""
    found: dict[str, DocumentGraph] = {}
    for graph in graphs:
        known = found.setdefault(graph.document.id, graph)
        if known.document != graph.document:
            raise InputError(
                f"two documents with the id {graph.document.id!r}: give each document its own"
            )
    return [found[key] for key in sorted(found)]


def _without(graphs: Sequence[DocumentGraph], wrong: frozenset[str]) -> Sequence[DocumentGraph]:
    """The documents without their wrong claims."""
    if not wrong:
        return graphs
    found = {claim.id for graph in graphs for claim in graph.claims} & wrong
    if found:
        claims = "1 claim is" if len(found) == 1 else f"{len(found):,} claims are"
        warnings.warn(f"{claims} left out: judged wrong", InputWarning, stacklevel=3)
    if unknown := sorted(wrong - found):
        named = ", ".join(map(repr, unknown))
        message = f"judgements on claims that these documents do not make have no effect: {named}"
        warnings.warn(message, InputWarning, stacklevel=3)
    return [
        replace(graph, claims=tuple(claim for claim in graph.claims if claim.id not in found))
        for graph in graphs
    ]


def _claims(graphs: Iterable[DocumentGraph], entity_ids: Mapping[str, str]) -> Iterable[Claim]:
    """The claims between entities; what a merge made a claim on oneself is none."""
    for graph in graphs:
        for claim in graph.claims:
            subject, target = entity_ids[claim.subject], entity_ids[claim.object]
            if subject != target:
                yield replace(
                    claim,
                    subject=subject,
                    object=target,
                    attributed_to=claim.attributed_to and entity_ids.get(claim.attributed_to),
                    place=claim.place and entity_ids.get(claim.place),
                )
