"""From portraits of chains to portraits of entities, with the reason of every merge."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from actorgraph import names
from actorgraph.errors import JudgementError
from actorgraph.model import Merge
from actorgraph.resolve import blocking
from actorgraph.resolve.compare import (
    CANDIDATE,
    MERGE,
    NEVER,
    Decision,
    compare,
    judged_different,
)
from actorgraph.resolve.portrait import Portrait

SURE = 0.9  # such a link may join groups that have no other link
SAME_NAME = Decision(0.95, "same name and type")
SAME_BUT_SHORT = Decision(0.95, "same name, abbreviated or without its legal form")
ASKED_AT_MOST = 3  # doubts about one entity, the best first: no user reads a hundred
RIVAL = 0.1  # a second fit that is less good by no more than this makes the first one a doubt


@dataclass(frozen=True, slots=True)
class Clusters:
    """Portraits of entities, why their chains were merged, and what stays a doubt."""

    portraits: tuple[Portrait, ...]
    merges: tuple[Merge, ...]
    candidates: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """A judgement that all these chains are one entity."""

    chains: frozenset[str]
    reason: str


def cluster(found: Iterable[Portrait], judged: Sequence[Same] = ()) -> Clusters:
    """Merge what is one: by name and type, by judgement, by likeness; weak links never chain."""
    merges: list[Merge] = []
    atoms = [atom for group in _by_name(found) for atom in _within_name(group, merges)]
    parts = Parts(atoms, merges)
    for same in judged:
        parts.join_judged(same)
    scored = [
        (decision, left, right)
        for left, right in sorted(blocking.pairs(atoms))
        if (decision := compare(atoms[left], atoms[right])).score >= CANDIDATE
    ]
    scored.sort(key=lambda link: (-link[0].score, atoms[link[1]].hub, atoms[link[2]].hub))
    parts.join([link for link in scored if not link[0].partial])
    parts.join(list(_unrivalled(parts, [link for link in scored if link[0].partial])))
    return Clusters(parts.portraits(), tuple(merges), tuple(_doubts(parts, scored)))


Link = tuple[Decision, int, int]


class Parts:
    """Atoms and the groups that they are joined to."""

    def __init__(self, atoms: Sequence[Portrait], merges: list[Merge]) -> None:
        self.atoms, self.merges = atoms, merges
        self.group = list(range(len(atoms)))
        self.members: dict[int, list[int]] = {i: [i] for i in self.group}

    def join(self, links: Iterable[Link]) -> None:
        """Join the groups of ``links``, best first, where nothing in them speaks against it."""
        for decision, left, right in links:
            if decision.score >= MERGE and self._fit(decision, left, right):
                self._unite(left, right, decision)

    def join_judged(self, same: Same) -> None:
        """Join all groups that hold chains of the judgement.

        Raises ``JudgementError`` where another judgement keeps them apart.
        """
        indices = [i for i, a in enumerate(self.atoms) if not same.chains.isdisjoint(a.chains)]
        for index in indices[1:]:
            if self._across(indices[0], index, judged_different):
                first, second = self.atoms[indices[0]].name, self.atoms[index].name
                raise JudgementError(
                    f"{first!r} and {second!r} are judged different, yet other judgements make "
                    "them the same; take one of these judgements back"
                )
            self._unite(indices[0], index, Decision(1.0, same.reason))

    def _fit(self, decision: Decision, left: int, right: int) -> bool:
        """No member of one group may exclude one of the other; a weak link needs all of them."""
        if self.group[left] == self.group[right]:
            return False
        weak = decision.score < SURE
        return not self._across(left, right, lambda a, b: _excludes(a, b, weak=weak))

    def _across(self, left: int, right: int, test: Callable[[Portrait, Portrait], bool]) -> bool:
        members = (self.members[self.group[i]] for i in (left, right))
        return any(test(self.atoms[a], self.atoms[b]) for a, b in product(*members))

    def _unite(self, left: int, right: int, decision: Decision) -> None:
        kept, gone = self.group[left], self.group[right]
        if kept == gone:
            return
        for index in self.members[gone]:
            self.group[index] = kept
        self.members[kept] += self.members.pop(gone)
        ends = self.atoms[left].hub, self.atoms[right].hub
        self.merges.append(Merge(min(ends), max(ends), decision.score, decision.reason))

    def portraits(self) -> tuple[Portrait, ...]:
        """One portrait for each group; the atoms are used up."""
        made = []
        for members in self.members.values():
            whole = self.atoms[members[0]]
            for index in members[1:]:
                whole.absorb(self.atoms[index])
            made.append(whole)
        return tuple(made)


def _excludes(one: Portrait, other: Portrait, *, weak: bool) -> bool:
    """Names alike with something against it exclude; a weak link wants likeness throughout."""
    decision = compare(one, other)
    return decision.score < CANDIDATE and (weak or decision != NEVER)


def _by_name(found: Iterable[Portrait]) -> list[list[Portrait]]:
    """Portraits of one name and type, in an order that does not depend on that of documents."""
    groups: dict[tuple[str, str], list[Portrait]] = defaultdict(list)
    for portrait in sorted(found, key=lambda p: p.hub):
        key = names.key(portrait.name, people=portrait.is_person) if portrait.named else ""
        groups[key or portrait.hub, portrait.type].append(portrait)
    return [groups[key] for key in sorted(groups)]


def _within_name(group: Sequence[Portrait], merges: list[Merge]) -> Iterator[Portrait]:
    """Merge what has one name and type, unless what else is known speaks against it."""
    first = group[0]
    plain = first.named and not first.is_person and not any(p.sides for p in group)
    if plain and names.distinctiveness(first.name, people=False) >= SURE:
        yield _merged(group, merges)
        return
    made: list[Portrait] = []
    # Those of whom most is known come first, so that the others can choose.
    for portrait in sorted(group, key=lambda p: (-len(p.sides), -len(p.roles), p.hub)):
        fits = sorted(
            ((compare(known, portrait), i) for i, known in enumerate(made[: blocking.MOST])),
            key=lambda fit: (-fit[0].score, fit[1]),
        )
        if _is_clear([decision for decision, _ in fits]):
            decision, index = fits[0]
            merges.append(Merge(made[index].hub, portrait.hub, decision.score, decision.reason))
            made[index].absorb(portrait)
        else:
            made.append(portrait)
    yield from made


def _merged(group: Sequence[Portrait], merges: list[Merge]) -> Portrait:
    whole = group[0]
    for other in group[1:]:
        same = names.normal(whole.name) == names.normal(other.name)
        found = SAME_NAME if same else SAME_BUT_SHORT
        merges.append(Merge(whole.hub, other.hub, found.score, found.reason))
        whole.absorb(other)
    return whole


def _is_clear(fits: Sequence[Decision]) -> bool:
    """Whether the best fit is good enough and no second one rivals it."""
    if not fits or fits[0].score < MERGE:
        return False
    return len(fits) == 1 or fits[1].score < min(MERGE, fits[0].score - RIVAL)


def _unrivalled(parts: Parts, links: Sequence[Link]) -> Iterator[Link]:
    """Links by parts of names (a surname, an acronym) that fit one group alone."""
    fits: dict[int, dict[int, float]] = defaultdict(dict)
    for decision, left, right in links:
        for one, other in ((left, right), (right, left)):
            group = parts.group[other]
            fits[one][group] = max(decision.score, fits[one].get(group, 0.0))
    for link in links:
        decision, left, right = link
        rivals = (
            score
            for one, other in ((left, right), (right, left))
            if _is_shorter(parts.atoms[one], parts.atoms[other])
            for group, score in fits[one].items()
            if group != parts.group[other]
        )
        if decision.score >= MERGE and max(rivals, default=0.0) < decision.score - RIVAL:
            yield link


def _is_shorter(one: Portrait, other: Portrait) -> bool:
    return len(one.name) <= len(other.name)


def _doubts(parts: Parts, links: Iterable[Link]) -> Iterator[Merge]:
    """The best links between groups that stayed apart, a few for each group."""
    seen: set[frozenset[int]] = set()
    asked = Counter[int]()
    for decision, left, right in links:
        groups = frozenset({parts.group[left], parts.group[right]})
        if len(groups) == 1 or groups in seen or min(asked[g] for g in groups) >= ASKED_AT_MOST:
            continue
        seen.add(groups)
        asked.update(groups)
        ends = parts.atoms[left].hub, parts.atoms[right].hub
        yield Merge(min(ends), max(ends), decision.score, decision.reason)
