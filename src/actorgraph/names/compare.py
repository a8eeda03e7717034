"""Comparing names of any kind."""

import functools
from collections.abc import Collection, Mapping

from actorgraph.names import elections
from actorgraph.names.countries import country_of
from actorgraph.names.data import table
from actorgraph.names.likeness import Likeness
from actorgraph.names.normal import normal
from actorgraph.names.people import compare_people, is_common, parse
from actorgraph.names.phrases import compare_phrases, is_generic, is_known, spelled_out
from actorgraph.names.places import is_place


@functools.lru_cache(maxsize=65536)
def compare(first: str, second: str, *, people: bool) -> Likeness | None:
    """How alike two names are, read as names of people or of anything else.

    None where nothing speaks for one bearer, a score of 0 where the names speak against it.
    """
    if people:
        return compare_people(first, second)
    found = compare_phrases(first, second)
    if found and found.score < 1 and is_place(first) and is_place(second):
        return found if spelled_out(first) == spelled_out(second) else None
    return found


@functools.lru_cache(maxsize=65536)
def distinctiveness(name: str, *, people: bool) -> float:
    """How sure it is that ``name`` means the same bearer in two documents, all else unknown."""
    if people:
        if not parse(name).given:
            return 0.6
        return 0.75 if is_common(name) else 0.95
    election = elections.parse(name)
    if normal(name) in _homonyms() or (election and not election.country):
        return 0.6
    return 0.95 if country_of(name) or is_known(name) or not is_generic(name) else 0.55


def senses_of(name: str, near: Collection[str]) -> frozenset[str]:
    """Which of the places called ``name`` is meant where the names ``near`` stand beside it:
    one, or none where nothing tells.
    """
    votes = {
        sense: sum(sign in other for sign in signs for other in near)
        for sense, signs in _homonyms().get(normal(name), {}).items()
    }
    best = max(votes.values(), default=0)
    leading = [sense for sense, count in votes.items() if count == best]
    return frozenset(leading if best and len(leading) == 1 else ())


@functools.lru_cache(maxsize=65536)
def key(name: str, *, people: bool) -> str:
    """What two spellings of the same name have in common."""
    if not people:
        return spelled_out(name)
    parts = parse(name)
    return " ".join(parts.tokens) + (f" {parts.generation}" if parts.generation else "")


def surname(name: str) -> str:
    """The surname of a person in normal form."""
    return parse(name).surname


@functools.cache
def _homonyms() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    rows = table("phrases.toml")["homonyms"].items()
    return {normal(name): {s: tuple(w) for s, w in senses.items()} for name, senses in rows}
