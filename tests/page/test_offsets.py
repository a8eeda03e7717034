"""Offsets as the browser counts them."""

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.page.offsets import utf16_offsets


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.characters(codec="utf-16-le", exclude_categories=()), max_size=40), st.data())
def test_an_offset_counts_the_units_before_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert utf16_offsets(text)(offset) == units(text[:offset])


def test_plain_texts_keep_their_offsets() -> None:
    assert utf16_offsets("Juan Ramón")(8) == 8


def test_what_stands_after_an_emoji_is_one_further() -> None:
    place = utf16_offsets("😀 a 😀 b")
    assert [place(0), place(1), place(4), place(6)] == [0, 2, 5, 8]
