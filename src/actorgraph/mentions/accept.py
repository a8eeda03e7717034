"""From scored candidates to mentions: those likely enough, with the type that the scorer gives."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from actorgraph.mentions.nominal_phrases import called, number_of
from actorgraph.nlp import ENTITY_TYPES, FORMS, Candidates, MentionSpan

# A nominal may be this unlikely, since the claims decide whether it stays; a name may not.
NOMINAL, NAME = 0.4, 0.5
RULE = "learned"


def accept(candidates: Candidates) -> Iterator[MentionSpan]:
    """The mentions among ``candidates`` in text order. What the rules proposed keeps its span and
    what it stands for; the type is the scorer's, except where the words mean a country.
    """
    for index, head in enumerate(candidates.heads):
        form = FORMS[candidates.forms[index]]
        least = NAME if form == "name" else NOMINAL
        if form == "pronoun" or candidates.probability(index) < least:
            continue
        proposed = candidates.proposed.get(head)
        kind = ENTITY_TYPES[int(np.argmax(candidates.scores[index, 1:]))]
        if proposed is None:
            yield _made(candidates, index, kind)
        else:
            yield proposed if proposed.country else replace(proposed, type=kind)


def _made(candidates: Candidates, index: int, kind: str) -> MentionSpan:
    start, end = candidates.spans[index]
    span = candidates.doc[start:end]
    if FORMS[candidates.forms[index]] == "name":
        while start < end - 1 and candidates.doc[start].pos_ in {"DET", "PUNCT"}:
            start += 1
        return MentionSpan(candidates.doc[start:end], kind, "name", RULE)
    head = candidates.doc[candidates.heads[index]]
    return MentionSpan(span, kind, "nominal", RULE, called(span), number_of(head), collective=True)
