"""What hangs on a noun and how: possessors, modifiers before it, prepositional phrases."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.predications.descriptions import is_noun
from actorgraph.claims.syntax.arguments import prepositional, with_conjuncts
from actorgraph.nlp import Annotation
from actorgraph.words.spelling import joins_countries

SITED = frozenset({"base", "locate", "situate", "headquarter", "station", "hold", "live", "reside"})
LINKS = frozenset(
    {"of", "in", "for", "at", "from", "near", "outside", "inside", "to", "with", "by", "on"}
    | {"behind", "within", "off"}
)
SITES = frozenset({"in", "at", "near", "outside"})
CLAUSES = frozenset({"acl", "relcl"})


@dataclass(frozen=True, slots=True)
class NounLink:
    """``token`` hangs on a noun by ``name``: poss, modifier, based, or a preposition."""

    name: str
    token: Token
    path: tuple[Token, ...] = ()


def links_of(annotation: Annotation, noun: Token, before: int) -> list[NounLink]:
    """Everything that hangs on ``noun`` and is a mention; its modifiers end at ``before``."""
    found = [
        *_premodifiers(annotation, noun, before),
        *_sites(noun),
        *_through_policies(noun),
        *(
            NounLink(argument.preposition, argument.token)
            for argument in prepositional(noun)
            if argument.preposition in LINKS
        ),
    ]
    return [link for link in found if annotation.chains_at(link.token)]


def _premodifiers(annotation: Annotation, noun: Token, end: int) -> Iterator[NounLink]:
    before = (i for i in range(noun.left_edge.i, end) if i in annotation.by_head)
    for token in map(annotation.doc.__getitem__, before):
        if not annotation.chains_at(token) or token.dep_ in {"pobj", "conj", "dobj"}:
            continue
        if _is_one_of_two(token) or _is_inside_a_name(annotation, token, end):
            continue
        if token.dep_ == "poss":
            # A possessor belongs to the noun that follows it, not to a later one.
            if token.head.i >= end or token.head.i == noun.i:
                yield from (NounLink("poss", each) for each in with_conjuncts(token))
        elif token.dep_ == "npadvmod" and token.head.lower_.endswith("based"):
            yield NounLink("based", token)
        elif token.dep_ not in {"nsubj", "nsubjpass"} and _between_is_phrase(token, end):
            yield from (NounLink("modifier", each) for each in with_conjuncts(token))


def _is_inside_a_name(annotation: Annotation, token: Token, end: int) -> bool:
    """Whether ``token`` belongs to a longer name before the noun: ``US`` in ``US Navy captain``."""
    later = (annotation.by_head[i][0] for i in range(token.i + 1, end) if i in annotation.by_head)
    start = token.idx
    return any(mention.form == "name" and mention.start <= start for mention in later)


def _is_one_of_two(token: Token) -> bool:
    """Whether a dash puts a country beside another: the `Chile-Peru border` is in neither."""
    near = (token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc))
    return any(map(joins_countries, near))


def _between_is_phrase(token: Token, end: int) -> bool:
    """Whether only adjectives and nouns stand between ``token`` and the noun at ``end``."""
    between = token.doc[token.i + 1 : end]
    return all(word.pos_ in {"ADJ", "NOUN", "PROPN", "ADV"} or word.text == "-" for word in between)


def _through_policies(noun: Token) -> Iterator[NounLink]:
    """``critics of Oslo's policies``: who is against what somebody does is against somebody."""
    if is_noun(noun.lemma_.lower(), "rival") or is_noun(noun.lemma_.lower(), "ally"):
        for argument in prepositional(noun):
            if argument.preposition == "of" and argument.token.pos_ == "NOUN":
                for owner in argument.token.children:
                    if owner.dep_ == "poss":
                        yield NounLink("of", owner, (*argument.path, argument.token))


def _sites(noun: Token) -> Iterator[NounLink]:
    for clause in noun.children:
        if clause.dep_ in CLAUSES and clause.lemma_ in SITED and clause.tag_ == "VBN":
            for argument in prepositional(clause):
                if argument.preposition in SITES:
                    yield NounLink(argument.preposition, argument.token, (clause,))
