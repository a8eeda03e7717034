"""What the scorer sees of a pair of mentions beside their vectors: distance, path, types, rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from spacy.tokens import Token

from actorgraph.claims.readings import RELATION_TYPES, Readings
from actorgraph.claims.scoring.paths import Path
from actorgraph.encoder.layers import Array
from actorgraph.nlp import DEPS, ENTITY_TYPES, Candidates

DISTANCES = (1, 2, 3, 5, 8, 12, 20, 30)
NEAR = 15
PARTS = ("VERB", "NOUN", "PROPN", "AUX", "ADJ", "ADP", "NUM", "PRON", "OTHER")
_DEP = {dep: i for i, dep in enumerate(DEPS)}
_PART = {part: i for i, part in enumerate(PARTS)}
_TYPE = {kind: i for i, kind in enumerate(ENTITY_TYPES)}
_RELATION = {kind: i for i, kind in enumerate(RELATION_TYPES)}
LONGEST = 5
WIDTH = (
    (len(DISTANCES) + 5)
    + 2 * len(DEPS)
    + 2 * (LONGEST + 1)
    + 2 * (len(ENTITY_TYPES) + 1)
    + 2 * 3
    + (len(PARTS) + 4)
    + 2 * (2 + len(RELATION_TYPES))
)
Pair = tuple[int, int]


def traits_of(
    candidates: Candidates, readings: Readings, pairs: Sequence[Pair], paths: Sequence[Path]
) -> Array:
    """The traits of each pair, seen from its first end as the subject and from its second: an
    array of the shape ``(n, 2, WIDTH)``.
    """
    made = np.zeros((len(pairs), 2, WIDTH), np.float32)
    for row, (pair, path) in enumerate(zip(pairs, paths, strict=True)):
        between = _between(candidates, pair)
        for view in (0, 1):
            subject, target = pair if view == 0 else pair[::-1]
            sides = (path.left, path.right) if view == 0 else (path.right, path.left)
            made[row, view] = [
                *_distance(candidates, (subject, target), path),
                *_deps(sides[0]),
                *_deps(sides[1]),
                *_length(sides[0]),
                *_length(sides[1]),
                *_kind(candidates, subject),
                *_kind(candidates, target),
                *_form(candidates, subject),
                *_form(candidates, target),
                *_part(path.top),
                *_nested(candidates, subject, target),
                *between,
                *_reading(candidates, readings, subject, target),
                *_reading(candidates, readings, target, subject),
            ]
    return made


def _distance(candidates: Candidates, pair: Pair, path: Path) -> list[float]:
    first, second = (candidates.heads[i] for i in pair)
    apart = abs(first - second)
    sentences = abs(candidates.sentences[first] - candidates.sentences[second])
    low, high = min(first, second), max(first, second)
    inside = bisect_left(candidates.heads, high) - bisect_right(candidates.heads, low)
    near = [float(apart <= n) for n in DISTANCES]
    return [*near, first < second, sentences == 0, sentences == 1, path.joined, inside / 5]


def _deps(side: Sequence[Token]) -> list[float]:
    made = [0.0] * len(DEPS)
    for token in side:
        made[_DEP.get(token.dep_, len(DEPS) - 1)] += 1
    return made


def _length(side: Sequence[Token]) -> list[float]:
    return [float(min(len(side), LONGEST) == n) for n in range(LONGEST + 1)]


def _kind(candidates: Candidates, index: int) -> list[float]:
    mention = candidates.proposed.get(candidates.heads[index])
    place = _TYPE.get(mention.type, len(_TYPE)) if mention else len(_TYPE)
    return [float(place == n) for n in range(len(_TYPE) + 1)]


def _form(candidates: Candidates, index: int) -> list[float]:
    return [float(candidates.forms[index] == n) for n in range(3)]


def _part(top: Token) -> list[float]:
    place = _PART.get(top.pos_, len(PARTS) - 1)
    return [float(place == n) for n in range(len(PARTS))]


def _nested(candidates: Candidates, subject: int, target: int) -> list[float]:
    """Whether one stands in the phrase of the other."""
    (first, last), (begin, end) = candidates.spans[subject], candidates.spans[target]
    heads = candidates.heads
    return [begin <= heads[subject] < end, first <= heads[target] < last]


def _between(candidates: Candidates, pair: Pair) -> list[float]:
    """Whether a comma or an `and` stands between two that are near each other."""
    low, high = sorted(candidates.heads[i] for i in pair)
    if high - low >= NEAR:
        return [0.0, 0.0]
    words = [token.lower_ for token in candidates.doc[low + 1 : high]]
    return [float(any(word in ",;:—-" for word in words)), float("and" in words)]


def _reading(candidates: Candidates, readings: Readings, subject: int, target: int) -> list[float]:
    """What the rules read from the subject to the target: whether, how surely, of which type."""
    found = readings.get((candidates.heads[subject], candidates.heads[target]))
    if found is None:
        return [0.0] * (2 + len(RELATION_TYPES))
    place = _RELATION.get(found.type, len(RELATION_TYPES) - 1)
    kinds = [float(place == n) for n in range(len(RELATION_TYPES))]
    return [1.0, found.confidence, *kinds]
