"""Places that are known by name."""

import functools

from actorgraph.names.countries import capital_of, country_of, demonym_of
from actorgraph.names.data import table


@functools.lru_cache(maxsize=65536)
def is_place(name: str) -> bool:
    """Whether ``name`` is known for a country, region, state or city."""
    if country_of(name) and not demonym_of(name):
        return True
    return name.casefold().removeprefix("the ") in _places() or capital_of(name) is not None


def region_of(adjective: str) -> str | None:
    """The region of the world that ``adjective`` stands for: ``European`` -> ``Europe``."""
    return _regions().get(adjective.casefold())


def is_state(name: str) -> bool:
    """Whether ``name`` is known for a state or province, which lies in a country only."""
    return name.casefold() in _states()


@functools.cache
def _states() -> frozenset[str]:
    rows = table("places.toml")["states"]
    return frozenset(name.casefold() for state, short in rows.items() for name in (state, *short))


@functools.cache
def _places() -> frozenset[str]:
    data = table("places.toml")
    names = [*data["regions"], *data["states"], *data["other"]["names"]]
    names += [short for shorts in data["states"].values() for short in shorts if "." in short]
    return frozenset(name.casefold() for name in names)


@functools.cache
def _regions() -> dict[str, str]:
    rows = table("places.toml")["regions"].items()
    return {word.casefold(): region for region, words in rows for word in words}
