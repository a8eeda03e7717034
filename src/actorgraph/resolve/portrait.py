"""What is known of one actor, from one chain or from many that were merged."""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from actorgraph import names
from actorgraph.model import Chain, DocumentGraph
from actorgraph.resolve import around

SETS = (
    "aliases",
    "roles",
    "companions",
    "leading",
    "countries",
    "containers",
    "senses",
    "owners",
    "bearers",
    "called",
    "documents",
    "sides",
)
Side = tuple[int, int]  # which judgement, and on which side of it

LEADING = 2
COMPANION_TYPES = frozenset({"person", "organisation"})


@dataclass(slots=True)
class Portrait:
    """What tells one actor from another. Portraits of merged chains absorb each other: the only
    thing in this room that changes.
    """

    chains: list[str]
    names: Counter[str]
    types: Counter[str]
    aliases: AbstractSet[str] = frozenset()
    roles: AbstractSet[tuple[str, str]] = frozenset()
    companions: AbstractSet[str] = frozenset()
    leading: AbstractSet[str] = frozenset()
    countries: AbstractSet[str] = frozenset()
    containers: AbstractSet[str] = frozenset()
    senses: AbstractSet[str] = frozenset()
    owners: AbstractSet[str] = frozenset()
    bearers: AbstractSet[str] = frozenset()
    called: AbstractSet[tuple[str, str]] = frozenset()
    documents: AbstractSet[str] = frozenset()
    sides: AbstractSet[Side] = frozenset()
    named: bool = True

    @property
    def hub(self) -> str:
        """The chain that stands for all of them."""
        return self.chains[0]

    @property
    def type(self) -> str:
        """The type that most chains have."""
        if len(self.types) == 1:
            return next(iter(self.types))
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @property
    def name(self) -> str:
        """The name that most chains have."""
        if len(self.names) == 1:
            return next(iter(self.names))
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))

    @property
    def is_person(self) -> bool:
        """Whether the names are to be read as those of people."""
        return self.type == "person"

    def absorb(self, other: "Portrait") -> None:
        """Take over what is known of ``other``."""
        self.chains += other.chains
        self.names += other.names
        self.types += other.types
        for name in SETS:
            mine, theirs = getattr(self, name), getattr(other, name)
            if not theirs <= mine:
                # Portraits of one document share their sets until one of them grows.
                grown = mine if isinstance(mine, set) else set(mine)
                grown |= theirs
                setattr(self, name, grown)


def portraits(
    graph: DocumentGraph, sides: Mapping[str, AbstractSet[Side]] | None = None
) -> list[Portrait]:
    """One portrait for each chain of a document that is a single actor."""
    single = [chain for chain in graph.chains if not chain.members]
    name_of = {chain.id: names.normal(chain.name) for chain in single}
    companions = frozenset(filter(None, map(_companion, single)))
    leading = _leading(single)
    near = frozenset(name_of.values())
    country = around.main_country(single, graph.document.title)
    containers = _containers(graph, name_of)
    bearers = around.bearers(single, graph.document)
    return [
        Portrait(
            chains=[chain.id],
            names=Counter([around.name_of(chain, graph.document)]),
            types=Counter(["person" if chain.id in bearers else chain.type]),
            aliases=_aliases(chain),
            roles={(role.title, name_of.get(role.of or "", "")) for role in chain.roles},
            companions=companions,
            leading=leading if around.is_unnamed_body(chain) else frozenset(),
            countries=country,
            containers=containers.get(chain.id, frozenset()),
            senses=names.senses_of(chain.name, near),
            owners=around.owner(chain, graph.document, single),
            bearers=frozenset(filter(None, [bearers.get(chain.id)])),
            called=frozenset(around.called(chain)),
            documents=frozenset({graph.document.id}),
            sides=(sides or {}).get(chain.id, frozenset()),
            named=_is_named(chain),
        )
        for chain in single
    ]


def _aliases(chain: Chain) -> AbstractSet[str]:
    """Other full names and acronyms of a chain; what a single word means depends on the text."""
    if names.country_of(chain.name):
        return frozenset()
    texts = {mention.text for mention in chain.mentions if mention.form == "name"}
    return {text for text in texts - {chain.name} if _is_alias(text, chain)}


def _is_alias(text: str, chain: Chain) -> bool:
    """Whether ``text`` names its chain in other documents too. What has nothing in common with its
    name does not, nor what is well known for the name of something else: ``UN`` said of UNESCO.
    """
    if not (" " in text or names.is_acronym(text)) or not _is_like(text, chain):
        return False
    known = names.is_known(text) or names.country_of(text)
    return not known or names.key(text, people=False) == names.key(chain.name, people=False)


def _is_like(text: str, chain: Chain) -> bool:
    """Whether ``text`` may be another form of the name of ``chain``, as a word of it shows."""
    people = chain.type == "person"
    if found := names.compare(text, chain.name, people=people):
        return found.score > 0
    words = set(names.normal(text).split()), set(names.normal(chain.name).split())
    return not people and (words[0] <= words[1] or words[1] <= words[0])


def _companion(chain: Chain) -> str | None:
    """How a chain is known as the companion of others: people by their surname."""
    if chain.type not in COMPANION_TYPES or not _is_named(chain):
        return None
    return names.surname(chain.name) if chain.type == "person" else names.normal(chain.name)


def _leading(chains: Iterable[Chain]) -> frozenset[str]:
    """The companions that a document speaks most of: what its unnamed actors can be known by."""
    counts = Counter[str]()
    for chain in chains:
        if companion := _companion(chain):
            counts[companion] += len(chain.mentions)
    return frozenset(sorted(counts, key=lambda name: (-counts[name], name))[:LEADING])


def _is_named(chain: Chain) -> bool:
    """Whether a chain can be known again in another document: by a name, or as ``Syrian army``."""
    if any(mention.form == "name" for mention in chain.mentions):
        return True
    return any(names.country_of(word) for word in chain.name.split() if word[:1].isupper())


def _containers(graph: DocumentGraph, name_of: Mapping[str, str]) -> dict[str, set[str]]:
    """What each place lies in, by the claims of the document."""
    found: dict[str, set[str]] = {}
    for claim in graph.claims:
        if claim.type in {"LOCATED_IN", "PART_OF"} and claim.object in name_of:
            found.setdefault(claim.subject, set()).add(name_of[claim.object])
    return found
