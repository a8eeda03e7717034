"""One type per name: a vote over all its mentions in the document, each with its reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.nlp.candidates import Candidate
from actorgraph.nlp.heads import LEADS, personal_verbs, type_of_head
from actorgraph.nlp.metonyms import acts
from actorgraph.nlp.role_words import is_role

# How much each reason weighs against one label of the recogniser.
LABEL = 1.0
LONG_LABEL = 1.5
KNOWN = 4.0
HEAD = 3.0
TITLE = 4.0
GIVEN_NAME = 2.0
CUE = 2.0
WEAK = 0.5

LOCATIVE = frozenset(
    {"in", "at", "near", "from", "to", "across", "throughout", "outside", "inside"}
)
DEFAULT = "organisation"


def vote(doc: Doc, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``candidates`` with one type for all of the same name."""
    keys = _keys(doc, candidates)
    votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in candidates:
        key = keys[_words(doc, candidate)]
        for kind, weight in _reasons(doc, candidate):
            votes[key][kind] += weight
    return [replace(c, type=_winner(votes[keys[_words(doc, c)]], c.type)) for c in candidates]


def _winner(votes: Mapping[str, float], guess: str) -> str:
    best = max(votes.items(), key=lambda v: (v[1], v[0] == guess, v[0]), default=(DEFAULT, 0.0))
    return best[0] if best[1] > 0 else guess or DEFAULT


def _words(doc: Doc, candidate: Candidate) -> str:
    return names.normal(candidate.span(doc).text)


def _keys(doc: Doc, candidates: Sequence[Candidate]) -> Mapping[str, str]:
    """The name that each name votes with: a surname with the full name of a person, an acronym
    with what it abbreviates.
    """
    surnames: dict[str, str] = {}
    everything: dict[str, str] = {}
    for candidate in candidates:
        name = _words(doc, candidate)
        everything[name] = name
        if candidate.canonical:
            surnames.setdefault(name, names.normal(candidate.canonical))
        parts = name.split()
        if candidate.type == "person" and len(parts) > 1:
            surnames.setdefault(parts[-1], name)
            if names.given_name(parts[0].title()):
                surnames.setdefault(parts[0], name)
    return {name: name if names.is_place(name) else surnames.get(name, name) for name in everything}


def _reasons(doc: Doc, candidate: Candidate) -> Iterator[tuple[str, float]]:
    span = candidate.span(doc)
    if candidate.type:
        yield candidate.type, LONG_LABEL if len(span) > 1 else LABEL
    text = span.text
    if names.is_place(text):
        yield "place", KNOWN
    if names.is_organisation(text):
        yield "organisation", KNOWN
    if names.office_of(text):
        yield ("organisation", KNOWN) if acts(span.root) else ("place", CUE)
    head = _head_type(span)
    if head:
        yield head, HEAD
    yield from _person_reasons(span)
    yield from _context_reasons(span)


def _head_type(span: Span) -> str | None:
    """What the last word of the name, or the one before `of`, tells."""
    if len(span) == 1:
        return None
    for token in span:
        if token.lower_ in LEADS and token.i > span.start:
            return type_of_head(token.nbor(-1).lower_)
    last = span[-1]
    return type_of_head(last.lower_) or type_of_head(last.lemma_.lower())


def _person_reasons(span: Span) -> Iterator[tuple[str, float]]:
    first, doc = span[0], span.doc
    before = doc[span.start - 1] if span.start else None
    if (
        before is not None
        and (names.is_title(before.text) or is_role(before))
        and not before.is_sent_end
    ):
        yield "person", TITLE
    elif before is not None and before.lower_ == "the" and len(span) == 1:
        yield "person", -CUE
    if len(span) > 1 and names.given_name(first.text) and not type_of_head(span[-1].lower_):
        yield "person", GIVEN_NAME
    if span.root.dep_ == "appos" and is_role(span.root.head):
        yield "person", CUE
    if any(t.dep_ == "appos" and is_role(t) for t in span.root.rights):
        yield "person", CUE
    if span.root.dep_ == "nsubj" and span.root.head.lemma_ in personal_verbs():
        yield "person", WEAK
    if any(t.dep_ == "relcl" and _who(t) for t in span.root.rights):
        yield "person", CUE


def _who(clause: Token) -> bool:
    return any(t.lower_ in {"who", "whom", "whose"} for t in clause.subtree if t.i <= clause.i)


def _context_reasons(span: Span) -> Iterator[tuple[str, float]]:
    root = span.root
    if root.dep_ == "pobj" and root.head.lower_ in LOCATIVE:
        yield "place", WEAK
    if root.dep_ in {"compound", "nmod"} and root.head.i >= span.end:
        kind = type_of_head(root.head.lower_)
        if kind == "place" and root.head.i == span.end:
            yield "place", CUE
    if root.head.lower_ in {"city", "town", "village", "island", "district"} and (
        root.dep_ in {"appos", "compound"}
    ):
        yield "place", CUE
    for appositive in root.rights:
        if appositive.dep_ == "appos":
            kind = type_of_head(appositive.lemma_.lower())
            if kind:
                yield kind, CUE
