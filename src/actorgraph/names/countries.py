"""Countries: their names, demonyms, capitals and seats of government."""

import functools
import re
from collections.abc import Mapping

from actorgraph.names.data import table

_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


def country_of(name: str) -> str | None:
    """The country that ``name`` spells, abbreviates or is the adjective of."""
    return _found("also", name) or _found("adjectives", name)


def demonym_of(word: str) -> str | None:
    """The country that ``word`` is the adjective of (``Mexican``), if it is not its name too."""
    return None if _found("also", word) else _found("adjectives", word)


def people_of(word: str) -> str | None:
    """The country whose people ``word`` names: ``Mexicans`` -> ``Mexico``."""
    return _found("people", word)


def capital_of(city: str) -> str | None:
    """The country whose government ``city`` may stand for: ``Moscow`` -> ``Russia``."""
    return _found("capitals", city)


def seat_of(name: str) -> str | None:
    """The organisation that a city may stand for: ``Brussels`` -> ``European Union``."""
    found: str | None = _lowered("organisations").get(_spelled(name))
    return found


def office_of(name: str) -> str | None:
    """The country whose office ``name`` is: ``White House`` -> ``United States``."""
    found: str | None = _lowered("offices").get(_spelled(name))
    return found


@functools.lru_cache(maxsize=65536)
def _found(column: str, name: str) -> str | None:
    forms, name = _forms(column), _ARTICLE.sub("", name)
    return forms.get(name) if name.isupper() else forms.get(_spelled(name))


def _spelled(name: str) -> str:
    return _ARTICLE.sub("", name).replace("’", "'").casefold()


@functools.cache
def _forms(column: str) -> Mapping[str, str]:
    found = {}
    for country, row in table("countries.toml").items():
        for form in (*row.get(column, ()), *([country] if column == "also" else ())):
            found[form.upper()] = country
            # Abbreviations count in capitals only: `us` is a pronoun and `car` no republic.
            if not form.isupper():
                found[_spelled(form)] = country
    return found


@functools.cache
def _lowered(section: str) -> Mapping[str, str]:
    return {_spelled(seat): of for seat, of in table("seats.toml")[section].items()}
