"""What one word tells by itself."""

import pytest
import spacy
from spacy.tokens import Doc

from actorgraph.words import collectives, heads, offices, spelling

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("lemma", "plural", "kind"),
    [
        ("fisherman", True, "group"),
        ("fisherman", False, None),
        ("stone", True, None),
    ],
)
def test_which_nouns_are_unnamed_collectives(lemma: str, *, plural: bool, kind: str | None) -> None:
    assert collectives.collective_type(lemma, plural=plural) == kind


@pytest.mark.parametrize(
    ("lemma", "kind"), [("ministry", "organisation"), ("summit", "event"), ("qwertz", None)]
)
def test_what_a_head_noun_tells(lemma: str, kind: str | None) -> None:
    assert heads.type_of_head(lemma) == kind


@pytest.mark.parametrize(
    ("title", "noun"), [("secretary of state", "secretary"), ("prime minister", "minister")]
)
def test_the_noun_of_a_title(title: str, noun: str) -> None:
    assert offices.noun_of_title(title) == noun


@pytest.mark.parametrize(
    ("word", "capital"), [("Lima", True), ("iPhone", True), ("lima", False), ("7th", False)]
)
def test_what_begins_like_a_name(word: str, *, capital: bool) -> None:
    assert spelling.is_capitalised(Doc(VOCAB, [word])[0]) is capital


@pytest.mark.parametrize(
    ("words", "joins"),
    [("Chile - Peru", True), ("Chile – Peru", True), ("Chile - based", False), ("- Peru", False)],
)
def test_a_dash_between_countries_joins_them(words: str, *, joins: bool) -> None:
    doc = Doc(VOCAB, words.split())
    assert any(map(spelling.joins_countries, doc)) is joins
