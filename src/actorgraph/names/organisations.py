"""Organisations that are known by name."""

import functools

from actorgraph.names.data import table

ARTICLE = "the "


def is_organisation(name: str) -> bool:
    """Whether ``name`` is known for an organisation, or for a group such as a party."""
    if name.isupper() or " " not in name:
        return name in _exact()
    return name.casefold().removeprefix(ARTICLE) in _lowered()


def full_name(name: str) -> str | None:
    """The name that a common abbreviation stands for: ``U.N.`` -> ``United Nations``."""
    found: str | None = table("organisations.toml")["abbreviations"].get(name.replace(".", ""))
    return found


def army_of(name: str) -> str | None:
    """The country whose army ``name`` is without saying so: ``Bundeswehr`` -> ``Germany``."""
    found: str | None = table("organisations.toml")["armies"].get(name.replace("’", "'"))
    return found


@functools.cache
def _exact() -> frozenset[str]:
    return frozenset(name for names in _lists() for name in names)


@functools.cache
def _lowered() -> frozenset[str]:
    return frozenset(name.casefold().removeprefix(ARTICLE) for name in _exact())


def _lists() -> list[list[str]]:
    return [row for row in table("organisations.toml").values() if isinstance(row, list)]
