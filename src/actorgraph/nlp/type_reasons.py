"""What tells the type of a name at one of its mentions, each reason with its weight."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.nlp.candidates import Candidate
from actorgraph.nlp.heads import LEADS, kind_of_head, personal_verbs, type_of_head
from actorgraph.nlp.metonyms import acts
from actorgraph.nlp.role_words import is_role

# How much each reason weighs against one label of the recogniser.
LABEL = 1.0
LONG_LABEL = 1.5
KNOWN = 4.0
HEAD = 3.0
AREA = 1.0
TITLE = 4.0
GIVEN_NAME = 2.0
CUE = 2.0
WEAK = 0.5
UNKNOWN = 0.7

Reason = tuple[str, float]
LOCATIVE = frozenset({"at", "near", "from", "to", "across", "throughout", "outside", "inside"})
NAMING = frozenset({"name", "call", "dub", "title", "christen", "baptise", "baptize", "entitle"})
NEAR = 4


def reasons(doc: Doc, candidate: Candidate) -> Iterator[Reason]:
    """The types that speak for ``candidate`` here; a negative weight speaks against one."""
    span = candidate.span(doc)
    if candidate.type:
        yield candidate.type, LONG_LABEL if len(span) > 1 else LABEL
    else:
        yield "organisation", UNKNOWN
    yield from _known(span)
    if candidate.rule not in {"hashtag", "handle"}:
        yield from _person(span)
        yield from _place(span)
        yield from _described(span, candidate.type)


def _known(span: Span) -> Iterator[Reason]:
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
    if span[0].text == "Team" and len(span) > 1:
        yield "group", HEAD
    elif len(span) > 1:
        yield from _by_head(span)


def _by_head(span: Span) -> Iterator[Reason]:
    """What the last word of the name, or the one before `of`, tells."""
    head = next((t.nbor(-1) for t in span if t.lower_ in LEADS and t.i > span.start), span[-1])
    word = head.lower_
    two = f"{head.nbor(-1).lower_} {word}" if head.i > span.start else word
    kind = type_of_head(two) or type_of_head(word) or type_of_head(head.lemma_.lower())
    if kind:
        yield kind, AREA if kind_of_head(word) == "area" else HEAD


def _person(span: Span) -> Iterator[Reason]:
    doc, root = span.doc, span.root
    before = doc[span.start - 1] if span.start else None
    if before is not None and _is_title(before):
        yield "person", TITLE
    elif before is not None and before.lower_ == "the" and len(span) == 1:
        yield "person", -CUE
    if len(span) > 1 and names.given_name(span[0].text) and not type_of_head(span[-1].lower_):
        yield "person", GIVEN_NAME
    if len(span) == 1 and names.given_name(span.text) in {"female", "male"}:
        yield "person", LABEL
    if root.dep_ == "appos" and is_role(root.head):
        yield "person", CUE
    if any(t.dep_ == "appos" and is_role(t) for t in root.rights):
        yield "person", CUE
    if root.dep_ == "nsubj" and root.head.lemma_ in personal_verbs():
        yield "person", WEAK
    if any(t.dep_ == "relcl" and _who(t) for t in root.rights):
        yield "person", CUE


def _is_title(token: Token) -> bool:
    return not token.is_sent_end and (
        names.is_title(token.text) or (is_role(token) and token.tag_ in {"NN", "NNP"})
    )


def _who(clause: Token) -> bool:
    return any(t.lower_ in {"who", "whom", "whose"} for t in clause.subtree if t.i <= clause.i)


def _place(span: Span) -> Iterator[Reason]:
    root, head = span.root, span.root.head
    if root.dep_ == "pobj":
        if head.lower_ == "in":
            yield "place", LABEL
        elif head.lower_ in LOCATIVE:
            yield "place", WEAK
        elif head.lower_ == "of" and _governs(head.head):
            yield "place", CUE
    if root.dep_ in {"compound", "nmod"} and span.end <= head.i < span.end + NEAR:
        if kind_of_head(head.lower_) in {"area", "facility"}:
            yield "place", CUE if head.i == span.end else LABEL
    elif root.dep_ == "appos" and kind_of_head(head.lower_) == "area":
        yield "place", CUE


def _governs(token: Token) -> bool:
    """Whether ``token`` is of a town or land: `the town of`, `the mayor of`."""
    office = token.lower_ in {"mayor", "governor", "sheriff", "bishop", "archbishop", "prefect"}
    return office or kind_of_head(token.lower_) == "area"


def _described(span: Span, guess: str) -> Iterator[Reason]:
    """What the nouns beside the name say: `Falcon, a rocket`, `their robot, named Falcon`."""
    root, head = span.root, span.root.head
    nouns = [t for t in root.rights if t.dep_ == "appos"]
    if head.lemma_.lower() in NAMING and root.dep_ in {"oprd", "dobj", "attr", "appos"}:
        if head.dep_ == "acl":
            nouns.append(head.head)
        nouns += [t for t in head.rights if t.dep_ == "dobj" and t.i < root.i]
    if span.start and span.doc[span.start - 1].tag_ == "NN":
        nouns.append(span.doc[span.start - 1])
    for noun in nouns:
        kind = type_of_head(noun.lemma_.lower())
        if kind:
            yield kind, CUE
    if not guess and root.dep_ == "compound" and kind_of_head(head.lower_) == "event":
        yield "event", CUE
