"""What tells the type of a name at one of its mentions, each reason with its weight."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import Candidate
from actorgraph.mentions.metonyms import acts
from actorgraph.mentions.type_context import CUE, LABEL, Reason, describes, persons, places
from actorgraph.words.heads import LEADS, kind_of_head, nouns, type_of_head, type_of_pair
from actorgraph.words.offices import is_role
from actorgraph.words.speech import says

# How much each reason weighs against one label of the recogniser.
LONG_LABEL = 1.5
KNOWN = 4.0
HEAD = 3.0
AREA = 1.0


def reasons(doc: Doc, candidate: Candidate) -> Iterator[Reason]:
    """The types that speak for ``candidate`` here; a negative weight speaks against one."""
    span = candidate.span(doc)
    if candidate.type:
        yield candidate.type, LONG_LABEL if len(span) > 1 else LABEL
    yield from _known(span, candidate.type)
    if candidate.rule == "acronym" and len(span) > 1 and not any(True for _ in _by_head(span, "")):
        yield "organisation", CUE
    if candidate.rule not in {"hashtag", "handle"}:
        yield from persons(span, candidate.type)
        yield from places(span)
        yield from describes(span, candidate.type)


def _known(span: Span, guess: str) -> Iterator[Reason]:
    text = span.text
    if names.is_place(text):
        yield "place", KNOWN
    if names.is_organisation(text):
        yield "organisation", KNOWN
    if names.office_of(text):
        speaks = span.root.dep_ == "poss" and is_role(span.root.head)
        acting = speaks or acts(span.root)
        yield ("organisation", KNOWN) if acting else ("place", CUE)
        return
    if len(span) > 1:
        yield from _by_first(span) or _by_head(span, guess)
    elif span[0].lower_ in nouns("alone"):
        yield "event", KNOWN
    elif guess == "person" and span[0].tag_ == "NNPS":
        yield "group", CUE


def _by_first(span: Span) -> tuple[Reason, ...]:
    """What the first word of the name tells, where it does: `Hurricane Anna`, `MV Albatros`."""
    first = span[0]
    if first.text == "Team":
        return (("group", HEAD),)
    if first.is_upper and first.lower_ in nouns("ship"):
        return (("product", KNOWN),)
    if first.lower_ in nouns("before") and span[1].lower_ != "of":
        return (("event", HEAD),)
    if first.lower_ in nouns("land") and type_of_head(span[-1].lower_) is None:
        return (("place", CUE),)
    return ()


def _by_head(span: Span, guess: str) -> Iterator[Reason]:
    """What the last word of the name, or the one before `of`, tells."""
    head = _head(span)
    word = head.lower_
    two = f"{head.nbor(-1).lower_} {word}" if head.i > span.start else ""
    kind = type_of_pair(two) or type_of_head(word) or type_of_head(head.lemma_.lower())
    if kind == "event" and word in nouns("meeting") and _is_body(span):
        kind = "organisation"
    if kind:
        vague = kind_of_head(word) == "area" and (guess != "person" or word in nouns("surname"))
        yield kind, AREA if vague else HEAD


def _head(span: Span) -> Token:
    """The word that says what the name is of: `Summit` in `Lisbon Summit of the Rivers`, and in
    `Tirzen Expo Chile 2019`, where a place and a year follow.
    """
    lead = next((t.nbor(-1) for t in span if t.lower_ in LEADS and t.i > span.start), None)
    if lead is not None:
        return lead
    end = span.end
    while end > span.start + 1 and (span.doc[end - 1].is_digit or _is_country(span.doc[end - 1])):
        end -= 1
    last = span.doc[end - 1]
    return last if type_of_head(last.lower_) == "event" else span[-1]


def _is_country(token: Token) -> bool:
    return names.country_of(token.text) is not None


def _is_body(span: Span) -> bool:
    """Whether a meeting is the name of those who meet: it has an acronym or says something."""
    doc, end = span.doc, span.end
    bracket = doc[end].text in {"(", "["} if end + 2 < len(doc) else False
    if bracket and names.is_acronym(doc[end + 1].text):
        return True
    if span.start > 1 and doc[span.start - 1].text in {"(", "["}:
        return names.is_acronym(doc[span.start - 2].text)
    root = span.root
    if root.dep_ == "pobj" and root.head.lower_ == "to" and root.head.head.lower_ == "according":
        return True
    return root.dep_ == "nsubj" and says(root.head)
