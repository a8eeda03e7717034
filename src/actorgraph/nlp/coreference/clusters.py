"""Growing sets of mentions that refer to one thing, with what they know together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from actorgraph.nlp.coreference.features import Features


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


class Clusters:
    """Which mention is in which cluster, and the ties that put it there."""

    def __init__(self, mentions: Sequence[Features]) -> None:
        self.mentions = mentions
        self.of = list(range(len(mentions)))
        self.clusters = {m.index: _single(m) for m in mentions}
        self.ties: list[Tie] = []
        self.sets: dict[int, tuple[int, ...]] = {}

    def cluster(self, index: int) -> Cluster:
        """The cluster of mention number ``index``."""
        return self.clusters[self.of[index]]

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
        kept.members = sorted(kept.members + dropped.members)
        if dropped.gender and (not kept.gender or (dropped.sure and not kept.sure)):
            kept.gender, kept.sure = dropped.gender, dropped.sure
        kept.type = kept.type or dropped.type
        kept.number = kept.number or dropped.number
        kept.lemmas |= dropped.lemmas
        self.ties.append(Tie(mention, antecedent, rule, score))


def _single(mention: Features) -> Cluster:
    lemmas = {mention.lemma} if mention.form == "nominal" else set()
    return Cluster(
        [mention.index], mention.gender, mention.sure, mention.number, mention.type, lemmas
    )
