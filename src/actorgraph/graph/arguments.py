"""What callers give, checked: what is wrong is named, with what was expected."""

import datetime as dt
from collections.abc import Collection, Iterable

from actorgraph import ontology
from actorgraph.errors import ArgumentError
from actorgraph.model import GraphData


def day(value: dt.date | None, name: str) -> dt.date | None:
    """``value`` as a date without a time of day; raises ``ArgumentError`` if it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    raise ArgumentError(
        f"{name} is {value!r}, expected a datetime.date, such as datetime.date(2026, 1, 15)"
    )


def share(value: float, name: str) -> float:
    """``value``, a number from 0 to 1; raises ``ArgumentError`` if it is none."""
    if isinstance(value, int | float) and 0 <= value <= 1:
        return value
    raise ArgumentError(f"{name} is {value!r}, expected a number from 0 to 1")


def relation_types(given: str | Collection[str] | None, data: GraphData) -> frozenset[str]:
    """The types of claims as the ontology or ``data`` spell them, none for none.

    Raises ``ArgumentError`` for one that neither knows.
    """
    known = {*ontology.load().relation_types, *(claim.type for claim in data.claims)}
    return frozenset(_known(given, known, "type of claim"))


def one_of(
    given: str | Collection[str] | None, known: Collection[str], what: str
) -> frozenset[str]:
    """The ``given`` words, all of them ``known``; raises ``ArgumentError`` for others."""
    return frozenset(_known(given, known, what))


def _known(given: str | Collection[str] | None, known: Collection[str], what: str) -> Iterable[str]:
    spelled = {word.casefold(): word for word in known}
    for word in [given] if isinstance(given, str) else given or ():
        if not isinstance(word, str) or word.casefold() not in spelled:
            raise ArgumentError(
                f"{word!r} is no {what}, expected one of {', '.join(sorted(known))}"
            )
        yield spelled[word.casefold()]
