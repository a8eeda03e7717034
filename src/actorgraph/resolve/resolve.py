"""The one barrier: chains of all documents become entities, and claims point to those."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from actorgraph import names
from actorgraph.model import Chain, Claim, DocumentGraph, Entity, GraphData, Merge, Role


def resolve(graphs: Iterable[DocumentGraph]) -> GraphData:
    """One graph of many documents, the same in whatever order they come."""
    ordered = sorted(graphs, key=lambda g: g.document.id)
    groups: dict[tuple[str, str], list[Chain]] = {}
    for chain in (chain for g in ordered for chain in g.chains if not chain.members):
        groups.setdefault((names.normal(chain.name), chain.type), []).append(chain)
    ids = _entity_ids(groups)
    entity_of = {chain.id: ids[key] for key, group in groups.items() for chain in group}
    return GraphData(
        documents=tuple(g.document for g in ordered),
        entities=tuple(
            sorted(
                (_entity(ids[key], group, entity_of) for key, group in groups.items()),
                key=lambda e: e.id,
            )
        ),
        claims=tuple(
            _of_entities(claim, entity_of)
            for g in ordered
            for claim in g.claims
            if entity_of[claim.subject] != entity_of[claim.object]
        ),
        merges=tuple(
            Merge(group[0].id, chain.id, 1.0, "same name and type")
            for group in groups.values()
            for chain in group[1:]
        ),
    )


def _entity_ids(groups: Mapping[tuple[str, str], Sequence[Chain]]) -> dict[tuple[str, str], str]:
    """Readable ids: the name in lower case with hyphens, and the type where two would share it."""
    slugs = {key: re.sub(r"[^\w]+", "-", key[0]).strip("-") or "unnamed" for key in groups}
    taken = Counter(slugs.values())
    return {key: slug if taken[slug] == 1 else f"{slug}-{key[1]}" for key, slug in slugs.items()}


def _entity(entity_id: str, group: Sequence[Chain], entity_of: Mapping[str, str]) -> Entity:
    chain_names = Counter(chain.name for chain in group)
    name = min(chain_names, key=lambda n: (-chain_names[n], -len(n), n))
    mentions = [mention for chain in group for mention in chain.mentions]
    aliases = {m.text for m in mentions if m.form != "pronoun"} - {name}
    return Entity(
        id=entity_id,
        name=name,
        type=group[0].type,
        aliases=tuple(sorted(aliases)),
        roles=tuple(_of_entity(role, entity_of) for chain in group for role in chain.roles),
        mentions=tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end))),
    )


def _of_entity(role: Role, entity_of: Mapping[str, str]) -> Role:
    return replace(role, of=role.of and entity_of[role.of])


def _of_entities(claim: Claim, entity_of: Mapping[str, str]) -> Claim:
    return replace(
        claim,
        subject=entity_of[claim.subject],
        object=entity_of[claim.object],
        attributed_to=claim.attributed_to and entity_of.get(claim.attributed_to),
        place=claim.place and entity_of.get(claim.place),
    )
