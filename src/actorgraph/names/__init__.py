"""Names as plain strings: normal forms, countries and their demonyms, seats, titles."""

from actorgraph.names.countries import (
    capital_of,
    country_of,
    demonym_of,
    office_of,
    people_of,
    seat_of,
)
from actorgraph.names.normal import normal
from actorgraph.names.places import is_place
from actorgraph.names.titles import address_gender, is_title

__all__ = [
    "address_gender",
    "capital_of",
    "country_of",
    "demonym_of",
    "is_place",
    "is_title",
    "normal",
    "office_of",
    "people_of",
    "seat_of",
]
