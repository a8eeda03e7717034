"""Titles that may stand before a person's name."""

import functools
from typing import Literal

from actorgraph.names.data import table


def is_title(word: str) -> bool:
    """Whether ``word`` is a title that may stand before a name."""
    return word.casefold().rstrip(".") in _titles()


def address_gender(word: str) -> Literal["female", "male"] | None:
    """The gender that a form of address tells: ``Mrs.`` -> ``female``."""
    word = word.casefold().rstrip(".")
    address = table("titles.toml")["address"]
    if word in address["female"]:
        return "female"
    return "male" if word in address["male"] else None


@functools.cache
def _titles() -> frozenset[str]:
    data = table("titles.toml")
    address = data["address"]
    return frozenset(
        [*address["female"], *address["male"], *address["any"], *data["offices"]["words"]]
    )
