"""The noun tables: enough of them, each with an example of itself, and what they say."""

import re

import pytest

from actorgraph.ontology import group_nouns, heads, kinship, role_titles, type_of_noun

KINDS = ("organisations", "events", "laws", "works", "products", "places")


def test_there_are_enough() -> None:
    assert len(role_titles()) >= 300
    assert len(group_nouns()) >= 250
    assert len(kinship()) >= 80
    assert {kind: len(heads(kind)) >= 40 for kind in KINDS} == dict.fromkeys(KINDS, True)


@pytest.mark.parametrize("table", [role_titles, group_nouns, kinship], ids=lambda f: f.__name__)
def test_examples_show_their_noun(table: object) -> None:
    rows = table()  # type: ignore[operator]
    missing = [noun for noun, row in rows.items() if not _shows(noun, row.example)]
    assert missing == []


def _shows(noun: str, example: str) -> bool:
    """Whether the example has a form of the noun, to the last letters: thieves, thief."""
    words = re.findall(r"[\w'-]+", re.sub(r"men\b", "man", example.lower()))
    forms = [part[: max(2, len(part) - 3)] for part in re.findall(r"[\w'-]+", noun)]
    return any(word.startswith(form) for word in words for form in forms)


def test_keys_are_lower_case() -> None:
    for table in (role_titles(), group_nouns(), kinship()):
        assert [noun for noun in table if noun != noun.lower()] == []


@pytest.mark.parametrize(
    ("noun", "of", "gender"),
    [
        ("president", "country", None),
        ("foreign minister", "country", None),
        ("queen", "country", "female"),
        ("mayor", "place", None),
        ("spokesman", "organisation", "male"),
        ("spokeswoman", "organisation", "female"),
        ("ceo", "organisation", None),
        ("coach", "organisation", None),
        ("running mate", "person", None),
    ],
)
def test_roles(noun: str, of: str, gender: str | None) -> None:
    assert (role_titles()[noun].of, role_titles()[noun].gender) == (of, gender)


@pytest.mark.parametrize(
    ("noun", "inverse", "gender"),
    [("wife", "husband", "female"), ("son", "parent", "male"), ("cousin", "cousin", None)],
)
def test_kinship(noun: str, inverse: str, gender: str | None) -> None:
    assert (kinship()[noun].inverse, kinship()[noun].gender) == (inverse, gender)


@pytest.mark.parametrize(
    ("noun", "plural", "expected"),
    [
        ("rebel", False, "person"),
        ("rebel", True, "group"),
        ("fisherman", True, "group"),
        ("police", False, "organisation"),
        ("cartel", True, "organisation"),
        ("troops", True, "group"),
        ("prime minister", False, "person"),
        ("deputy mayor", True, "group"),
        ("ministry", False, "organisation"),
        ("summit", False, "event"),
        ("peace treaty", False, "law"),
        ("novel", False, "work"),
        ("missile", False, "product"),
        ("airport", False, "place"),
        ("idea", False, None),
        ("deputy \u2028", False, "person"),
        ("\u2028", False, None),
        ("", False, None),
    ],
)
def test_types_of_nouns(noun: str, plural: bool, expected: str | None) -> None:  # noqa: FBT001
    assert type_of_noun(noun, plural=plural) == expected
