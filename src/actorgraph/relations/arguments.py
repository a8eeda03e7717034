"""Who takes part in a predication, read from the dependency parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
SHARES_SUBJECT = frozenset({"conj", "xcomp"})


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
    yield token
    for child in token.children:
        if child.dep_ == "conj":
            yield from with_conjuncts(child)


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is in the passive voice."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def subjects(verb: Token) -> list[Token]:
    """Head tokens of the grammatical subjects of ``verb``, its own or shared by coordination
    and control; a relative pronoun leads to its noun.
    """
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return [token for subject in own for token in with_conjuncts(_antecedent(subject))]
    if verb.dep_ in SHARES_SUBJECT or (verb.dep_ == "advcl" and verb.tag_ in {"VB", "VBG"}):
        return subjects(verb.head)
    return []


def agents(verb: Token) -> list[Token]:
    """Head tokens of the ``by`` phrase of a passive verb."""
    return [
        token
        for child in verb.children
        if child.dep_ == "agent"
        for pobj in child.children
        if pobj.dep_ == "pobj"
        for token in with_conjuncts(pobj)
    ]


def direct_objects(verb: Token) -> list[Token]:
    """Head tokens of the direct objects of ``verb``."""
    return [
        token
        for child in verb.children
        if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP"
        for token in with_conjuncts(_antecedent(child))
    ]


def prepositional(head: Token) -> Iterator[Argument]:
    """What hangs on ``head`` by prepositions (``from Mexico``, ``against cartels``)."""
    for prep in head.children:
        if prep.dep_ not in {"prep", "dative"} or prep.pos_ != "ADP":
            continue
        for pobj in prep.children:
            if pobj.dep_ == "pobj":
                for token in with_conjuncts(pobj):
                    yield Argument(token, prep.lower_, (prep,))


def _antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, or ``token`` itself."""
    clause = token.head
    if token.lower_ in {"who", "which", "that", "whom"} and clause.dep_ == "relcl":
        return clause.head
    return token
