"""What must hold of a claim whatever a scorer or a lexicon says of it.

Words are no blows, a name that somebody is given is no talk with them, troops that are taken away
are no penalty, a storm is no attacker, and what a coming day brings is planned.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import resources

from spacy.tokens import Span, Token

from actorgraph.claims.readings import Reading
from actorgraph.claims.syntax.complements import described_as
from actorgraph.claims.typing import STATIC
from actorgraph.model import Claim
from actorgraph.nlp import Annotation
from actorgraph.ontology.words import spelling
from actorgraph.words.offices import is_role, singular

# Types that a scorer takes the verb of a description for: `called Berg "a decent man"`.
TALK = frozenset({"CONSULT", "REQUEST", "SAYS_TO"})
SPEAKERS = frozenset({"person", "organisation", "group", "place"})
# Prepositions that lead to what somebody is reproached with.
REPROACHES = frozenset({"for", "over", "as"})


def checked(claim: Claim, reading: Reading, annotation: Annotation) -> Claim:
    """``claim``, which was made of ``reading``, with the type and modality that must hold."""
    if reading.head is not None:
        kind = _kind(claim, annotation.doc[reading.head], annotation)
        claim = claim if kind == claim.type else replace(claim, type=kind, symmetric=False)
        claim = _with_office(claim, annotation.doc[reading.head])
    lasting = claim.type in STATIC and claim.type != "LOCATED_IN"
    if claim.modality == "asserted" and not lasting and _is_to_come(claim, annotation):
        claim = replace(claim, modality="planned")
    return claim


def _with_office(claim: Claim, head: Token) -> Claim:
    """``Speaker of the House`` is its speaker, not from there; ``Ana Diaz of the office`` is no
    diaz of it.
    """
    if claim.type != "POSITION":
        return claim
    behind = head.doc[head.i + 1 : head.i + 2].text
    if claim.predicate in {"is from", "is part of"} and is_role(head) and behind in {"of", "for"}:
        return replace(claim, predicate=f"is {singular(head)} of")
    if head.is_title and not is_role(head) and claim.predicate.startswith(f"is {head.lower_} "):
        return replace(claim, predicate="is from")
    return claim


def _is_to_come(claim: Claim, annotation: Annotation) -> bool:
    published = annotation.document.published
    return claim.time is not None and published is not None and claim.time.start > published


def _kind(claim: Claim, head: Token, annotation: Annotation) -> str:
    if claim.type == "FAMILY" and _is_business(head):
        return "OTHER"
    if claim.type == "ASSAULT":
        return _of_assault(claim, head, annotation)
    if claim.type == "SANCTION" and _takes_away(head):
        return "RETREAT"
    if claim.type in TALK and head.lemma_.lower() in _words("naming"):
        description = described_as(head)
        if description:
            return _of_description(description)
        return _of_call(claim, head, annotation)
    return claim.type


def _is_business(head: Token) -> bool:
    """``a business partner``, ``a trading partner``: no family."""
    before = (child for child in head.lefts if child.dep_ in {"amod", "compound"})
    return head.lemma_.lower() == "partner" and any(c.lower_ in _words("trades") for c in before)


def _of_call(claim: Claim, head: Token, annotation: Annotation) -> str:
    """Who calls a person talks to him, who calls a conference holds one."""
    asks = any(child.dep_ in {"xcomp", "prt"} for child in head.children)
    target = annotation.chains[claim.object].type
    if head.lemma_.lower() != "call" or len(claim.predicate.split()) > 1 or asks:
        return claim.type
    if target == "event" and any(
        child.dep_ == "dobj" and child.lemma_.lower() in _words("meetings")
        for child in head.children
    ):
        return "ORGANISES"
    return "CONSULT" if target == "person" else claim.type


def _of_assault(claim: Claim, head: Token, annotation: Annotation) -> str:
    """ASSAULT where people strike with their hands and arms, else what it is instead."""
    subject, target = (annotation.chains[end] for end in (claim.subject, claim.object))
    word = head.lemma_.lower()
    if _is_force(subject.name):
        return "OTHER"
    if word not in _words("strikes") or subject.type not in SPEAKERS:
        return claim.type
    if target.type in _words("targets_of_words") or _is_reproach(head):
        return "ACCUSE"
    near = _lemmas(head.sent)
    if near & _words("arms"):
        return claim.type
    if word in {"beat", "defeat", "fight"} and near & _words("contest"):
        return "OTHER"
    persons = subject.type == target.type == "person"
    # A state strikes a state with arms, whatever is said of it.
    people = subject.type != "place" and target.type != "place"
    told = people and near & _words("speech")
    return "ACCUSE" if told or (persons and _is_debate(head, annotation)) else claim.type


def _is_reproach(head: Token) -> bool:
    """``attacked Trump for paying few taxes``, ``attacked war as a tool``, ``attacked him on his
    taxes``.
    """
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in REPROACHES:
            return any(c.dep_ in {"pobj", "pcomp"} for c in child.children)
        if child.dep_ == "prep" and child.lower_ == "on":
            matters = (c for c in child.children if c.dep_ == "pobj" and c.pos_ == "NOUN")
            if any(c.dep_ == "poss" for noun in matters for c in noun.children):
                return True
            if any(c.dep_ == "pcomp" for c in child.children):
                return True
    return False


def _is_debate(head: Token, annotation: Annotation) -> bool:
    """Whether the sentences around speak of words or votes and none of arms."""
    doc = annotation.doc
    before = doc[max(0, head.sent.start - 1)].sent
    after = doc[min(len(doc) - 1, head.sent.end)].sent
    near = _lemmas(before) | _lemmas(after)
    return bool(near & _words("speech")) and not near & _words("arms")


def _takes_away(head: Token) -> bool:
    """``the removal of troops``, ``withdrew its forces``, ``announced the removal of troops``."""
    acts = (head, *(child for child in head.children if child.dep_ == "dobj"))
    return any(
        token.lemma_.lower() in _words("removed")
        for act in acts
        if act.lemma_.lower() in _words("removing")
        for token in _objects(act)
    )


def _objects(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in {"dobj", "nsubjpass", "poss", "compound"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from child.children


def _of_description(description: list[Token]) -> str:
    """SUPPORT for praise, ACCUSE for blame, OTHER for what is neither or denied."""
    words = {form for token in description for form in (spelling(token.lemma_), token.lower_)}
    if any(token.dep_ == "neg" for token in description):
        return "OTHER"
    good, bad = words & _words("praise"), words & _words("blame")
    if bool(good) == bool(bad):
        return "OTHER"
    return "SUPPORT" if good else "ACCUSE"


def _is_force(name: str) -> bool:
    """Whether ``name`` is that of a storm, a quake or a disease."""
    words = name.lower().split()
    return bool(words) and (words[-1] in _words("forces") or words[0] in _words("storms"))


def _lemmas(sentence: Span) -> frozenset[str]:
    return frozenset(spelling(token.lemma_) for token in sentence)


@cache
def _words(name: str) -> frozenset[str]:
    text = resources.files(__package__).joinpath("checks.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[name])
