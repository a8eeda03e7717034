"""What the scorer sees of a pair of mentions beside their vectors: distance, path, types, rules."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from actorgraph.claims.readings import RELATION_TYPES, Readings
from actorgraph.claims.scoring.paths import Path
from actorgraph.encoder.layers import Array
from actorgraph.nlp import DEPS, ENTITY_TYPES, Candidates

DISTANCES = (1, 2, 3, 5, 8, 12, 20, 30)
NEAR = 15
PARTS = ("VERB", "NOUN", "PROPN", "AUX", "ADJ", "ADP", "NUM", "PRON", "OTHER")
JOINTS = (",", ";", ":", "—", "-")
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
Numbers = NDArray[np.int64]


def traits_of(
    candidates: Candidates, readings: Readings, pairs: Sequence[Pair], paths: Sequence[Path]
) -> Array:
    """The traits of each pair, seen from its first end as the subject and from its second: an
    array of the shape ``(n, 2, WIDTH)``.
    """
    ends = np.array(pairs, np.int64).reshape(len(pairs), 2)
    sides = [_sides([path.left for path in paths]), _sides([path.right for path in paths])]
    described = [_end(candidates, ends[:, 0]), _end(candidates, ends[:, 1])]
    tops = _one_hot([_PART.get(path.top.pos_, len(PARTS) - 1) for path in paths], len(PARTS))
    joined = np.array([path.joined for path in paths], np.float32)
    between = _between(candidates, ends)
    read = [_readings(candidates, readings, ends), _readings(candidates, readings, ends[:, ::-1])]
    views = [
        np.concatenate(
            [
                _distance(candidates, ends[:, [one, other]], joined),
                *(sides[end][0] for end in (one, other)),
                *(sides[end][1] for end in (one, other)),
                *(described[end][0] for end in (one, other)),
                *(described[end][1] for end in (one, other)),
                tops,
                _nested(candidates, ends[:, [one, other]]),
                between,
                read[one],
                read[other],
            ],
            axis=1,
        )
        for one, other in ((0, 1), (1, 0))
    ]
    return np.stack(views, axis=1).astype(np.float32)


def _one_hot(places: Sequence[int] | Numbers, width: int) -> Array:
    return np.eye(width, dtype=np.float32)[np.asarray(places, np.int64)]


def _distance(candidates: Candidates, ends: Numbers, joined: Array) -> Array:
    heads = candidates.places
    first, second = heads[ends].T
    low, high = np.minimum(first, second), np.maximum(first, second)
    inside = np.searchsorted(heads, high) - np.searchsorted(heads, low, side="right")
    sentences = np.abs(candidates.sentences[first] - candidates.sentences[second])
    near = [high - low <= n for n in DISTANCES]
    columns = [*near, first < second, sentences == 0, sentences == 1, joined, inside / 5]
    return np.stack(columns, axis=1)


def _sides(sides: Sequence[Sequence[Token]]) -> tuple[Array, Array]:
    """How often each dependency stands on each side of a path, and how long the side is."""
    deps = np.zeros((len(sides), len(DEPS)), np.float32)
    for row, side in enumerate(sides):
        for token in side:
            deps[row, _DEP.get(token.dep_, len(DEPS) - 1)] += 1
    return deps, _one_hot([min(len(side), LONGEST) for side in sides], LONGEST + 1)


def _end(candidates: Candidates, which: Numbers) -> tuple[Array, Array]:
    """The type that the rules give each of the candidates ``which``, and its form."""
    seen, row = np.unique(which, return_inverse=True)
    proposed = (candidates.proposed.get(candidates.heads[i]) for i in seen.tolist())
    kinds = [_TYPE.get(mention.type, len(_TYPE)) if mention else len(_TYPE) for mention in proposed]
    return _one_hot(kinds, len(_TYPE) + 1)[row], _one_hot(candidates.forms[which], 3)


def _nested(candidates: Candidates, ends: Numbers) -> Array:
    """Whether one stands in the phrase of the other."""
    heads, spans = candidates.places[ends], candidates.bounds[ends]
    inside = (spans[:, :, 0] <= heads[:, ::-1]) & (heads[:, ::-1] < spans[:, :, 1])
    return inside[:, ::-1].astype(np.float32)


def _between(candidates: Candidates, ends: Numbers) -> Array:
    """Whether a comma or an `and` stands between two that are near each other."""
    heads = candidates.places[ends]
    if not len(heads):
        return np.zeros((0, 2), bool)
    first, last = int(heads.min()), int(heads.max())
    words = [token.lower_ for token in candidates.doc[first : last + 1]]
    commas = np.cumsum([0, *(word in JOINTS for word in words)])
    ands = np.cumsum([0, *(word == "and" for word in words)])
    low, high = heads.min(axis=1) - first, heads.max(axis=1) - first
    found = [(counts[high] > counts[low + 1]) & (high - low < NEAR) for counts in (commas, ands)]
    return np.stack(found, axis=1)


def _readings(candidates: Candidates, readings: Readings, ends: Numbers) -> Array:
    """What the rules read from the subject to the target: whether, how surely, of which type."""
    made = np.zeros((len(ends), 2 + len(RELATION_TYPES)), np.float32)
    heads = candidates.heads
    for row, (subject, target) in enumerate(ends.tolist()):
        found = readings.get((heads[subject], heads[target]))
        if found is not None:
            place = _RELATION.get(found.type, len(RELATION_TYPES) - 1)
            made[row, [0, 1, 2 + place]] = 1.0, found.confidence, 1.0
    return made
