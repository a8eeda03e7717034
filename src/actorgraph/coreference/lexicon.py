"""The word lists of coreference: first names, nouns for people and things, pronouns."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from actorgraph import names


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What the form of a pronoun tells; gender and number are empty where it does not.

    ``speech`` marks the first person, who is known only within quotations.
    """

    speech: bool
    gender: str
    number: str
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists, looked up in lower case."""

    first_names: Mapping[str, str]
    nicknames: Mapping[str, frozenset[str]]
    titles: Mapping[str, str]
    people: Mapping[str, str]
    collectives: Mapping[str, str]
    places: Mapping[str, str]
    generic: Mapping[str, str]
    kin: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    same: Mapping[str, str]
    events: Mapping[str, frozenset[str]]
    offices: Mapping[str, frozenset[str]]
    unique: frozenset[str]
    others: frozenset[str]
    pronouns: Mapping[str, Pronoun]
    pleonastic: Mapping[str, frozenset[str]]


@cache
def load_lexicon() -> Lexicon:
    """The word lists, read once."""
    given, nouns, pronouns = (_read(n) for n in ("first_names", "nouns", "pronouns"))
    return Lexicon(
        first_names=_by_word(given, {"feminine": "f", "masculine": "m"}),
        nicknames={
            names.normal(short): frozenset(map(names.normal, full))
            for short, full in given["nicknames"].items()
        },
        titles=_by_word(pronouns["titles"], {"m": "m", "f": "f"}),
        people=_by_word(nouns["people"], {"neutral": "", "feminine": "f", "masculine": "m"}),
        collectives=_by_word(
            nouns["collectives"], {"group": "group", "organisation": "organisation"}
        ),
        places=_by_word(nouns["places"], {"country": "country", "city": "city", "area": "area"}),
        generic=_by_word(nouns["generic"], {k: k for k in nouns["generic"]}),
        kin=frozenset(nouns["relatives"]["kin"].split()),
        sets=_sets(nouns["sets"]),
        events=_sets(nouns["events"]),
        offices=_sets(nouns["offices"]),
        same=_by_word(nouns["same"], {k: k for k in nouns["same"]}),
        unique=frozenset(nouns["unique"]["words"].split()),
        others=frozenset(nouns["others"]["words"].split()),
        pronouns={
            word: Pronoun(kind == "first", **facts)
            for kind in ("third", "first")
            for word, facts in pronouns[kind].items()
        },
        pleonastic=_sets(pronouns["pleonastic"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))


def _sets(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in table.items()}


def _by_word(table: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, str]:
    return {
        names.normal(word): value
        for key, value in values.items()
        for word in str(table[key]).split()
    }
