"""Nouns that say what someone or something is: offices, kin, groups and heads of names.

Every key is lower case and singular; every entry has an example.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from actorgraph.ontology.reading import check, read

Gender = Literal["female", "male"]

_FIELDS = {
    "roles": {"of": "text", "gender": "text", "example": "text"},
    "kinship": {"inverse": "text", "gender": "text", "example": "text"},
    "groups": {"type": "text", "collective": "flag", "example": "text"},
}
# In this order: `parliament` is an organisation before it is a building.
_TYPES = {
    "organisations": "organisation",
    "events": "event",
    "laws": "law",
    "works": "work",
    "products": "product",
    "places": "place",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or job; ``of`` is what one holds it of: country, place, organisation or person."""

    of: Literal["country", "place", "organisation", "person"]
    example: str
    gender: Gender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A word of kinship; ``inverse`` is what the other one is to this one."""

    inverse: str
    example: str
    gender: Gender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People who act together. ``collective``: the singular is many already (`the police`)."""

    type: Literal["group", "organisation"]
    example: str
    collective: bool = False


def _rows(name: str) -> dict[str, Any]:
    file = resources.files("actorgraph.ontology") / "nouns" / f"{name}.toml"
    kinds = _FIELDS.get(name, {"example": "text"})
    return {
        noun: check(row, f"{file.name}: {noun}", kinds, ("example",))
        for noun, row in read(file).items()
    }


@functools.cache
def role_titles() -> Mapping[str, Role]:
    """Offices and jobs: president, foreign minister, spokesman, coach."""
    return MappingProxyType({noun: Role(**row) for noun, row in _rows("roles").items()})


@functools.cache
def kinship() -> Mapping[str, Kin]:
    """Words of kinship: wife, son, mother-in-law."""
    return MappingProxyType({noun: Kin(**row) for noun, row in _rows("kinship").items()})


@functools.cache
def group_nouns() -> Mapping[str, Group]:
    """People who act together: rebel, police, cartel, fisherman."""
    return MappingProxyType({noun: Group(**row) for noun, row in _rows("groups").items()})


@functools.cache
def heads(
    kind: Literal["organisations", "events", "laws", "works", "products", "places"],
) -> frozenset[str]:
    """Nouns that head names and descriptions of one kind of entity: ministry, summit, airport."""
    return frozenset(_rows(kind))


@functools.cache
def type_of_noun(noun: str, *, plural: bool = False) -> str | None:
    """The entity type of what a noun describes, or None: `treaty` is a law, `rebels` are a group.

    ``noun`` is a lemma, of one word or several (the last one decides where the whole is not known).
    """
    noun = noun.lower()
    many = group_nouns().get(noun)
    if many and (plural or many.collective):
        return many.type
    if many or noun in role_titles() or noun in kinship():
        return "group" if plural else "person"
    found = next((name for kind, name in _TYPES.items() if noun in heads(kind)), None)
    last = noun.split()[-1:]  # of a blank noun there is none
    if found is None and last and last != [noun]:
        return type_of_noun(last[0], plural=plural)
    return found
