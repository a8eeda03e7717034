"""Elections: one of a name and year is one, however much of both a text says."""

import functools
import re
from dataclasses import dataclass

from actorgraph.names.countries import country_of
from actorgraph.names.likeness import Likeness
from actorgraph.names.normal import normal

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_NOUNS = frozenset({"election", "elections"})
_SMALL = frozenset({"of", "the", "in", "for", "us"})
LONGEST_COUNTRY = 3  # words


@dataclass(frozen=True, slots=True)
class Election:
    """An election by its year, its country if named, and the words that tell its kind."""

    year: str
    country: str | None
    kind: frozenset[str]


@functools.lru_cache(maxsize=65536)
def parse(name: str) -> Election | None:
    """The parts of ``name`` if it names an election of a year: ``2020 US election``."""
    words = re.sub(r"['’]s\b", "", name).split()
    years = [word for word in words if _YEAR.fullmatch(word)]
    if len(years) != 1 or not _NOUNS & {word.casefold() for word in words}:
        return None
    rest = [word for word in words if word not in years]
    country, rest = _without_country(rest)
    kind = frozenset(map(normal, rest)) - _NOUNS - _SMALL
    return Election(years[0], country, kind)


def _without_country(words: list[str]) -> tuple[str | None, list[str]]:
    for size in range(LONGEST_COUNTRY, 0, -1):
        for start in range(len(words) - size + 1):
            if country := country_of(" ".join(words[start : start + size])):
                return country, words[:start] + words[start + size :]
    return None, words


def compare(first: str, second: str) -> Likeness | None:
    """How alike the names of two elections are; None where nothing says that they are one."""
    one, other = parse(first), parse(second)
    if one is None or other is None or one.year != other.year:
        return None
    if not (one.kind <= other.kind or other.kind <= one.kind):
        return None
    if one.country and one.country == other.country:
        return Likeness(0.9, "election of that year and country")
    if one.country and other.country:
        return None
    return Likeness(0.6, "election of that year")
