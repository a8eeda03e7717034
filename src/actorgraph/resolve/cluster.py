"""From portraits of chains to portraits of entities, with the reason of every merge.

Three steps, each of which a further document touches only where it has something to say: chains of
one name become an atom (``same_name``), atoms that share a key are compared (``links``), and what
links tie together, a component, is settled by itself (``settle``).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from actorgraph.errors import JudgementError
from actorgraph.model import Merge
from actorgraph.resolve import blocking, same_name
from actorgraph.resolve.compare import (
    CANDIDATE,
    MERGE,
    NEVER,
    SURE,
    Decision,
    compare,
    judged_different,
)
from actorgraph.resolve.components import components
from actorgraph.resolve.portrait import Portrait

ASKED_AT_MOST = 3  # doubts about one entity, the best first: no user reads a hundred


@dataclass(frozen=True, slots=True)
class Clusters:
    """The chains of each entity, sorted, why they were merged, and what stays a doubt."""

    entities: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...]
    candidates: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """A judgement that all these chains are one entity."""

    chains: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """How sure it is that the atoms with the hubs ``left`` and ``right``, the smaller one first,
    are one.
    """

    decision: Decision
    left: str
    right: str


def cluster(found: Iterable[Portrait], judged: Sequence[Same] = ()) -> Clusters:
    """Merge what is one: by name and type, by judgement, by likeness; weak links never chain."""
    merges: list[Merge] = []
    grouped = same_name.groups(found)
    atoms = {atom.hub: atom for group in grouped for atom in same_name.merge(group, merges)}
    linked = links(atoms, blocking.pairs(atoms.values()))
    home = {chain: hub for hub, atom in atoms.items() for chain in atom.chains}
    ties = [(link.left, link.right) for link in linked]
    ties += [tie for same in judged for tie in ties_of(same, home)]
    parts = [
        settle([atoms[hub] for hub in hubs], held, judged)
        for hubs, held in _by_component(atoms, ties, linked)
    ]
    return Clusters(
        tuple(chains for part in parts for chains in part.entities),
        (*merges, *(merge for part in parts for merge in part.merges)),
        tuple(doubt for part in parts for doubt in part.candidates),
    )


def links(atoms: Mapping[str, Portrait], pairs: Iterable[blocking.Pair]) -> list[Link]:
    """The pairs that may be one."""
    compared = (Link(compare(atoms[left], atoms[right]), left, right) for left, right in pairs)
    return [link for link in compared if link.decision.score >= CANDIDATE]


def ties_of(same: Same, home: Mapping[str, str]) -> list[blocking.Pair]:
    """The atoms that a judgement holds in one component; ``home`` leads from chains to atoms."""
    hubs = sorted({home[chain] for chain in same.chains if chain in home})
    return [(hubs[0], hub) for hub in hubs[1:]]


def _by_component(
    atoms: Iterable[str], ties: Iterable[blocking.Pair], linked: Iterable[Link]
) -> Iterator[tuple[list[str], list[Link]]]:
    found = components(atoms, ties)
    number = {hub: i for i, hubs in enumerate(found) for hub in hubs}
    held: dict[int, list[Link]] = defaultdict(list)
    for link in linked:
        held[number[link.left]].append(link)
    return ((hubs, held[i]) for i, hubs in enumerate(found))


def settle(atoms: Sequence[Portrait], linked: Iterable[Link], judged: Sequence[Same]) -> Clusters:
    """The entities of one component.

    Raises ``JudgementError`` where judgements contradict each other.
    """
    merges: list[Merge] = []
    parts = Parts(atoms, merges)
    ranked = sorted(linked, key=lambda link: (-link.decision.score, link.left, link.right))
    for same in judged:
        parts.join_judged(same)
    parts.join([link for link in ranked if not link.decision.partial])
    parts.join(list(_unrivalled(parts, [link for link in ranked if link.decision.partial])))
    doubts = tuple(_doubts(parts, ranked))
    return Clusters(parts.chains(), tuple(merges), doubts)


class Parts:
    """Atoms and the groups that they are joined to."""

    def __init__(self, atoms: Iterable[Portrait], merges: list[Merge]) -> None:
        self.atoms = {atom.hub: atom for atom in sorted(atoms, key=lambda atom: atom.hub)}
        self.merges = merges
        self.group = {hub: hub for hub in self.atoms}
        self.members: dict[str, list[str]] = {hub: [hub] for hub in self.atoms}

    def join(self, linked: Iterable[Link]) -> None:
        """Join the groups of ``linked``, best first, where nothing in them speaks against it."""
        for link in linked:
            if link.decision.score >= MERGE and self._fit(link):
                self._unite(link)

    def join_judged(self, same: Same) -> None:
        """Join all groups that hold chains of the judgement.

        Raises ``JudgementError`` where another judgement keeps them apart.
        """
        hubs = [hub for hub, a in self.atoms.items() if not same.chains.isdisjoint(a.chains)]
        for hub in hubs[1:]:
            if self._across(hubs[0], hub, judged_different):
                first, second = self.atoms[hubs[0]].name, self.atoms[hub].name
                raise JudgementError(
                    f"{first!r} and {second!r} are judged different, yet other judgements make "
                    "them the same; take one of these judgements back"
                )
            self._unite(Link(Decision(1.0, same.reason), hubs[0], hub))

    def _fit(self, link: Link) -> bool:
        """No member of one group may exclude one of the other; a weak link needs all of them."""
        if self.group[link.left] == self.group[link.right]:
            return False
        weak = link.decision.score < SURE
        return not self._across(link.left, link.right, lambda a, b: _excludes(a, b, weak=weak))

    def _across(self, left: str, right: str, test: Callable[[Portrait, Portrait], bool]) -> bool:
        members = (self.members[self.group[hub]] for hub in (left, right))
        return any(test(self.atoms[a], self.atoms[b]) for a, b in product(*members))

    def _unite(self, link: Link) -> None:
        kept, gone = self.group[link.left], self.group[link.right]
        if kept == gone:
            return
        for hub in self.members[gone]:
            self.group[hub] = kept
        self.members[kept] += self.members.pop(gone)
        decision = link.decision
        self.merges.append(Merge(link.left, link.right, decision.score, decision.reason))

    def chains(self) -> tuple[tuple[str, ...], ...]:
        """The chains of each group."""
        return tuple(
            tuple(sorted(chain for hub in hubs for chain in self.atoms[hub].chains))
            for hubs in self.members.values()
        )


def _excludes(one: Portrait, other: Portrait, *, weak: bool) -> bool:
    """Names alike with something against it exclude; a weak link wants likeness throughout."""
    decision = compare(one, other)
    return decision.score < CANDIDATE and (weak or decision != NEVER)


def _unrivalled(parts: Parts, linked: Sequence[Link]) -> Iterator[Link]:
    """Links by parts of names (a surname, an acronym) that fit one group alone."""
    fits: dict[str, dict[str, float]] = defaultdict(dict)
    for link in linked:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            # Another surname alone is no rival of a full name: both may be its.
            if len(parts.atoms[other].name) <= len(parts.atoms[one].name):
                continue
            group = parts.group[other]
            fits[one][group] = max(link.decision.score, fits[one].get(group, 0.0))
    for link in linked:
        rivals = (
            score
            for one, other in ((link.left, link.right), (link.right, link.left))
            if _is_shorter(parts.atoms[one], parts.atoms[other])
            for group, score in fits[one].items()
            if group != parts.group[other]
        )
        score = link.decision.score
        if score >= MERGE and max(rivals, default=0.0) < score - same_name.RIVAL:
            yield link


def _is_shorter(one: Portrait, other: Portrait) -> bool:
    return len(one.name) <= len(other.name)


def _doubts(parts: Parts, linked: Iterable[Link]) -> Iterator[Merge]:
    """The best links between groups that stayed apart, a few for each group."""
    seen: set[frozenset[str]] = set()
    asked = Counter[str]()
    for link in linked:
        groups = frozenset({parts.group[link.left], parts.group[link.right]})
        if len(groups) == 1 or groups in seen or min(asked[g] for g in groups) >= ASKED_AT_MOST:
            continue
        seen.add(groups)
        asked.update(groups)
        yield Merge(link.left, link.right, link.decision.score, link.decision.reason)
