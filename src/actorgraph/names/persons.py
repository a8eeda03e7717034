"""Given names and the gender that they tell."""

import functools
from collections.abc import Mapping
from typing import Literal, TypeAlias

from actorgraph.names.data import table
from actorgraph.names.normal import normal

Given: TypeAlias = Literal["female", "male", "either"]


def given_name(word: str) -> Given | None:
    """The gender that ``word`` tells as a given name, or None if it is not known for one."""
    return _given().get(normal(word)) if word[:1].isupper() else None


@functools.cache
def _given() -> Mapping[str, Given]:
    data = table("first_names.toml")
    kinds: tuple[Given, ...] = ("either", "male", "female")
    return {normal(word): kind for kind in kinds for word in data[kind].split()}
