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
from actorgraph.names.organisations import is_organisation
from actorgraph.names.persons import given_name
from actorgraph.names.places import is_place, region_of
from actorgraph.names.titles import address_gender, is_title
from actorgraph.names.words import words

__all__ = [
    "address_gender",
    "capital_of",
    "country_of",
    "demonym_of",
    "given_name",
    "is_organisation",
    "is_place",
    "is_title",
    "normal",
    "office_of",
    "people_of",
    "region_of",
    "seat_of",
    "words",
]
