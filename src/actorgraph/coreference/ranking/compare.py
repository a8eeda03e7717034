"""How two candidates compare: the features of a pair, in named groups."""

import numpy as np
from numpy.typing import NDArray

from actorgraph.coreference.ranking.attributes import PRONOUN, Attributes
from actorgraph.encoder.layers import Array

Numbers = NDArray[np.int64]
SENTENCES = (0, 1, 2, 4, 8)
TOKENS = (3, 8, 15, 30, 60, 120)
OPENINGS = 6
# The groups of columns in their order, as a reader is told why two mentions are one.
GROUPS = {
    "forms": 9,
    "sentences between": len(SENTENCES),
    "words between": len(TOKENS),
    "same head word": 1,
    "same name": 1,
    "shared words": 4,
    "acronym": 1,
    "same gender": 1,
    "other gender": 1,
    "same number": 1,
    "same type": 1,
    "other type": 1,
    "rules join them": 1,
    "rules link them": 1,
    "article": OPENINGS,
    "subjects": 2,
    "quotation": 2,
    "overlap": 1,
    "headline": 1,
}
WIDTH = sum(GROUPS.values())


def compare(known: Attributes, left: Numbers, right: Numbers) -> Array:
    """The features of the pairs of candidates ``left[k]`` and its antecedent ``right[k]``."""
    named = (known.form[left] != PRONOUN) & (known.form[right] != PRONOUN)
    columns = [
        *_forms(known, left, right),
        *_nearness(known, left, right),
        *_words(known, left, right, named),
        *_agreement(known, left, right),
        *_rules(known, left, right),
        *[known.opening[left] == kind for kind in range(OPENINGS)],
        known.subject[left],
        known.subject[right],
        known.quote[left] == known.quote[right],
        known.quote[left] >= 0,
        (known.start[left] < known.end[right]) & (known.start[right] < known.end[left]),
        known.sentence[right] == 0,
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _forms(known: Attributes, left: Numbers, right: Numbers) -> list[Array]:
    both = known.form[left] * 3 + known.form[right]
    return [both == pair for pair in range(9)]


def _nearness(known: Attributes, left: Numbers, right: Numbers) -> list[Array]:
    sentences = known.sentence[left] - known.sentence[right]
    tokens = np.abs(known.token[left] - known.token[right])
    return [*(sentences <= n for n in SENTENCES), *(tokens <= n for n in TOKENS)]


def _words(known: Attributes, left: Numbers, right: Numbers, named: Array) -> list[Array]:
    sizes = np.array([len(words) for words in known.words], np.float32)
    one, other = sizes[left], sizes[right]
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    shared = np.array([len(known.words[i] & known.words[j]) for i, j in pairs], np.float32)
    return [
        (known.lemma[left] == known.lemma[right]) & named,
        (known.name[left] == known.name[right]) & named,
        np.where(named, shared / np.maximum(1, np.minimum(one, other)), 0),
        np.where(named, shared / np.maximum(1, one + other - shared), 0),
        (shared == one) & named,
        (shared == other) & named,
        (known.acronym[left] == known.acronym[right]) & named,
    ]


def _agreement(known: Attributes, left: Numbers, right: Numbers) -> list[Array]:
    one, other = known.gender[left], known.gender[right]
    kind, antecedent = known.type[left], known.type[right]
    return [
        (one == other) & (one > 0),
        (one != other) & (one > 0) & (other > 0),
        known.plural[left] == known.plural[right],
        (kind == antecedent) & (kind >= 0),
        (kind != antecedent) & (kind >= 0) & (antecedent >= 0),
    ]


def _rules(known: Attributes, left: Numbers, right: Numbers) -> list[Array]:
    pairs = zip(known.token[left].tolist(), known.token[right].tolist(), strict=True)
    return [
        known.cluster[left] == known.cluster[right],
        np.array([pair in known.ties for pair in pairs], bool).reshape(len(left)),
    ]
