"""All that may be a mention in a document, and what the scorer of mentions says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from actorgraph.model import Form
from actorgraph.nlp.annotation import MentionSpan

ENTITY_TYPES = ("person", "organisation", "place", "group", "event", "work", "product", "law")
FORMS: tuple[Form, ...] = ("name", "nominal", "pronoun")
# The dependencies that the scorers tell apart; the weights know them in this order.
DEPS = (
    *("nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "compound", "conj", "attr"),
    *("agent", "ROOT", "npadvmod", "amod", "nmod", "dative", "oprd", "dep", "nummod", "xcomp"),
    *("ccomp", "advcl", "relcl", "acl", "prep", "pcomp", "advmod", "OTHER"),
)
# The rule of what a scorer alone found.
LEARNED = "learned"


@dataclass(frozen=True)
class Candidates:
    """The ``n`` tokens of ``doc`` that can head a mention, in text order.

    ``heads`` are their indices, ``spans`` the half-open token ranges of their phrases, ``forms``
    indices into ``FORMS``. ``proposed`` are the mentions that the rules found, by their heads.
    ``hidden`` has a row for each of ``passed``, in text order: the tokens on the ways through the
    parse from one candidate to another (None: all); ``vectors`` has one for each candidate.
    ``scores`` has the shape ``(n, 9)``: the probability of being no actor, then of each of
    ``ENTITY_TYPES``.
    """

    doc: Doc
    heads: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    forms: NDArray[np.int64]
    proposed: Mapping[int, MentionSpan]
    hidden: NDArray[np.float32]
    vectors: NDArray[np.float32]
    scores: NDArray[np.float32]
    passed: NDArray[np.int64] | None = None

    @cached_property
    def at(self) -> Mapping[int, int]:
        """The candidate that each head heads."""
        return {head: i for i, head in enumerate(self.heads)}

    @cached_property
    def places(self) -> NDArray[np.int64]:
        """``heads`` as an array."""
        return np.array(self.heads, np.int64)

    @cached_property
    def bounds(self) -> NDArray[np.int64]:
        """``spans`` as an array of the shape ``(n, 2)``."""
        return np.array(self.spans, np.int64).reshape(len(self.spans), 2)

    @cached_property
    def sentences(self) -> NDArray[np.int64]:
        """The number of the sentence of each token of ``doc``."""
        numbers = np.zeros(len(self.doc), np.int64)
        for number, sentence in enumerate(self.doc.sents):
            numbers[sentence.start : sentence.end] = number
        return numbers

    def rows(self, tokens: Sequence[int]) -> NDArray[np.int64]:
        """The rows of ``hidden`` for ``tokens``; for one that is not on any way, the next."""
        if self.passed is None:
            return np.asarray(tokens, np.int64)
        return np.searchsorted(self.passed, tokens).clip(max=len(self.passed) - 1)

    def probability(self, index: int) -> float:
        """How likely candidate ``index`` is a mention of an actor."""
        return float(1 - self.scores[index, 0])
