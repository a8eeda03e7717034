"""The mentions inside a noun phrase, and the way to each: ``results from Mexico``."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.syntax.arguments import (
    Argument,
    antecedent,
    child_of,
    prepositional,
    relative_clause,
    with_conjuncts,
)
from actorgraph.claims.syntax.phrase import compound
from actorgraph.claims.words import words
from actorgraph.nlp import Annotation
from actorgraph.ontology import type_of_noun

REPRESENTATIVES = words("representatives")
OVER_WHOM = words("over_whom")
TRANSPARENT = words("transparent")
TOO_FAR = words("too_far")
DEPTH = 2
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "VERB"})
LONGEST_NAME = 4
AUTHORING = words("authoring")
KINDS = words("kinds")
RELATIVES = words("relatives")
VIOLENT = words("violent")


@dataclass(frozen=True, slots=True)
class End:
    """A mention that a noun phrase holds.

    ``nouns`` are the nouns passed on the way, outermost first; ``preposition`` is the last one
    passed; ``words`` spells the way out (``results from``); ``path`` holds all tokens of it.
    """

    token: Token
    nouns: tuple[Token, ...] = ()
    preposition: str | None = None
    words: tuple[str, ...] = ()
    path: tuple[Token, ...] = ()


def objects_in(annotation: Annotation, token: Token, depth: int = DEPTH) -> Iterator[End]:
    """What an act on ``token`` and its conjuncts is directed at."""
    for noun in with_conjuncts(token):
        yield from objects_at(annotation, noun, depth)


def objects_at(annotation: Annotation, noun: Token, depth: int = DEPTH) -> Iterator[End]:
    """What an act on ``noun``, not on its conjuncts, is directed at."""
    direct = mention_for(annotation, noun)
    if direct is None:
        yield from _inside(annotation, noun, depth)
        yield from _examples(annotation, noun)
        return
    named = not _is_unnamed(annotation, direct) or child_of(noun, "poss") is not None
    inside = [] if named else list(_inside(annotation, noun, depth))
    # In `evacuated people in Lima` Lima says more than the people.
    people = annotation.chains[annotation.by_head[direct.i][1]].type == "group"
    if not (people and any(end.preposition for end in inside)):
        yield End(direct)
    yield from inside
    yield from _examples(annotation, noun)


def _inside(annotation: Annotation, noun: Token, depth: int) -> Iterator[End]:
    """What a noun that is no actor by name holds: ``results from Lima``, ``Oslo's forces``."""
    if depth == 0 or noun.pos_ not in NOMINAL:
        return
    owners = [*modifiers(annotation, noun), *_authors(annotation, noun)]
    if noun.lemma_.lower() in RELATIVES:
        owners = [owner for owner in owners if not _is_person(annotation, owner)]
    for owner in owners:
        yield End(owner, (noun,), None, (compound(noun), "of"), (noun,))
    # In `condemned Israel's strikes on Gaza` Gaza is not what is condemned.
    if all(owner.pos_ == "PRON" for owner in owners):
        yield from _further(annotation, noun, depth)


def _further(annotation: Annotation, noun: Token, depth: int) -> Iterator[End]:
    """What hangs on a noun by prepositions: ``results from Lima``."""
    hidden = noun.lemma_.lower() in TRANSPARENT
    for argument in _attached(noun):
        name = argument.preposition or ""
        if name in TOO_FAR and not (name == "over" and noun.lemma_.lower() in OVER_WHOM):
            continue
        for end in objects_at(annotation, argument.token, depth - 1):
            if hidden and name == "of" and len(argument.path) == 1:
                yield end
                continue
            way = tuple(t.text for t in argument.path)
            yield End(
                end.token,
                (noun, *end.nouns),
                end.preposition or name,
                (compound(noun), *way, *end.words),
                (noun, *argument.path, *end.path),
            )


def _is_unnamed(annotation: Annotation, token: Token) -> bool:
    """Whether a mention is a collective that has no name: in `evacuated people in Lima` Lima
    counts as well.
    """
    return all(
        mention.form == "nominal"
        for chain in annotation.chains_at(token)
        for mention in annotation.chains[chain].mentions
    )


def _authors(annotation: Annotation, noun: Token) -> Iterator[Token]:
    """Who something is by: ``a statement by Lima``, ``the statement released by Lima``."""
    for child in noun.children:
        made = child.dep_ == "acl" and child.lemma_.lower() in AUTHORING
        for by in child.children if made else (child,):
            if by.lower_ == "by":
                for pobj in by.children:
                    if pobj.dep_ == "pobj":
                        yield from (end.token for end in actors_in(annotation, pobj))


def _attached(noun: Token) -> Iterator[Argument]:
    """What hangs on a noun by prepositions, directly or by a participle."""
    yield from prepositional(noun)
    for child in noun.children:
        # `rounds aimed at a tower`, `shipments intended for Lima`
        if child.dep_ == "acl" and child.tag_ == "VBN":
            for argument in prepositional(child):
                if argument.preposition in {"at", "for", "to", "against", "on"}:
                    yield argument


def actors_in(annotation: Annotation, token: Token) -> Iterator[End]:
    """Who acts where ``token`` is the subject: itself, or whom it stands for."""
    for noun in with_conjuncts(token):
        yield from actors_at(annotation, noun)


def actors_at(annotation: Annotation, noun: Token) -> Iterator[End]:
    """Who acts where ``noun``, not its conjuncts, is the subject."""
    direct = mention_for(annotation, noun)
    if direct is not None:
        yield End(direct)
    else:
        yield from _represented(annotation, noun, 2)
    yield from _examples(annotation, noun)


def _examples(annotation: Annotation, noun: Token) -> Iterator[End]:
    """Who is named of many: ``allies such as Lima``, ``firms including Acme``."""
    known = annotation.mention_at(noun) or type_of_noun(noun.lemma_, plural=True)
    for prep in noun.children if known and noun.tag_ == "NNS" else ():
        if prep.dep_ == "prep" and (prep.lower_ == "including" or _is_such_as(prep)):
            for pobj in prep.children:
                for one in with_conjuncts(pobj) if pobj.dep_ == "pobj" else ():
                    named = mention_for(annotation, one)
                    if named is not None:
                        yield End(named, path=(noun, prep))


def _is_such_as(prep: Token) -> bool:
    return prep.lower_ == "as" and prep.i > 0 and prep.nbor(-1).lower_ == "such"


def _represented(annotation: Annotation, noun: Token, depth: int) -> Iterator[End]:
    lemma = noun.lemma_.lower()
    stands = lemma in REPRESENTATIVES
    for modifier in modifiers(annotation, noun, possessive_only=not stands):
        if not stands and _is_person(annotation, modifier):
            continue  # `Smith's lawyer` is not Smith
        yield End(modifier, (noun,), None, (noun.text, "of"), (noun,))
    if not depth or not (stands or lemma in TRANSPARENT):
        return
    for argument in prepositional(noun):
        if argument.preposition in {"of", "by", "from"}:
            direct = mention_for(annotation, argument.token)
            if direct is not None:
                yield End(direct, (noun,), argument.preposition, (), (noun, *argument.path))
            else:
                yield from _represented(annotation, argument.token, depth - 1)


def _is_person(annotation: Annotation, token: Token) -> bool:
    mention = annotation.mention_at(token)
    return mention is not None and mention.type == "person"


def mention_for(annotation: Annotation, token: Token) -> Token | None:
    """The head of the mention that ``token`` heads, stands in apposition to or points back to."""
    token = antecedent(token)
    mention = annotation.mention_at(token)
    if mention is not None:
        return (mention.form == "nominal" and _name_in_front(annotation, token)) or token
    for child in token.children:
        if child.dep_ == "appos" and annotation.mention_at(child):
            return child
    return _named_after(annotation, token) or _name_in_front(annotation, token)


def _name_in_front(annotation: Annotation, noun: Token) -> Token | None:
    """The name that a noun of a kind repeats: ``the Hezbollah movement``."""
    if noun.lemma_.lower() not in KINDS:
        return None
    for child in noun.children:
        mention = annotation.mention_at(child) if child.dep_ == "compound" else None
        if mention is not None and mention.form == "name" and mention.type != "place":
            return child
    return None


def _named_after(annotation: Annotation, title: Token) -> Token | None:
    """The person right after a title that the parser has cut off: ``President Claudia Smith``."""
    if title.pos_ not in {"NOUN", "PROPN"} or title.i + 1 == len(title.doc):
        return None
    name = title.nbor()
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    mention = annotation.mention_at(name)
    if mention is None or mention.type != "person" or name.i - title.i > LONGEST_NAME:
        return None
    return name if mention.start == title.nbor().idx else None


def modifiers(
    annotation: Annotation, noun: Token, *, possessive_only: bool = False
) -> Iterator[Token]:
    """Mentions before a noun: ``Peru's``, ``Israeli``, ``US-led``; ``whose`` points back."""
    for child in noun.children:
        if child.i > noun.i:
            break
        if child.dep_ == "poss":
            yield from _possessor(annotation, child)
        elif possessive_only:
            continue
        elif child.dep_ in {"amod", "compound", "nmod"}:
            if annotation.mention_at(child):
                yield from (c for c in with_conjuncts(child) if annotation.mention_at(c))
            elif child.lower_ in {"led", "backed"} or child.dep_ == "compound":
                yield from (c for c in child.children if annotation.mention_at(c))


def _possessor(annotation: Annotation, token: Token) -> Iterator[Token]:
    if token.lower_ == "whose":
        clause = relative_clause(token)
        if clause is not None and annotation.mention_at(clause.head):
            yield clause.head
        return
    for owner in with_conjuncts(token):
        if annotation.mention_at(owner):
            yield owner


def event_agents(annotation: Annotation, noun: Token) -> Iterator[End]:
    """Who does what ``noun`` names: ``a raid by police``, ``an Israeli strike``."""
    if noun.pos_ != "NOUN" or annotation.mention_at(noun):
        return
    for child in noun.children:
        if child.lower_ == "by":
            for token in child.children:
                if token.dep_ == "pobj":
                    yield from actors_in(annotation, token)
        elif noun.lemma_.lower() not in VIOLENT:
            continue
        elif child.i < noun.i and child.dep_ in {"amod", "compound", "poss"}:
            found = mention_for(annotation, child)
            if found is not None:
                yield End(found, (noun,), None, (), (noun,))
