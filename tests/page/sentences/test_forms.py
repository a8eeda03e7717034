"""Forms of verbs: back to the verb, and from it."""

import pytest

from actorgraph.page.sentences.forms import agree, base, past, with_s

VERBS = """
called call, stopped stop, captured capture, blamed blame, used use, accused accuse, agreed agree,
carried carry, visited visit, pressed press, ordered order, joined join, met meet, ruled rule,
planned plan, criticised criticise, launched launch, signed sign, invaded invade, expelled expel,
controlled control, added add, created create, excluded exclude, united unite, limited limit,
hosts host, reaches reach, carries carry, goes go, has have, took take, quit quit, told tell
"""


@pytest.mark.parametrize(
    ("form", "verb"), [tuple(pair.split()) for pair in VERBS.replace("\n", " ").split(",")]
)
def test_base(form: str, verb: str) -> None:
    assert base(form) == verb


def test_what_is_no_verb_has_no_base() -> None:
    assert base("minister") is None


def test_what_is_said_of_the_past() -> None:
    assert [past(verb) for verb in ("meet", "carry", "stop", "name", "order")] == [
        *("met", "carried", "stopped", "named", "ordered"),
    ]


def test_the_third_person() -> None:
    assert [with_s(verb) for verb in ("reach", "carry", "play", "have", "be", "go")] == [
        *("reaches", "carries", "plays", "has", "is", "goes"),
    ]


@pytest.mark.parametrize(
    ("word", "one", "several"),
    [
        ("are", "is", "are"),
        ("was", "was", "were"),
        ("has", "has", "have"),
        ("organise", "organises", "organise"),
        ("supports", "supports", "support"),
        ("met", "met", "met"),
        ("might", "might", "might"),
        ("unheard", "unheard", "unheard"),
    ],
)
def test_agreement(word: str, one: str, several: str) -> None:
    assert (agree(word, plural=False), agree(word, plural=True)) == (one, several)
