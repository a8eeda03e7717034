"""Nouns for unnamed collectives that act."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any

from spacy.tokens import Token

from actorgraph.ontology import group_nouns, kinship, role_titles


def collective_type(lemma: str, *, plural: bool) -> str | None:
    """Group or organisation where ``lemma`` names a collective, else None."""
    if lemma in _words("none"):
        return None
    known = group_nouns().get(lemma)
    if plural:
        people = known or lemma in role_titles() or lemma in kinship()
        return _plurals().get(lemma) or ("group" if people else None)
    return _singulars().get(lemma) or (known.type if known and known.collective else None)


def acts_for_country(word: str) -> bool:
    """Whether a deed of ``word`` (``government``, ``jets``) is one of its country."""
    return word in _words("country", "organs")


def moving_verbs() -> frozenset[str]:
    """Verbs whose object is what they move and no actor."""
    return _words("means", "verbs")


def is_part(word: str) -> bool:
    """Whether ``word`` (``chapter``, ``branch``) is an organisation where a name owns it."""
    return word in _words("parts")


def one_each(lemma: str) -> bool:
    """Whether every owner has one of it, so that `their armies` are no group."""
    return lemma in _words("each")


def is_light(modifier: Token) -> bool:
    """Whether a modifier of a collective tells not which one it is but its size or the like:
    ``six``, ``six-strong``, ``all-girl``, ``entire``.
    """
    if modifier.like_num or any(t.like_num or t.lower_ == "all" for t in modifier.lefts):
        return True
    return modifier.lower_ in _words("light")


@functools.cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(_table()[section][key].split())


@functools.cache
def _plurals() -> Mapping[str, str]:
    table = _table()
    return dict.fromkeys([*table["people"].split(), *table["bodies"].split()], "group")


@functools.cache
def _singulars() -> Mapping[str, str]:
    rows = _table()["singular"].items()
    return {word: kind for kind, words in rows for word in words.split()}


@functools.cache
def _table() -> dict[str, Any]:
    text = resources.files("actorgraph.words").joinpath("collectives.toml").read_text("utf-8")
    return tomllib.loads(text)
