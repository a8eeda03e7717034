"""Names as plain strings: normal forms, likeness, countries and their demonyms, seats, titles."""

from actorgraph.names.compare import compare, distinctiveness, key, senses_of, surname
from actorgraph.names.countries import (
    capital_of,
    country_of,
    demonym_of,
    office_of,
    people_of,
    seat_of,
)
from actorgraph.names.likeness import Likeness
from actorgraph.names.normal import normal, visible
from actorgraph.names.organisations import army_of, full_name, is_organisation
from actorgraph.names.persons import given_name
from actorgraph.names.phrases import is_acronym, is_known
from actorgraph.names.places import is_place, is_state, region_of
from actorgraph.names.titles import address_gender, is_title
from actorgraph.names.words import words

__all__ = [
    "Likeness",
    "address_gender",
    "army_of",
    "capital_of",
    "compare",
    "country_of",
    "demonym_of",
    "distinctiveness",
    "full_name",
    "given_name",
    "is_acronym",
    "is_known",
    "is_organisation",
    "is_place",
    "is_state",
    "is_title",
    "key",
    "normal",
    "office_of",
    "people_of",
    "region_of",
    "seat_of",
    "senses_of",
    "surname",
    "visible",
    "words",
]
