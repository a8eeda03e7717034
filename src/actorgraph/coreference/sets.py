"""Several as one: `the two countries`, `both officials`, `they` for `A and B`."""

from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Token

from actorgraph import names
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon

NEAR = 3
FAR = 8
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
PAIRS = frozenset({"pair", "duo", "couple"})


def size_of(nominal: Features) -> int:
    """How many ``nominal`` says it is; 0 where it names no set of known size."""
    token = nominal.token
    if token.lower_ in PAIRS and nominal.definite:
        return 2
    counts = (NUMBERS.get(t.lower_, 0) for t in token.lefts if t.dep_ != "poss")
    size = max(counts, default=0)
    return size if nominal.definite and nominal.number == "pl" else 0


def tie_set(clusters: Clusters, nominal: Features) -> bool:
    """Say which actors before it a nominal of known size means; whether that worked."""
    if _tie_to_apposition(clusters, nominal):
        return True
    size, kinds = size_of(nominal), _kinds(nominal)
    if not size or not kinds:
        return False
    found: dict[int, int] = {}
    for m in _before(clusters, nominal):
        if len(m.conjuncts) == size and _all_of(clusters, m, kinds):
            clusters.tie(nominal.index, m.index, "set of the members of a coordination", 0.9)
            return True
        if m.form == "name" and _is_kind(clusters, m, kinds):
            found.setdefault(clusters.of[m.index], m.index)
            if len(found) == size:
                clusters.sets[nominal.index] = tuple(sorted(found.values()))
                return True
    return False


def tie_officials(
    clusters: Clusters, nominal: Features, held: Mapping[int, Container[str]]
) -> bool:
    """Say who `the ministers` or `both officials` are: the last named together of whom all hold
    such an office; ``held`` are the offices by cluster.
    """
    offices = load_lexicon().offices.get(nominal.lemma, frozenset())
    restricted = any(t.dep_ in {"prep", "relcl", "acl"} for t in nominal.token.rights)
    if not offices or nominal.number != "pl" or not nominal.definite or restricted:
        return False
    size = size_of(nominal)
    for m in _before(clusters, nominal, FAR):
        if not m.conjuncts or size not in {0, len(m.conjuncts)}:
            continue
        people = [clusters.at_head(head) for head in m.conjuncts]
        known = [held.get(clusters.of[i], ()) for i in people if i is not None]
        if len(known) == len(people) and all(any(o in k for o in offices) for k in known):
            clusters.tie(nominal.index, m.index, "set of those in office", 0.7)
            return True
    return False


def _tie_to_apposition(clusters: Clusters, nominal: Features) -> bool:
    """`two ministers, Ana Diaz and Jon Berg`: who they are follows."""
    if nominal.number != "pl":
        return False
    for m in clusters.sentences[nominal.sentence]:
        if m.conjuncts and m.token.dep_ == "appos" and m.token.head == nominal.token:
            clusters.tie(nominal.index, m.index, "set of those in apposition")
            return True
    return False


def members_of(clusters: Clusters, cluster: int) -> tuple[int, ...]:
    """Mentions of the actors that a cluster stands for; empty where it is one thing."""
    for index in clusters.clusters[cluster].members:
        if index in clusters.sets:
            return clusters.sets[index]
        heads = clusters.mentions[index].conjuncts
        if heads:
            found = (clusters.at_head(head) for head in heads)
            return tuple(i for i in found if i is not None)
    return ()


def _kinds(nominal: Features) -> set[str]:
    sets = load_lexicon().sets
    return {kind for kind, nouns in sets.items() if nominal.lemma in nouns}


def _before(clusters: Clusters, nominal: Features, reach: int = NEAR) -> Iterator[Features]:
    for number in range(nominal.sentence, max(-1, nominal.sentence - reach), -1):
        for m in reversed(clusters.sentences[number]):
            if m.mention.span.end <= nominal.start and not _is_inside(m.token, nominal.token):
                yield m


def _is_inside(token: Token, head: Token) -> bool:
    return head.left_edge.i <= token.i <= head.i


def _all_of(clusters: Clusters, coordination: Features, kinds: set[str]) -> bool:
    found = [clusters.at_head(head) for head in coordination.conjuncts]
    return all(i is not None and _is_kind(clusters, clusters.mentions[i], kinds) for i in found)


def _is_kind(clusters: Clusters, mention: Features, kinds: set[str]) -> bool:
    kind = clusters.cluster(mention.index).type
    if kind == "place":
        country = names.country_of(mention.mention.name)
        return ("country" if country else "place") in kinds
    return kind in kinds
