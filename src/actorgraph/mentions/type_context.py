"""What the words around a name tell about its type, each reason with its weight."""

from collections.abc import Iterator
from typing import TypeAlias

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.ontology import kinship
from actorgraph.words.heads import kind_of_head, nouns, personal_verbs, type_of_head
from actorgraph.words.offices import is_role
from actorgraph.words.speech import says

Reason: TypeAlias = tuple[str, float]

# How much each reason weighs against one label of the recogniser.
LABEL = 1.0
TITLE = 4.0
GIVEN_NAME = 2.0
CUE = 2.0
WEAK = 0.5

LOCATIVE = frozenset({"at", "near", "from", "to", "across", "throughout", "outside", "inside"})
NAMING = frozenset({"name", "call", "dub", "title", "christen", "baptise", "baptize", "entitle"})
GOVERNORS = frozenset({"mayor", "governor", "sheriff", "bishop", "archbishop", "prefect"})
MUTE = frozenset({"event", "law", "product", "work"})
PLAYING = frozenset({"portray", "voice", "impersonate", "cosplay"})
NEAR = 4


def persons(span: Span, guess: str) -> Iterator[Reason]:
    """What speaks for a person, and what against one."""
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and _is_title(before):
        yield "person", TITLE
    elif before is not None and before.lower_ == "the" and _is_no_name_behind_the(span):
        yield "person", -CUE
    if len(span) > 1 and _has_given_name(span):
        yield "person", GIVEN_NAME
    if len(span) == 1 and names.given_name(span.text) in {"female", "male"}:
        yield "person", LABEL
    if guess in MUTE and span.root.dep_ == "nsubj" and says(span.root.head):
        yield "person", TITLE
    yield from _persons_by_syntax(span.root)


def _persons_by_syntax(root: Token) -> Iterator[Reason]:
    beside = [t for t in root.rights if t.dep_ == "appos"]
    beside += [root.head] if root.dep_ == "appos" else []
    if any(names.normal(t.lemma_) in kinship() for t in beside):
        yield "person", TITLE
    elif any(is_role(t) and t.tag_ in {"NN", "NNP"} for t in beside):
        yield "person", CUE
    if root.dep_ == "nsubj" and root.head.lemma_ in personal_verbs():
        yield "person", WEAK
    if root.dep_ == "nsubj" and any(t.lower_ in {"his", "her"} for t in _owners(root.head)):
        yield "person", LABEL
    if _has_what_people_have(root):
        yield "person", CUE
    if root.dep_ == "dobj" and root.head.lemma_.lower() in PLAYING:
        yield "person", TITLE
    if any(t.dep_ == "relcl" and _who(t) for t in root.rights):
        yield "person", CUE


def _is_no_name_behind_the(span: Span) -> bool:
    """`the Tirzen`, `the Tirzen Jazz`: people have no article, but `the Berg family` has."""
    return len(span) == 1 or span.root.dep_ not in {"compound", "nmod", "amod", "poss"}


def _has_given_name(span: Span) -> bool:
    if span.text.casefold() in names.words("faiths"):
        return False
    return names.given_name(span[0].text) is not None and not type_of_head(span[-1].lower_)


def _has_what_people_have(root: Token) -> bool:
    """`Tirzen's murder`, `Tirzen's wife`, `the voice of Tirzen`."""
    if root.dep_ == "poss":
        word = root.head.lemma_.lower()
        return word in nouns("personal") or word in kinship()
    of = root.head
    return root.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in nouns("personal")


def _owners(verb: Token) -> Iterator[Token]:
    """Whose the objects of ``verb`` are: `he lost his seat`."""
    for child in verb.rights:
        if child.dep_ in {"dobj", "attr"}:
            yield from (t for t in child.lefts if t.dep_ == "poss")


def _is_title(token: Token) -> bool:
    return not token.is_sent_end and (
        names.is_title(token.text) or (is_role(token) and token.tag_ in {"NN", "NNP"})
    )


def _who(clause: Token) -> bool:
    return any(t.lower_ in {"who", "whom", "whose"} for t in clause.subtree if t.i <= clause.i)


def places(span: Span) -> Iterator[Reason]:
    """What speaks for a place."""
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
    if _is_within(span) or sum(map(_is_place, root.conjuncts)) > 1:
        yield "place", CUE


def _is_place(token: Token) -> bool:
    """Whether ``token`` is a place by itself, unlike the last one of `George Washington`."""
    return names.is_place(token.text) and not any(t.dep_ == "compound" for t in token.lefts)


def _is_within(span: Span) -> bool:
    """`D.C.` in `Washington, D.C.`."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].text != "," or span.root.dep_ not in {"appos", "npadvmod"}:  # noqa: PLR2004
        return False
    return span.root.head.i == start - 2 and names.is_place(doc[start - 2].text)


def _governs(token: Token) -> bool:
    """Whether ``token`` is of a town or land: `the town of`, `the mayor of`."""
    return token.lower_ in GOVERNORS or kind_of_head(token.lower_) == "area"


def describes(span: Span, guess: str) -> Iterator[Reason]:
    """What the nouns beside the name say: `Falcon, a rocket`, `their robot, named Falcon`,
    `the Tirzen newspaper`.
    """
    root, head = span.root, span.root.head
    for noun in _descriptions(span):
        kind = type_of_head(noun.lemma_.lower())
        if kind:
            yield kind, CUE
    if root.dep_ in {"compound", "nmod", "amod"} and head.i == span.end:
        if head.lower_ in nouns("kind") and head.tag_ == "NN":
            yield "organisation", CUE
        elif not guess and kind_of_head(head.lower_) == "event":
            yield "event", CUE


def _descriptions(span: Span) -> Iterator[Token]:
    root, head = span.root, span.root.head
    yield from (t for t in root.rights if t.dep_ == "appos")
    if head.lemma_.lower() in NAMING and root.dep_ in {"oprd", "dobj", "attr", "appos"}:
        if head.dep_ == "acl":
            yield head.head
        yield from (t for t in head.rights if t.dep_ == "dobj" and t.i < root.i)
    before = span.doc[span.start - 1] if span.start else None
    if before is None or before.tag_ != "NN":
        return
    # `After the election Tirzen` is two phrases.
    if before.i == head.i or span.start <= before.head.i < span.end:
        yield before
