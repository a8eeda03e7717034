"""From scored candidates to mentions: those likely enough, with the type that the scorer gives."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from spacy.tokens import Span, Token

from actorgraph.mentions.malformed import is_malformed
from actorgraph.mentions.nominal_phrases import called, number_of
from actorgraph.nlp import ENTITY_TYPES, FORMS, LEARNED, Candidates, MentionSpan
from actorgraph.words.offices import is_part, is_role
from actorgraph.words.spelling import is_capitalised

# How likely a mention must be one: noun phrases are many, and a wrong node is worse than a missing
# one (on articles held out, claim F1 was the same from .6 to .8, and precision rose).
NOMINAL, NAME = 0.75, 0.5
# Words behind `of` that still make a name.
LONGEST = 5


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
        span = (
            candidates.doc[slice(*candidates.spans[index])] if proposed is None else proposed.span
        )
        if form == "name" and is_malformed(span):
            continue
        kind = ENTITY_TYPES[int(np.argmax(candidates.scores[index, 1:]))]
        if proposed is None:
            yield _made(candidates, index, kind)
        else:
            yield proposed if proposed.country else replace(proposed, type=kind)


def _made(candidates: Candidates, index: int, kind: str) -> MentionSpan:
    start, end = candidates.spans[index]
    span = candidates.doc[start:end]
    if FORMS[candidates.forms[index]] == "name" and not _is_title(span):
        while start < end - 1 and not is_capitalised(candidates.doc[start]):
            start += 1
        return MentionSpan(candidates.doc[start:end], kind, "name", LEARNED)
    head = candidates.doc[candidates.heads[index]]
    name = called(candidates.doc[start : _end_of_name(head)])
    return MentionSpan(span, kind, "nominal", LEARNED, name, number_of(head), collective=True)


def _is_title(span: Span) -> bool:
    """Whether ``span`` is an office in capitals and names nobody: `Vice President`."""
    return is_role(span.root) and all(is_part(t) or is_role(t) or t.pos_ == "DET" for t in span)


def _end_of_name(head: Token) -> int:
    """Where what to call a nominal ends: `of` and the noun behind it belong to it (`the liberation
    of Lima`, `a group of officers`).
    """
    of = head.nbor() if head.i + 1 < len(head.doc) else None
    if of is not None and of.lower_ == "of" and of.head == head:
        nouns = [child for child in of.rights if child.dep_ == "pobj"]
        if nouns and nouns[0].i - of.i <= LONGEST:
            return int(nouns[0].i) + 1
    return int(head.i) + 1
