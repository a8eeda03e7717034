"""From clusters to entities: names, types, ids that last, roles, mentions."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from actorgraph import names
from actorgraph.model import Chain, Document, Entity, Role, content_id

SUFFIX_LENGTH = 6


def entity_of(
    entity_id: str,
    chains: Sequence[Chain],
    entity_ids: Mapping[str, str],
    documents: Mapping[str, Document],
) -> Entity:
    """One entity of all ``chains``; ``entity_ids`` leads from chains to entities."""
    name = best_name(chains)
    mentions = [mention for chain in chains for mention in chain.mentions]
    aliases = {mention.text for mention in mentions if mention.form != "pronoun"}
    aliases |= {chain.name for chain in chains}
    return Entity(
        id=entity_id,
        name=name,
        type=_type(chains),
        aliases=tuple(sorted(aliases - {name})),
        roles=_roles(chains, entity_ids, documents),
        mentions=tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end))),
    )


def best_name(chains: Iterable[Chain]) -> str:
    """The fullest of the names that documents use, the most frequent of those."""
    counts = Counter(chain.name for chain in chains)
    is_person = _type(chains) == "person"

    def rank(name: str) -> tuple[bool, int, int, str]:
        one_word = " " not in name and (is_person or names.is_acronym(name))
        return one_word, -counts[name], -len(name), name

    return min(counts, key=rank)


def ids(groups: Sequence[Sequence[Chain]], documents: Mapping[str, Document]) -> list[str]:
    """A readable id for each group of chains: its name, and more only where two would share it.

    The one in most documents keeps the bare name, then the one in the earliest: so a further
    document seldom renames what was there before it.
    """
    slugs = [slug(best_name(group)) for group in groups]
    anchors = [min(_dated(chain, documents) for chain in group) for group in groups]
    order = sorted(range(len(groups)), key=lambda i: (-_spread(groups[i]), anchors[i]))
    made: dict[int, str] = {}
    taken: set[str] = set()
    for index in order:
        bare, kind = slugs[index], _type(groups[index])
        suffix = content_id(anchors[index][1])[:SUFFIX_LENGTH]
        choices = (bare, f"{bare}-{kind}", f"{bare}-{suffix}", f"{bare}-{anchors[index][1]}")
        made[index] = next(choice for choice in choices if choice not in taken)
        taken.add(made[index])
    return [made[index] for index in range(len(groups))]


def slug(name: str) -> str:
    """``name`` in lower case with hyphens: the id of the only entity of that name."""
    return re.sub(r"[\W_]+", "-", names.normal(name)).strip("-") or "unnamed"


def _spread(chains: Iterable[Chain]) -> int:
    return len({mention.document for chain in chains for mention in chain.mentions})


def _dated(chain: Chain, documents: Mapping[str, Document]) -> tuple[str, str]:
    """When a chain was published, and its id: the order in which chains came into the world."""
    document = chain.mentions[0].document if chain.mentions else ""
    published = documents[document].published if document in documents else None
    return published.isoformat() if published else "9999", chain.id


def _type(chains: Iterable[Chain]) -> str:
    """The type that most chains have; of equals the one with most mentions."""
    votes = Counter(chain.type for chain in chains)
    mentions = Counter[str]()
    for chain in chains:
        mentions[chain.type] += len(chain.mentions)
    return min(votes, key=lambda kind: (-votes[kind], -mentions[kind], kind))


def _roles(
    chains: Iterable[Chain], entity_ids: Mapping[str, str], documents: Mapping[str, Document]
) -> tuple[Role, ...]:
    """Each role once, with its earliest evidence."""
    found: dict[tuple[str, str, str], Role] = {}
    for chain in sorted(chains, key=lambda c: _dated(c, documents)):
        for role in chain.roles:
            of = entity_ids.get(role.of) if role.of else None
            found.setdefault((role.title, of or "", role.status), replace(role, of=of))
    return tuple(found[key] for key in sorted(found))
