"""Who takes part in a predication, read from the dependency parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.words import words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PREPOSITIONS = frozenset({"prep", "dative", "agent"})
ASIDE = words("aside")
EMPTY = words("empty")
RELATIVE = words("relative")
BESIDE = words("beside")
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun phrase that a verb or noun takes: its head token, the preposition that introduces
    it (None for a direct object), and the tokens between.
    """

    token: Token
    preposition: str | None = None
    path: tuple[Token, ...] = ()


def with_conjuncts(token: Token) -> Iterator[Token]:
    """``token`` and what is coordinated with it (``Rubio`` and ``De la Fuente``)."""
    waiting = [token]
    while waiting:  # each hangs on the one before, so that a long list is a deep tree
        token = waiting.pop()
        yield token
        conjuncts = (c for c in token.children if c.dep_ == "conj" and not _excluded(c))
        waiting.extend(reversed(list(conjuncts)))


def _excluded(conjunct: Token) -> bool:
    """Whether ``conjunct`` stands after ``but not`` or is a clause rather than a noun."""
    return conjunct.pos_ == "VERB" or any(child.dep_ == "neg" for child in conjunct.children)


def child_of(token: Token, *deps: str) -> Token | None:
    """The first child of ``token`` with one of ``deps``."""
    return next((child for child in token.children if child.dep_ in deps), None)


def prepositional(head: Token) -> Iterator[Argument]:
    """What hangs on ``head`` by prepositions (``from Mexico``, ``west of Damascus``), each
    conjunct by itself.
    """
    for child in head.children:
        if child.dep_ in PREPOSITIONS and child.pos_ in {"ADP", "SCONJ"}:
            yield from _of_preposition(child, ())
        elif child.dep_ == "advmod" and child.pos_ in {"ADV", "ADJ", "ADP"}:
            for prep in child.children:
                if prep.dep_ == "prep" and prep.i > child.i:
                    yield from _of_preposition(prep, (child,))


def _of_preposition(prep: Token, path: tuple[Token, ...]) -> Iterator[Argument]:
    way = (*path, prep)
    beside = path and path[0].lower_ in BESIDE
    name = "near" if beside else prep.lower_
    # In `from Lima to Quito` the second preposition may hang on the first, which is done.
    done = any(child.dep_ == "pobj" for child in prep.children)
    for child in prep.children:
        if child.dep_ == "pobj" and child.ent_type_ in TIMES and child_of(child, "poss") is None:
            yield from prepositional(child)  # `on 3 May in Lima`: the place is not the date's
        elif child.dep_ == "pobj":
            for token in with_conjuncts(antecedent(child)):
                yield Argument(token, name, way)
        elif child.dep_ in {"prep", "pcomp"} and child.pos_ == "ADP":
            yield from _of_preposition(child, path if done else way)
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _of_preposition(child, path)


def is_aside(argument: Argument) -> bool:
    """Whether a preposition only says when, why or in what light: ``despite``, ``in view of``."""
    return argument.path[0].lower_ in ASIDE or argument.token.lemma_.lower() in EMPTY


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, or ``token`` itself."""
    if token.lower_ not in RELATIVE:
        return token
    clause = relative_clause(token)
    if clause is None:
        return token
    noun = clause.head
    if token.lower_ == "who" and noun.ent_type_ in PLACES and noun.dep_ == "pobj":
        whose = noun.head.head  # `Diallo from Senegal, who won`: no place is a who
        noun = whose if whose.pos_ in {"PROPN", "NOUN"} else noun
    return described(noun)


def described(noun: Token) -> Token:
    """What a common noun describes: Juan in ``Juan, a lawyer`` and ``Juan is a lawyer``."""
    if noun.pos_ != "NOUN":
        return noun
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        return noun.head
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subject = child_of(noun.head, "nsubj")
        if subject is not None and subject.pos_ == "PROPN":
            return subject
    return noun


def relative_clause(token: Token) -> Token | None:
    """The head of the relative clause that ``token`` stands in."""
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor
        if ancestor.dep_ in {"ROOT", "advcl"}:
            return None
    return None
