"""The word lists of this room, from ``words.toml``."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any


@functools.cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))


@functools.cache
def word_list(table: str, name: str) -> frozenset[str]:
    """The list called ``name`` in a table of the file."""
    return frozenset(_read()[table][name])


def label_verbs() -> Mapping[str, str]:
    """What stands in a sentence for the label of a relation type."""
    found: Mapping[str, str] = _read()["labels"]
    return found


def light_verbs() -> Mapping[str, str]:
    """Nouns, and verb and noun that make a sentence of them."""
    found: Mapping[str, str] = _read()["nouns"]
    return found


def verbs_of_places() -> Mapping[str, str]:
    """What stands for the label of a relation type where the object is a place."""
    found: Mapping[str, str] = _read()["places"]
    return found
