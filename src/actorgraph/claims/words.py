"""The word lists of the rules, from ``words.toml``."""

import tomllib
from importlib import resources

_LISTS = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))


def words(name: str) -> frozenset[str]:
    """The list called ``name``."""
    return frozenset(_LISTS[name])
