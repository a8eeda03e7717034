"""Words of saying, and who says what a verb or noun of saying introduces."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    with Path(__file__).with_name("speech.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def words(section: str) -> frozenset[str]:
    """The words of saying of one section: ``verbs``, ``nouns``, ``voices``, ``feelings``."""
    return frozenset(_table().get(section, {}))


def says(word: Token) -> bool:
    """Whether ``word`` is a verb of saying."""
    return word.pos_ in {"VERB", "AUX"} and word.lemma_.lower() in words("verbs")


def speaker(word: Token) -> Token | None:
    """The head of the noun phrase that says what ``word``, a verb or a noun, introduces."""
    if word.pos_ in {"NOUN", "PROPN"}:
        return owner(word)
    if word.pos_ == "ADJ":
        word = word.head
    found = subject(word)
    return voice(found) if found is not None else None


def subject(verb: Token) -> Token | None:
    """The logical subject of ``verb``: its own, the agent of a passive, or one it shares."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    # "is concerned", "is worried": the parser takes some feelings for passives.
    feels = verb.lower_ in words("feelings")
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and feels):
            return _antecedent(child, verb)
    return None if passive and not feels else _shared_subject(verb)


def _shared_subject(verb: Token) -> Token | None:
    head = verb.head
    if verb.dep_ in {"xcomp", "conj", "advcl"} and head.i != verb.i:
        return subject(head)
    if verb.dep_ == "acl":
        # "a message to say …" is its sender's
        return head if verb.tag_ == "VBG" else subject(head.head)
    if verb.dep_ == "pcomp" and head.lower_ == "as":
        # X was quoted as saying; A quoted X as saying
        quoted = head.head
        objects = [c for c in quoted.children if c.dep_ in {"dobj", "nsubjpass"}]
        return objects[0] if objects else None
    return None


def _antecedent(token: Token, verb: Token) -> Token:
    if token.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head
    return token


def owner(noun: Token) -> Token | None:
    """Whose a statement is: ``A's claim``, ``a statement by A``, ``the Syrian report``."""
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of", "for"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    for child in noun.lefts:
        if child.dep_ in {"poss", "compound", "nmod", "amod"} and child.pos_ != "VERB":
            return child
    return None


def voice(token: Token) -> Token:
    """Whom a speaker speaks for: the ministry whose spokesman, or whose statement, says it."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in words("voices") | words("nouns"):
        return owner(token) or token
    return token
