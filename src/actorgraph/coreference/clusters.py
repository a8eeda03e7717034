"""Growing sets of mentions that refer to one thing, with what they know together."""

from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from actorgraph.coreference.features import Features, words_of


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two mentions, by their indices in the document."""

    mention: int
    antecedent: int
    rule: str
    score: float


@dataclass(slots=True)
class Cluster:
    """Mentions of one thing: indices in text order, and what they tell of it."""

    members: list[int]
    gender: str
    sure: bool
    number: str
    type: str
    lemmas: set[str] = field(default_factory=set)
    named: bool = False
    full_names: set[tuple[str, ...]] = field(default_factory=set)


class Clusters:
    """Which mention is in which cluster, and the ties that put it there.

    ``speakers`` gives for each quotation of the text the mention that says it, ``sentences``
    the mentions of each sentence, ``sets`` the members that a mention of several stands for.
    """

    def __init__(self, mentions: Sequence[Features], speakers: Sequence[int | None] = ()) -> None:
        self.mentions = mentions
        self.speakers = speakers
        self.sentences = _by_sentence(mentions)
        self.of = list(range(len(mentions)))
        self.clusters = {m.index: _single(m) for m in mentions}
        self.ties: list[Tie] = []
        self._ties_of: defaultdict[int, list[Tie]] = defaultdict(list)
        self.sets: dict[int, tuple[int, ...]] = {}
        self._by_head = {m.head: m.index for m in reversed(mentions) if not m.conjuncts}

    def cluster(self, index: int) -> Cluster:
        """The cluster of mention number ``index``."""
        return self.clusters[self.of[index]]

    def at_head(self, head: int) -> int | None:
        """The mention that token number ``head`` heads."""
        return self._by_head.get(head)

    def together(self, left: int, right: int) -> bool:
        """Whether two mentions are in one cluster."""
        return self.of[left] == self.of[right]

    def tie(self, mention: int, antecedent: int, rule: str, score: float = 1.0) -> None:
        """Put ``mention`` and all that goes with it into the cluster of ``antecedent``."""
        keep, drop = self.of[antecedent], self.of[mention]
        if keep == drop:
            return
        kept, dropped = self.clusters[keep], self.clusters.pop(drop)
        for index in dropped.members:
            self.of[index] = keep
        if len(dropped.members) == 1:
            insort(kept.members, dropped.members[0])
        else:
            kept.members = sorted(kept.members + dropped.members)
        if dropped.gender and (not kept.gender or (dropped.sure and not kept.sure)):
            kept.gender, kept.sure = dropped.gender, dropped.sure
        kept.type = _type_of(kept.type, dropped.type)
        kept.number = kept.number or dropped.number
        kept.lemmas |= dropped.lemmas
        kept.named |= dropped.named
        kept.full_names |= dropped.full_names
        made = Tie(mention, antecedent, rule, score)
        self.ties.append(made)
        self._ties_of[mention].append(made)

    def ties_of(self, mention: int) -> list[Tie]:
        """What tied mention number ``mention`` to others."""
        return self._ties_of[mention]


def _type_of(kept: str, dropped: str) -> str:
    if "organisation" in {kept, dropped} and {kept, dropped} & {"product", "group"}:
        return "organisation"
    return kept or dropped


def _single(mention: Features) -> Cluster:
    words = words_of(mention.mention.span.text) if mention.form == "name" else ()
    lemmas = {mention.lemma} if mention.form == "nominal" else set()
    return Cluster(
        [mention.index],
        mention.gender,
        mention.sure,
        mention.number,
        mention.type,
        lemmas,
        mention.form != "pronoun",
        {words} if len(words) > 1 else set(),
    )


def _by_sentence(mentions: Sequence[Features]) -> list[list[Features]]:
    sentences: list[list[Features]] = []
    for m in mentions:
        sentences.extend([] for _ in range(m.sentence + 1 - len(sentences)))
        sentences[m.sentence].append(m)
    return sentences
