"""Static claims: possessives, compounds, appositives, copulas and places in apposition."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph import names
from actorgraph.claims.predications.descriptions import (
    BEFORE,
    Description,
    is_area,
    is_noun,
    rule_for,
)
from actorgraph.claims.predications.noun_links import LINKS, SITES, links_of
from actorgraph.claims.predications.predication import Predication
from actorgraph.claims.syntax.arguments import prepositional, with_conjuncts
from actorgraph.nlp import Annotation
from actorgraph.nlp.syntax import past_owner
from actorgraph.ontology import type_of_noun
from actorgraph.words.offices import noun_of_title

COPULAS = frozenset({"be", "become", "remain"})
CAPITALS = frozenset({"D.C.", "DC", "D.C"})
NAMING = frozenset({"name", "call", "dub", "title", "nickname"})
HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


@dataclass(frozen=True, slots=True)
class Describer:
    """A noun that describes an entity (None: its own name).

    ``anchors`` are the tokens that the other entity may hang on, each with the offset where its
    modifiers end; ``path`` the verb of a copula.
    """

    noun: Token | None
    rule: str
    anchors: tuple[tuple[Token, int], ...]
    path: tuple[Token, ...] = ()


def find(annotation: Annotation) -> Iterator[Predication]:
    """A predication for each description that the table of static rules can read."""
    for token in annotation.doc:
        if annotation.chains_at(token):
            for describer in _describers(annotation, token):
                yield from _linked(annotation, token, describer)
            yield from _larger_place(annotation, token)
            yield from _of_area(annotation, token)
            yield from _of_party(annotation, token)
        elif token.lemma_ in COPULAS:
            yield from _copular_places(annotation, token)


def _describers(annotation: Annotation, token: Token) -> Iterator[Describer]:
    """The nouns that describe the entity at ``token``."""
    start = _start(annotation, token)
    yield _own_phrase(token, start)
    head = token.head
    if token.dep_ == "appos":
        head = _described_by(annotation, token)
        if head.pos_ == "NOUN":
            yield Describer(head, "appositive", ((head, head.i),))
    elif token.dep_ == "oprd" and head.lemma_ in NAMING and head.dep_ == "acl":
        yield Describer(head.head, "appositive", ((head.head, head.head.i),))
    elif token.dep_ == "compound" and _is_kind_of(annotation, head, token):
        yield Describer(head, "phrase", ((head, start),))
    elif token.dep_ == "nsubj" and head.lemma_ in COPULAS:
        yield from _copular(head)
    elif token.dep_ == "attr" and head.lemma_ in COPULAS:
        yield from _turned(head)
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            for noun in with_conjuncts(child):
                yield Describer(noun, "appositive", ((noun, noun.i),))


def _is_kind_of(annotation: Annotation, noun: Token, name: Token) -> bool:
    """Whether a noun says what the name before it is: ``the Hezbollah movement``, ``the Karrada
    neighbourhood``; not ``a Texas highway``, ``a Senate seat``.
    """
    mention = annotation.mention_at(name)
    if mention is None or noun.tag_ != "NN" or annotation.chains_at(noun):
        return False
    if mention.type == "place":
        return is_noun(noun.lemma_.lower(), "area") and not names.country_of(mention.text)
    return type_of_noun(noun.lemma_.lower()) not in {None, "place", "person"}


def _of_party(annotation: Annotation, token: Token) -> Iterator[Predication]:
    """``Ana Ruiz, a Democrat``: one of those."""
    here = annotation.mention_at(token)
    above = token.head if token.dep_ == "nsubj" and token.head.lemma_ in COPULAS else token
    for other in above.children:
        there = annotation.mention_at(other)
        if other.dep_ not in {"appos", "attr"} or here is None or there is None:
            continue
        one = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in other.children)
        if one and here.type == "person" and there.type in {"group", "organisation"}:
            yield Predication(
                token, other, other, "is member of", "appositive", path=(above,), type="MEMBER_OF"
            )


def _described_by(annotation: Annotation, token: Token) -> Token:
    """The noun that ``token`` stands in apposition to."""
    mention, other = annotation.mention_at(token), annotation.mention_at(token.head)
    if mention is None or mention.type != "person":
        return token.head
    return past_owner(token.head, other.type if other else None)


def _own_phrase(token: Token, start: int) -> Describer:
    """The name's own noun phrase, with the common noun before the name (``the agency Sana``)."""
    noun = _noun_before(token, start)
    if noun is None or noun.i == token.i:
        return Describer(noun, "phrase", ((token, token.i),))
    return Describer(noun, "phrase", ((token, token.i), (noun, noun.i)))


def _copular(verb: Token) -> Iterator[Describer]:
    for child in verb.children:
        if child.dep_ in {"attr", "oprd"} and child.pos_ in {"NOUN", "PROPN"}:
            for noun in with_conjuncts(child):
                yield Describer(noun, "copula", ((noun, noun.i),), (verb,))


def _turned(verb: Token) -> Iterator[Describer]:
    """``Trump's lawyer is Rudy Giuliani``: the subject describes him."""
    for child in verb.children:
        owned = child.dep_ == "nsubj" and child.pos_ == "NOUN"
        if owned and any(c.dep_ == "poss" for c in child.children):
            yield Describer(child, "copula", ((child, child.i),), (verb,))


def _noun_before(token: Token, start: int) -> Token | None:
    """The common noun right before a name that starts at ``start``, or that is the name."""
    if token.pos_ == "NOUN":
        return token
    before = token.doc[start - 1] if start else token
    # The parser often makes two subjects of `the news agency Sana`.
    same_place = before.head == token.head and before.dep_ == token.dep_ and before.dep_ in HEADS
    if before.pos_ == "NOUN" and (same_place or before.head == token):
        return before
    return None


def _start(annotation: Annotation, token: Token) -> int:
    """Offset of the first token of the mention at ``token``."""
    mention = annotation.mention_at(token)
    start = token.i
    while mention and start > 0 and annotation.doc[start - 1].idx >= mention.start:
        start -= 1
    return start


def _linked(annotation: Annotation, entity: Token, describer: Describer) -> Iterator[Predication]:
    here = annotation.mention_at(entity)
    for anchor, before in describer.anchors:
        for link in links_of(annotation, anchor, before):
            there = annotation.mention_at(link.token)
            if here is None or there is None or link.token.i == entity.i:
                continue
            description = Description(entity, link.token, describer.noun, link.name)
            if _is_office(annotation, description):
                continue
            path = (*describer.path, *link.path)
            yield from _predication(description, (here.type, there.type), describer.rule, path)


def _is_office(annotation: Annotation, description: Description) -> bool:
    """Whether the words repeat an office that is known from other words: ``the Mexican president``
    after ``Claudia Smith, president of Mexico``.
    """
    others = annotation.chains_at(description.other)
    return any(
        role.of in others and noun_of_title(role.title) == description.word
        for chain in annotation.chains_at(description.entity)
        for role in annotation.chains[chain].roles
    )


def _predication(
    description: Description, ends: tuple[str, str], rule: str, path: tuple[Token, ...]
) -> Iterator[Predication]:
    found = rule_for(description, ends)
    if found is None:
        return
    subject, target = description.entity, description.other
    if found.flip:
        subject, target = target, subject
    yield Predication(
        subject,
        target,
        description.noun if description.noun is not None else description.entity,
        found.phrase(description),
        rule,
        description.link,
        path=path,
        type=found.type,
    )


def _larger_place(annotation: Annotation, token: Token) -> Iterator[Predication]:
    """``Livorno, Tuscany``: a place, a comma and the larger place, but no list of places."""
    here = annotation.mention_at(token)
    if here is None or here.type != "place" or here.form != "name":
        return
    for other in token.children:
        there = annotation.mention_at(other)
        if there is None or there.type != "place" or other.dep_ not in {"appos", "npadvmod"}:
            continue
        if names.is_state(here.text) and (names.is_state(there.text) or there.text in CAPITALS):
            continue  # a list of states, or Washington, D.C.
        if annotation.document.text[here.end : there.start].strip() == ",":
            description = Description(token, other, None, "comma")
            yield from _predication(description, ("place", "place"), "place-in-place", ())


def _of_area(annotation: Annotation, token: Token) -> Iterator[Predication]:
    """``the Canadian city of Toronto``, ``the city of Omsk in Siberia``: what says where the noun
    is says it of the name after ``of``.
    """
    noun = token.head.head
    here = annotation.mention_at(token)
    if token.dep_ != "pobj" or token.head.lower_ != "of" or here is None or here.type != "place":
        return
    if noun.tag_ != "NN" or not is_area(noun.lemma_.lower()):
        return
    for link in links_of(annotation, noun, noun.i):
        there = annotation.mention_at(link.token)
        if there is None or there.type != "place":
            continue
        if link.name in SITES or (link.name in BEFORE and names.country_of(there.text)):
            description = Description(token, link.token, noun, link.name)
            yield from _predication(description, ("place", "place"), "phrase", (noun, *link.path))


def _copular_places(annotation: Annotation, verb: Token) -> Iterator[Predication]:
    """``The school is in Milan``: the place hangs on the verb itself."""
    for subject in verb.children:
        here = annotation.mention_at(subject)
        if subject.dep_ != "nsubj" or here is None:
            continue
        for argument in prepositional(verb):
            there = annotation.mention_at(argument.token)
            if there and there.type == "place" and argument.preposition in LINKS:
                description = Description(subject, argument.token, None, argument.preposition or "")
                yield from _predication(description, (here.type, there.type), "copula", (verb,))
