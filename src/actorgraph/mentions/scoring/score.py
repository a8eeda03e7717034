"""The learned scorer of mentions: which candidates are actors, and of which type."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from actorgraph.encoder import encode
from actorgraph.encoder.layers import Array, dense, gelu, load_weights, means_of, softmax
from actorgraph.mentions.scoring.heads import form_of, heads_of, passed_by, spans_of
from actorgraph.mentions.scoring.traits import traits_of
from actorgraph.nlp import FORMS, Candidates, MentionSpan

# Candidates that are scored at once: memory does not grow with the document.
AT_ONCE = 4096


def score_mentions(doc: Doc, proposed: Iterable[MentionSpan]) -> Candidates:
    """The candidates of ``doc`` with their scores; ``proposed`` are the mentions that the rules
    found. Raises ``ModelError`` if the weights cannot be read.
    """
    by_head = {mention.head.i: mention for mention in proposed}
    heads = heads_of(doc, by_head)
    spans = list(spans_of(doc, heads, by_head))
    forms = [form_of(doc[i], by_head) for i in heads]
    hidden = encode(doc)
    traits = traits_of(doc, heads, spans, forms, by_head)
    vectors, scores = _score(hidden, heads, spans, traits)
    kinds = np.array([FORMS.index(form) for form in forms], np.int64)
    passed = np.array(passed_by(doc, heads), np.int64)
    return Candidates(
        doc=doc,
        heads=tuple(heads),
        spans=tuple(spans),
        forms=kinds,
        proposed=by_head,
        passed=passed,
        hidden=_only(hidden, passed),
        vectors=vectors,
        scores=scores,
    )


def _only(hidden: Array, kept: NDArray[np.int64]) -> Array:
    """The rows ``kept`` of ``hidden``, moved within its memory: of a long text there is not room
    for both.
    """
    for first in range(0, len(kept), AT_ONCE):
        some = kept[first : first + AT_ONCE]
        hidden[first : first + len(some)] = hidden[some]
    hidden.resize((len(kept), hidden.shape[1]), refcheck=False)
    return hidden


def _score(
    hidden: Array, heads: list[int], spans: list[tuple[int, int]], traits: Array
) -> tuple[Array, Array]:
    weights = load_weights("actorgraph.mentions")
    vectors = np.empty((len(heads), len(weights["mention.bias"])), np.float32)
    for first in range(0, len(heads), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        phrases = means_of(hidden, [range(*span) for span in spans[some]])
        known = np.maximum(dense(traits[some], weights, "traits"), 0)
        joined = np.concatenate([hidden[heads[some]], phrases, known], axis=1)
        vectors[some] = gelu(dense(joined, weights, "mention"))
    return vectors, softmax(dense(vectors, weights, "kind"))
