"""From clusters to entities: names, types, ids that last, roles, mentions."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from actorgraph import names
from actorgraph.model import Chain, Document, Entity, Role, content_id
from actorgraph.names import phrases

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
    aliases = {names.visible(m.text) for m in mentions if m.form != "pronoun"}
    aliases |= {chain.name for chain in chains}
    return Entity(
        id=entity_id,
        name=name,
        type=type_of(chains),
        aliases=tuple(sorted(aliases - {name})),
        roles=roles_of(chains, entity_ids, documents),
        mentions=tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end))),
    )


def best_name(chains: Iterable[Chain]) -> str:
    """The fullest of the names that documents use, the most frequent of those: rather one that
    says of which country a senate is, and of a party rather its name than that of its members.
    """
    counts = Counter(chain.name for chain in chains)
    is_person = type_of(chains) == "person"

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        in_short = is_person or names.is_acronym(name) or bool(phrases.party_stem(name))
        of_many = not is_person and phrases.is_generic(name)
        return " " not in name and in_short, of_many, -counts[name], -len(name), name

    return min(counts, key=rank)


@dataclass(frozen=True, slots=True, order=True)
class Bearer:
    """An entity that wants an id: when its first document was published, the negative number of
    its documents, its first chain, and its type. In this order it gets one.
    """

    published: str
    spread: int
    chain: str
    type: str


def ids(groups: Sequence[Sequence[Chain]], documents: Mapping[str, Document]) -> list[str]:
    """A readable id for each group of chains: its name, and more only where two would share it."""
    by_slug: dict[str, list[tuple[Bearer, int]]] = defaultdict(list)
    for index, group in enumerate(groups):
        by_slug[slug(best_name(group))].append((bearer(group, documents), index))
    made: dict[int, str] = {}
    for bare, found in by_slug.items():
        order = sorted(found)
        chosen = ids_of(bare, [bearer for bearer, _ in order])
        made.update(zip((index for _, index in order), chosen, strict=True))
    return [made[index] for index in range(len(groups))]


def bearer(chains: Sequence[Chain], documents: Mapping[str, Document]) -> Bearer:
    """What decides on the id of an entity, besides its name."""
    published, first = min(_dated(chain, documents) for chain in chains)
    return Bearer(published, -_spread(chains), first, type_of(chains))


def ids_of(bare: str, bearers: Sequence[Bearer]) -> Iterator[str]:
    """Ids for all entities of one name, in their order.

    The one that was in the news first keeps the bare name, so that later documents rename nothing.
    Two hyphens, which no name has, part what is added.
    """
    taken: set[str] = set()
    for each in bearers:
        suffix = content_id(each.chain)[:SUFFIX_LENGTH]
        choices = (bare, f"{bare}--{each.type}", f"{bare}--{suffix}", f"{bare}--{each.chain}")
        made = next(choice for choice in choices if choice not in taken)
        taken.add(made)
        yield made


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


def type_of(chains: Iterable[Chain]) -> str:
    """The type that most chains have, those of several words before those of one; of equals the
    one with most mentions.
    """
    chains = list(chains)
    votes = Counter(chain.type for chain in chains if " " in chain.name)
    votes = votes or Counter(chain.type for chain in chains)
    mentions = Counter[str]()
    for chain in chains:
        mentions[chain.type] += len(chain.mentions)
    return min(votes, key=lambda kind: (-votes[kind], -mentions[kind], kind))


def roles_of(
    chains: Iterable[Chain], entity_ids: Mapping[str, str], documents: Mapping[str, Document]
) -> tuple[Role, ...]:
    """Each role once, with its earliest evidence."""
    found: dict[tuple[str, str, str], Role] = {}
    for chain in sorted(chains, key=lambda c: _dated(c, documents)):
        for role in chain.roles:
            of = entity_ids.get(role.of) if role.of else None
            found.setdefault((role.title, of or "", role.status), replace(role, of=of))
    return tuple(found[key] for key in sorted(found))
