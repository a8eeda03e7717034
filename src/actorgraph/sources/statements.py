"""Claims of several sources on the same two actors, of one type and time, as one line: who says so,
how many of them independently, and who denies it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from actorgraph import ontology
from actorgraph.model import Claim, GraphData, Modality
from actorgraph.sources.copies import find_copies

WINDOW = dt.timedelta(days=3)  # what is said within so many days may be the same event
PRECISE = dt.timedelta(days=7)  # a longer time (`in 2019`) is the same only as itself
SAID = frozenset({"asserted", "alleged"})  # as done; what is planned or asked for is another thing
WORDED = frozenset({"OTHER", "POSITION"})  # types that leave what is said to the words
DENIAL = "REJECT"
# Verbs that deny what was said, where a REJECT may also refuse a request.
DENYING = ("denied", "denies", "deny", "dismiss", "refute", "disput", "contest", "reject")

Key: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one or more sources say between two entities.

    ``claims`` say so and ``denials`` say that it is not so, the surest first. ``sources`` are ids
    of the documents that say so, ``independent`` is how many of them are left where copies of a
    text count once. ``speakers`` and ``deniers`` are ids of the entities that the texts give the
    word to. ``claims`` is empty where a thing is only denied.
    """

    subject: str
    object: str
    type: str
    claims: tuple[Claim, ...]
    denials: tuple[Claim, ...]
    sources: tuple[str, ...]
    independent: int
    speakers: tuple[str, ...]
    deniers: tuple[str, ...]

    @property
    def best(self) -> Claim:
        """The claim that tells it best: the surest."""
        return (self.claims or self.denials)[0]


def find_statements(data: GraphData) -> tuple[Statement, ...]:
    """All claims of ``data`` as statements, those of most independent sources first.

    Each claim is in ``claims`` or ``denials`` of exactly one, but for an actor's denial of what
    another says of it (`B denied the accusation of A`): that is a statement of its own as well.
    """
    originals = {copy: group[0] for group in find_copies(data.documents) for copy in group}
    days = _Days(data)
    lines = [line for group in _by_key(data.claims).values() for line in days.lines(group)]
    answers = _answers(data.claims)
    made = [_statement(line, days, answers, originals) for line in lines]
    return tuple(sorted(made, key=_rank))


def _rank(statement: Statement) -> tuple[int, int, float, str]:
    best = statement.best
    return -statement.independent, -len(statement.sources), -best.confidence, best.id


def _by_key(claims: Iterable[Claim]) -> Mapping[Key, list[Claim]]:
    """Claims on one pair, of one type: as done, or as planned, asked for and so on."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        words = claim.predicate if claim.type in WORDED else ""
        groups[*_ends(claim), claim.type, words, _mode(claim.modality)].append(claim)
    return groups


def _ends(claim: Claim) -> tuple[str, str]:
    ends = claim.subject, claim.object
    return (min(ends), max(ends)) if claim.symmetric else ends


def _mode(modality: Modality) -> str:
    return "said" if modality in SAID else modality


class _Days:
    """When claims hold: the day that they name, else that of the news."""

    def __init__(self, data: GraphData) -> None:
        self.published = {document.id: document.published for document in data.documents}
        types = ontology.load().relation_types
        self.static = {name for name, relation in types.items() if relation.score is None}

    def of(self, claim: Claim) -> dt.date | None:
        """The day of ``claim``, None where nothing tells it."""
        return claim.time.start if claim.time else self.published.get(claim.evidence.document)

    def lines(self, group: Sequence[Claim]) -> Iterator[list[Claim]]:
        """The claims of one pair and type, those of one time together. What holds has no time."""
        if group[0].type in self.static:
            yield list(group)
            return
        spans: dict[Key, list[Claim]] = defaultdict(list)
        for claim in group:
            spans[_span(claim)].append(claim)
        for span, claims in spans.items():
            yield from [claims] if span else self._near(claims)

    def _near(self, claims: Iterable[Claim]) -> Iterator[list[Claim]]:
        """Claims that follow each other within the window."""
        line: list[Claim] = []
        for claim in sorted(claims, key=lambda claim: (self.of(claim) or dt.date.max, claim.id)):
            if line and not self.near(line[-1], claim):
                yield line
                line = []
            line.append(claim)
        if line:
            yield line

    def near(self, one: Claim, other: Claim) -> bool:
        """Whether two claims may be of one event by their days."""
        first, second = self.of(one), self.of(other)
        if first is None or second is None:
            return first is second
        return abs(first - second) <= WINDOW


def _span(claim: Claim) -> Key:
    """What is said of a long time is apart from what happened on a day."""
    if claim.time is None or claim.time.end - claim.time.start <= PRECISE:
        return ()
    return claim.time.start, claim.time.end


def _answers(claims: Iterable[Claim]) -> Mapping[tuple[str, str], list[Claim]]:
    """The denials of actors: who denies (the subject) to whom (the object)."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.type == DENIAL and claim.predicate.startswith(DENYING):
            found[claim.subject, claim.object].append(claim)
    return found


def _statement(
    line: Iterable[Claim],
    days: _Days,
    answers: Mapping[tuple[str, str], Collection[Claim]],
    originals: Mapping[str, str],
) -> Statement:
    ordered = sorted(line, key=lambda claim: (-claim.confidence, claim.id))
    best = ordered[0]
    said = tuple(claim for claim in ordered if claim.polarity == "affirmed")
    denied = [claim for claim in ordered if claim.polarity == "negated"]
    if best.type not in days.static and best.type != DENIAL:
        answered = answers.get((best.object, best.subject), ())
        denied += [claim for claim in answered if any(days.near(claim, each) for each in said)]
    sources = tuple(sorted({claim.evidence.document for claim in said}))
    subject, target = _ends(best)
    return Statement(
        subject=subject,
        object=target,
        type=best.type,
        claims=said,
        denials=tuple(denied),
        sources=sources,
        independent=len({originals.get(source, source) for source in sources}),
        speakers=_named(claim.attributed_to for claim in said),
        deniers=_named(map(_denier, denied)),
    )


def _denier(claim: Claim) -> str | None:
    """Who denies: whom the text gives the word to, else the one whose denial it is."""
    return claim.attributed_to or (claim.subject if claim.type == DENIAL else None)


def _named(entities: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({entity for entity in entities if entity}))
