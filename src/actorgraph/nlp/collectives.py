"""Nouns for unnamed collectives that act."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any


def collective_type(lemma: str, *, plural: bool) -> str | None:
    """Group or organisation where ``lemma`` names a collective, else None."""
    return (_plurals() if plural else _singulars()).get(lemma)


def acts_for_country(word: str) -> bool:
    """Whether a deed of ``word`` (``government``, ``jets``) is one of its country."""
    return word in _organs()


@functools.cache
def moving_verbs() -> frozenset[str]:
    """Verbs whose object is what they move and no actor."""
    return frozenset(_table()["means"]["verbs"].split())


@functools.cache
def _organs() -> frozenset[str]:
    return frozenset(_table()["country"]["organs"].split())


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
    text = resources.files("actorgraph.nlp").joinpath("collectives.toml").read_text("utf-8")
    return tomllib.loads(text)
