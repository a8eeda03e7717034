"""What the scorer sees of a candidate beside its vectors: the parse, its form, the rules."""

from collections.abc import Mapping, Sequence

import numpy as np
from spacy.tokens import Doc, Token

from actorgraph.encoder.layers import Array, one_hot
from actorgraph.nlp import DEPS, ENTITY_TYPES, FORMS, MentionSpan

TAGS = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "PRP", "PRP$", "VBG", "OTHER")
LABELS = (
    *("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"),
    *("DATE", "TIME", "CARDINAL", "MONEY", "QUANTITY", "ORDINAL", "PERCENT", "LANGUAGE", ""),
)
# How a phrase begins: definite, indefinite, pointing, negative, and what counts or compares.
DETERMINERS = {
    "the": "definite",
    **dict.fromkeys(("a", "an"), "indefinite"),
    **dict.fromkeys(("this", "that", "these", "those"), "pointing"),
    **dict.fromkeys(("no", "any", "another", "each", "every"), "none"),
    **dict.fromkeys(("some", "many", "several", "all", "other"), "some"),
}
# How many signs a row has that are no choice of one out of several.
SIGNS = 19
Span = tuple[int, int]


def traits_of(
    doc: Doc,
    heads: Sequence[int],
    spans: Sequence[Span],
    forms: Sequence[str],
    proposed: Mapping[int, MentionSpan],
) -> Array:
    """A row of traits for each candidate."""
    tokens = [doc[i] for i in heads]
    types = [proposed[i].type if i in proposed else "" for i in heads]
    names = _around(proposed)
    first = doc[0].sent.end if len(doc) else 0
    seen = set(heads)
    signs = [
        [
            *_shape(token),
            *_phrase(doc, span),
            token.i < first,
            *_place(token, names, seen),
            *_proposal(proposed.get(token.i)),
        ]
        for token, span in zip(tokens, spans, strict=True)
    ]
    return np.concatenate(
        [
            one_hot([t.tag_ for t in tokens], TAGS),
            one_hot([t.dep_ for t in tokens], DEPS),
            one_hot([t.ent_type_ for t in tokens], LABELS),
            one_hot(types, (*ENTITY_TYPES, "")),
            one_hot(list(forms), FORMS),
            np.array(signs, np.float32).reshape(len(tokens), SIGNS),
        ],
        axis=1,
    )


def _shape(token: Token) -> list[bool]:
    text = token.text
    return [text[:1].isupper(), text.isupper() and len(text) > 1, any(map(str.isdigit, text))]


def _phrase(doc: Doc, span: Span) -> list[bool]:
    start, end = span
    kind = DETERMINERS.get(doc[start].lower_)
    return [
        kind == "definite",
        kind == "indefinite",
        kind == "pointing",
        kind in {"none", "some"},
        any(doc[i].dep_ == "poss" for i in range(start, end - 1)),
        end - start > 1,
        end - start > 3,  # noqa: PLR2004  (a long phrase)
        end < len(doc) and doc[end].lower_ == "of",
    ]


def _place(token: Token, names: Mapping[int, int], heads: set[int]) -> list[bool]:
    """Whether the token stands in a name that another token heads, or is tied to others."""
    doc, i = token.doc, token.i
    hyphen = (i + 1 < len(doc) and doc[i + 1].text == "-") or (i > 0 and doc[i - 1].text == "-")
    return [
        i in names,
        names.get(i) == token.head.i,
        token.head.i in heads,
        token.head.pos_ == "PROPN",
        hyphen,
    ]


def _around(proposed: Mapping[int, MentionSpan]) -> dict[int, int]:
    """The head of the name that each token stands in, for those that are no heads of it."""
    found: dict[int, int] = {}
    for head, mention in proposed.items():
        if mention.form == "name":
            for i in range(mention.span.start, mention.span.end):
                if i != head:
                    found.setdefault(i, head)
    return found


def _proposal(mention: MentionSpan | None) -> list[bool]:
    if mention is None:
        return [False, False]
    return [mention.collective, mention.canonical is not None]
