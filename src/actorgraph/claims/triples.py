"""Open triples: what each clause of a text says, whatever its words, with no actors needed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from actorgraph.claims.syntax.arguments import antecedent, child_of, with_conjuncts
from actorgraph.claims.syntax.control import VERBAL, subject_of
from actorgraph.claims.syntax.open_phrases import noun_phrase, spell, verb_group
from actorgraph.claims.syntax.phrase import PLURAL
from actorgraph.model import Document, Triple

OF = frozenset({"of"})
SKIPPED_SUBJECTS = frozenset({"there"})
NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "prep"})
HYPHENS = frozenset({"-", "–"})
CHAIN = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """What follows the verb: the words before it in the predicate, and its own tokens."""

    lead: tuple[Token | str, ...]
    tokens: tuple[Token, ...]
    rule: str
    confidence: float


def find_triples(document: Document, doc: Doc) -> Iterator[Triple]:
    """The triples of ``doc``, the parse of ``document``, in text order: one fact each."""
    seen = set()
    for verb in doc:
        if verb.pos_ not in VERBAL or verb.dep_ in NO_CLAUSE:
            continue
        for triple in _of_clause(document, verb):
            key = (triple.subject, triple.predicate, triple.object, verb.sent.start)
            if key not in seen:
                seen.add(key)
                yield triple


def _of_clause(document: Document, verb: Token) -> Iterator[Triple]:
    group = verb_group(verb)
    slots = list(_slots(verb))
    for subject in _subjects(verb):
        tokens = _in_order(noun_phrase(subject, prepositions=None))
        taken = {token.i for token in tokens}
        for slot in slots:
            if taken.isdisjoint(token.i for token in slot.tokens):
                predicate = spell((*_agreeing(group, subject), *slot.lead))
                yield _triple(document, tokens, predicate, slot, verb)


def _agreeing(group: list[Token | str], subject: Token) -> list[Token | str]:
    """``group`` with ``are`` for ``is`` where several are spoken of: ``prices quoted by``."""
    several = subject.tag_ in PLURAL
    return ["are" if several and part == "is" else part for part in group]


def _subjects(verb: Token) -> list[Token]:
    return [
        token
        for subject in subject_of(verb).tokens
        for token in with_conjuncts(subject)
        if token.lower_ not in SKIPPED_SUBJECTS and token.pos_ not in {"VERB", "ADP", "PUNCT"}
    ]


def _triple(
    document: Document, subject: Sequence[Token], predicate: str, slot: Slot, verb: Token
) -> Triple:
    lead = (token for token in slot.lead if isinstance(token, Token))
    return Triple(
        document.id,
        spell(subject),
        predicate,
        spell(slot.tokens),
        _span(subject),
        _span(slot.tokens),
        _span((verb, *subject, *lead, *slot.tokens)),
        slot.confidence,
        slot.rule,
    )


def _in_order(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """``tokens`` as they stand in the text, each once."""
    return tuple(sorted(set(tokens), key=lambda token: token.i))


def _span(tokens: Sequence[Token]) -> tuple[int, int]:
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return first.idx, last.idx + len(last)


def _slots(verb: Token) -> Iterator[Slot]:
    """What is said after ``verb``: objects, complements, prepositional phrases, times."""
    objects = _objects(verb)
    for noun in objects:
        for token in with_conjuncts(noun):
            yield Slot((), tuple(noun_phrase(token, prepositions=OF)), "object", 0.9)
        yield from _chain((), noun, CHAIN)
    lead = tuple(noun_phrase(objects[0])) if objects else ()
    for child in verb.children:
        yield from _of_child(child, lead)


def _objects(verb: Token) -> list[Token]:
    objects = [
        antecedent(child)
        for child in verb.children
        if child.dep_ in {"dobj", "attr", "oprd"} and child.pos_ not in {"VERB", "ADV"}
    ]
    gap = verb.dep_ == "relcl" and not objects and child_of(verb, "nsubj") is not None
    return [token for token in objects if not (gap and token.lower_ == "that")]


def _of_child(child: Token, lead: tuple[Token, ...]) -> Iterator[Slot]:
    if child.dep_ in {"prep", "agent", "dative"} and child.pos_ in {"ADP", "SCONJ"}:
        yield from _of_preposition(lead, child, 0.8)
    elif child.dep_ == "dative":
        yield Slot((), tuple(noun_phrase(child, prepositions=OF)), "recipient", 0.8)
    elif child.dep_ == "acomp":
        yield from _of_adjective(child)
    elif child.dep_ == "npadvmod" and child.pos_ in {"NOUN", "PROPN"}:
        yield Slot(lead, tuple(noun_phrase(child, prepositions=OF)), "adverbial", 0.5)
    elif child.dep_ == "ccomp" and child.i > child.head.i:
        yield Slot((), tuple(child.subtree), "clause", 0.7)


def _of_adjective(adjective: Token) -> Iterator[Slot]:
    preps = [child for child in adjective.children if child.dep_ == "prep"]
    for prep in preps:
        yield from _of_preposition((adjective,), prep, 0.7)
    if not preps and child_of(adjective, "xcomp", "ccomp") is None:
        yield Slot((), tuple(adjective.subtree), "adjective", 0.6)


def _whole(prep: Token) -> Iterator[Token]:
    """The children of ``prep``; of an object that hyphens cut (``mid-May``), the last part."""
    children = list(prep.children)
    for child, behind in pairwise(children):
        cut = behind.dep_ == child.dep_ == "pobj"
        if not (cut and (child.text in HYPHENS or behind.text in HYPHENS)):
            yield child
    yield from children[-1:]


def _objects_of(noun: Token) -> Iterator[tuple[Token, ...]]:
    """``noun`` and what is coordinated with it; what a hyphen joins is one: ``mid-May``."""
    first, doc = noun.left_edge.i, noun.doc
    while first > noun.sent.start + 1 and doc[first - 1].text in HYPHENS:
        first -= 2
    if first < noun.left_edge.i:
        yield tuple(doc[first : noun.i + 1])
        return
    for token in with_conjuncts(noun):
        yield _in_order(noun_phrase(token, prepositions=OF))


def _of_preposition(
    lead: tuple[Token | str, ...], prep: Token, confidence: float, depth: int = CHAIN
) -> Iterator[Slot]:
    for child in _whole(prep):
        if child.dep_ == "pobj":
            words = (*lead, prep.lower_ if prep.is_sent_start else prep)
            for tokens in _objects_of(child):
                yield Slot(words, tokens, "preposition", confidence)
            yield from _chain(words, child, depth - 1)
        elif child.dep_ == "prep":
            yield from _of_preposition((*lead, prep), child, confidence, depth)
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _of_preposition(lead, child, confidence, depth)


def _chain(lead: tuple[Token | str, ...], noun: Token, depth: int) -> Iterator[Slot]:
    """What hangs on a noun: ``became a justice of`` | ``the High Court``."""
    if depth <= 0:
        return
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.i > noun.i:
            yield from _of_preposition((*lead, *noun_phrase(noun)), prep, 0.6, depth)
