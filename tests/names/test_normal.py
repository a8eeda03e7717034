import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph import names

# What is written, what is seen.
UNSEEN = {
    "a-space-without-width": ("Ana Ko\u200bvac", "Ana Kovac"),
    "a-soft-hyphen": ("Nor\u00adway", "Norway"),
    "a-mark-of-byte-order": ("\ufeffPeru", "Peru"),
    "a-joiner-of-words": ("Pe\u2060ru", "Peru"),
    "written-backwards": ("\u202eureP\u202c", "ureP"),
    "set-apart": ("\u2067Ana Kovac\u2069", "Ana Kovac"),
    "a-mark-of-direction": ("Peru\u200f", "Peru"),
    "letters-that-are-joined": ("می\u200cخواهم", "می\u200cخواهم"),
    "an-emoji-of-several": ("👩\u200d🚀", "👩\u200d🚀"),
    "nothing-else": ("\u200b", "\u200b"),
    "lines": ("Ana\nKovac", "Ana\nKovac"),
}


@pytest.mark.parametrize(("written", "seen"), UNSEEN.values(), ids=UNSEEN)
def test_a_name_is_shown_as_it_is_seen(written: str, seen: str) -> None:
    assert names.visible(written) == seen


@pytest.mark.parametrize(("written", "seen"), UNSEEN.values(), ids=UNSEEN)
def test_names_are_compared_by_what_is_seen(written: str, seen: str) -> None:
    assert names.normal(written) == names.normal(seen)


@given(st.text())
def test_what_is_seen_is_seen_so(text: str) -> None:
    assert names.visible(names.visible(text)) == names.visible(text)
