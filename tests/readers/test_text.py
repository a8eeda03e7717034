import datetime as dt

import pytest

from actorgraph import InputError, InputWarning
from actorgraph.readers import from_text


def test_the_text_stays_as_it_is() -> None:
    text = "  \r\nOslo thanked Bergen.\r\n\x0c"
    assert from_text(text).text == text


def test_a_date_line_sets_the_day_of_publication() -> None:
    assert from_text("Talks\n2026-01-15\nThey met.").published == dt.date(2026, 1, 15)


def test_a_given_day_wins_over_the_date_line() -> None:
    day = dt.date(2020, 2, 2)
    assert from_text("Talks\n2026-01-15\nThey met.", published=day).published == day


@pytest.mark.parametrize("text", ["", " \n\t"], ids=["empty", "blank"])
def test_no_text_is_an_error(text: str) -> None:
    with pytest.raises(InputError, match="is empty"):
        from_text(text)


def test_unpaired_surrogates_are_replaced_one_for_one_and_said() -> None:
    with pytest.warns(InputWarning, match="2 unpaired surrogates"):
        document = from_text("a\ud800b\udfffc", title="\udc80", source="x")
    assert document.text == "a\ufffdb\ufffdc"
    assert document.title == "\ufffd"
