"""The lines of a picture: one between two actors; two where there is conflict and cooperation."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from actorgraph.model import Claim, GraphData
from actorgraph.ontology import load
from actorgraph.page import phrase

# From strong conflict to strong cooperation, as in the page; a tone below FAINT is neither.
TONES = ("#b2301a", "#d97f5d", "#8b95a3", "#5b97cc", "#175ea8")
FAINT, STRONG = 0.5, 5.0
DASHES = "7 5"
WIDEST = 6.0
MOST_SENTENCES = 8
APART = 3.5


@dataclass(frozen=True, slots=True)
class Line:
    """``ends`` are numbers of entities, the first below the second; ``forward`` goes from it;
    ``aside`` is how far it is drawn from the middle.
    """

    ends: tuple[int, int]
    colour: str
    width: float
    forward: bool
    backward: bool
    asserted: bool
    aside: float
    sentences: tuple[str, ...]


def lines_between(
    graph: GraphData, index: Mapping[str, int], chosen: Collection[int]
) -> Iterator[Line]:
    """The lines between the entities ``chosen``, by their numbers."""
    inside = frozenset(chosen)
    names = {entity.id: entity.name for entity in graph.entities}
    pairs: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in graph.claims:
        ends = sorted((index[claim.subject], index[claim.object]))
        if ends[0] != ends[1] and inside.issuperset(ends):
            pairs[ends[0], ends[1]].append(claim)
    for pair in sorted(pairs):
        conflict = [claim for claim in pairs[pair] if tone(claim) < 0]
        rest = [claim for claim in pairs[pair] if tone(claim) >= 0]
        mixed = conflict and any(tone(claim) > 0 for claim in rest)
        if mixed:
            yield _line(pair, conflict, index, names, aside=APART)
        yield _line(pair, rest if mixed else pairs[pair], index, names, aside=-APART * bool(mixed))


def _line(
    pair: tuple[int, int],
    claims: Sequence[Claim],
    index: Mapping[str, int],
    names: Mapping[str, str],
    aside: float,
) -> Line:
    first = [index[claim.subject] == pair[0] for claim in claims if not claim.symmetric]
    surest = sorted(claims, key=lambda claim: (-claim.confidence, claim.id))[:MOST_SENTENCES]
    return Line(
        pair,
        colour=TONES[tone_step(claims)],
        width=min(WIDEST, 1.3 + 1.1 * math.log2(len(claims))),
        forward=True in first,
        backward=False in first,
        asserted=any(claim.modality == "asserted" for claim in claims),
        aside=aside,
        sentences=tuple(f"{names[c.subject]} {phrase(c)} {names[c.object]}" for c in surest),
    )


def tone(claim: Claim) -> float:
    """The score of what a claim affirms: below 0 conflict, above it cooperation."""
    known = load().relation_types.get(claim.type)
    return known.score or 0.0 if known and claim.polarity == "affirmed" else 0.0


def tone_step(claims: Sequence[Claim]) -> int:
    """The place in ``TONES`` of the mean of what has a tone."""
    toned = list(filter(None, map(tone, claims)))
    mean = sum(toned) / len(toned) if toned else 0.0
    if abs(mean) < FAINT:
        return 2
    step = 2 if abs(mean) >= STRONG else 1
    return 2 + (step if mean > 0 else -step)
