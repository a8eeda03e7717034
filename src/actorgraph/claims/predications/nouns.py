"""Claims from nouns that name events: ``a call between A and B``, ``B's arrest by A``."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from spacy.tokens import Token

from actorgraph.claims.concepts import CONCEPT
from actorgraph.claims.predications.descriptions import is_area, is_noun
from actorgraph.claims.predications.predication import Predication
from actorgraph.claims.syntax.arguments import Argument, child_of, prepositional
from actorgraph.claims.syntax.control import owner_of
from actorgraph.claims.syntax.ends import End, actors_at, actors_in, modifiers, objects_at
from actorgraph.claims.syntax.phrase import compound
from actorgraph.claims.words import words
from actorgraph.nlp import Annotation
from actorgraph.ontology import Ontology, type_of_noun

BORDERS = words("borders")
ROUTES = words("routes")
DIRECTIVE_NOUNS = words("directive_nouns")
TARGETS = words("event_targets")


@dataclass(frozen=True, slots=True)
class Way:
    """What an event noun is directed at, and the words on the way there."""

    token: Token
    preposition: str | None = "of"
    words: tuple[str, ...] = ("of",)
    path: tuple[Token, ...] = ()


def find(annotation: Annotation, ontology: Ontology) -> Iterator[Predication]:
    """A predication for each pair that a noun joins."""
    for noun in annotation.doc:
        mention = annotation.mention_at(noun)
        if mention is not None and mention.type == "event":
            yield from _meeting(annotation, noun)
        elif (mention is None or mention.type == CONCEPT) and noun.pos_ == "NOUN":
            arguments, lemma = list(prepositional(noun)), noun.lemma_.lower()
            yield from _between(annotation, noun, arguments)
            if lemma in ROUTES:
                yield from _route(annotation, noun, arguments)
            if lemma in DIRECTIVE_NOUNS:
                yield from _directive(annotation, noun)
            # `Oslo's envoy to Lima` is somebody, `the Callao district in Lima` a place: no events.
            known = ontology.lexicon.senses(lemma, "noun")
            if known and type_of_noun(lemma) != "person" and not is_noun(lemma, "area"):
                yield from _of_event(annotation, noun, arguments)


def _between(
    annotation: Annotation, noun: Token, arguments: list[Argument]
) -> Iterator[Predication]:
    held = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")
    further = (a for participle in held for a in prepositional(participle))
    between = [a for a in (*arguments, *further) if a.preposition == "between"]
    ends = [(a, end) for a in between for end in _own(annotation, a.token)]
    if len(between) == 1 and len(ends) == 1:
        ends *= 2  # `between the two countries`: the members of one set
    head = _content(noun, between[0]) if between else noun
    if is_area(head.lemma_.lower()) and head.lemma_.lower() not in BORDERS:
        return  # `a park between Lima and Callao`
    for (argument, left), (other, right) in combinations(ends, 2):
        if argument.path != other.path:
            continue  # `deals between Oslo and Lima and between Oslo and Quito`
        yield Predication(
            left.token,
            right.token,
            head,
            f"{compound(head)} with",
            "noun-between",
            "between",
            path=(noun, head, *argument.path),
            symmetric=True,
        )


def _meeting(annotation: Annotation, noun: Token) -> Iterator[Predication]:
    """``the Singapore Summit between Trump and Kim``: they take part, and with each other."""
    arguments = list(prepositional(noun))
    yield from _between(annotation, noun, arguments)
    for argument in arguments:
        if argument.preposition == "between":
            for end in _own(annotation, argument.token):
                yield Predication(
                    end.token,
                    noun,
                    noun,
                    "takes part in",
                    "noun-meeting",
                    path=argument.path,
                    type="PARTICIPATES_IN",
                )


def _route(annotation: Annotation, noun: Token, arguments: list[Argument]) -> Iterator[Predication]:
    """``the highway from Lima to Cusco``: joins the two."""
    starts, goals = ([a for a in arguments if a.preposition == p] for p in ("from", "to"))
    for start, goal in product(starts, goals):
        ends = [next(actors_at(annotation, a.token), None) for a in (start, goal)]
        if all(ends):
            yield Predication(
                start.token,
                goal.token,
                noun,
                f"is joined by {noun.text} with",
                "noun-route",
                "to",
                path=(*start.path, *goal.path),
                type="OTHER",
                symmetric=True,
            )


def _content(noun: Token, between: Argument) -> Token:
    """What is between the two: the collaboration in ``the importance of collaboration between``."""
    for prep in noun.children:
        if prep.lower_ == "of" and prep.i < between.path[0].i:
            return next((c for c in prep.children if c.pos_ == "NOUN"), noun)
    return noun


def _directive(annotation: Annotation, noun: Token) -> Iterator[Predication]:
    """``issued an order that Lima leave``, ``Oslo's call for Lima to leave``."""
    owner = owner_of(noun)
    for clause in noun.children:
        subject = child_of(clause, "nsubj", "nsubjpass")
        if clause.dep_ not in {"acl", "advcl", "ccomp", "relcl"} or subject is None:
            continue
        for end in actors_in(annotation, subject):
            for doer in (d for token in owner.tokens for d in actors_in(annotation, token)):
                yield Predication(
                    doer.token,
                    end.token,
                    noun,
                    f"{compound(noun)} to {clause.lemma_}",
                    "noun-directive",
                    path=(*owner.path[::-1], noun),
                    type="REQUEST",
                    complement=clause,
                )


def _own(annotation: Annotation, token: Token) -> list[End]:
    """The mentions of one conjunct, without those of the others."""
    return [end for end in actors_at(annotation, token) if end.token == token or not end.nouns][:1]


def _ways(
    annotation: Annotation, arguments: list[Argument], prepositions: frozenset[str]
) -> Iterator[Way]:
    for argument in arguments:
        if argument.preposition in prepositions:
            for end in objects_at(annotation, argument.token, 1):
                spelt = (*(token.lower_ for token in argument.path), *end.words)
                preposition = end.preposition or argument.preposition
                yield Way(end.token, preposition, spelt, (*argument.path, *end.path))


def _of_event(
    annotation: Annotation, noun: Token, arguments: list[Argument]
) -> Iterator[Predication]:
    possessors = list(modifiers(annotation, noun))
    by = [e for a in arguments if a.preposition == "by" for e in actors_at(annotation, a.token)]
    # `the Canadian city of Toronto` names the city.
    names = is_area(noun.lemma_.lower())
    of = [] if names else list(_ways(annotation, arguments, frozenset({"of"})))
    targets = list(_ways(annotation, arguments, TARGETS))
    if by:
        yield from (_event(noun, agent.token, Way(owner)) for agent in by for owner in possessors)
        yield from (
            _event(noun, agent.token, way, "noun-by") for agent in by for way in (*of, *targets)
        )
    elif possessors:
        for owner in possessors:
            yield from (_event(noun, owner, way, "noun-possessive") for way in (*of, *targets))
    else:
        yield from (_event(noun, owner.token, way, "noun-of") for owner in of for way in targets)


def _event(noun: Token, subject: Token, way: Way, rule: str = "noun-possessive-by") -> Predication:
    return Predication(
        subject,
        way.token,
        noun,
        " ".join((compound(noun), *way.words)),
        rule,
        way.preposition,
        path=(noun, *way.path),
    )
