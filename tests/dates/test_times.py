"""Time expressions against the date of a document."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.dates import Tense, find_times, resolve

TODAY = dt.date(2026, 1, 15)  # a Thursday
PAST = [
    ("on Thursday", "2026-01-15", "2026-01-15"),
    ("on Wednesday", "2026-01-14", "2026-01-14"),
    ("on Friday", "2026-01-09", "2026-01-09"),
    ("Monday night", "2026-01-12", "2026-01-12"),
    ("last Thursday", "2026-01-08", "2026-01-08"),
    ("last Monday", "2026-01-12", "2026-01-12"),
    ("next Monday", "2026-01-19", "2026-01-19"),
    ("this Friday", "2026-01-16", "2026-01-16"),
    ("yesterday", "2026-01-14", "2026-01-14"),
    ("today", "2026-01-15", "2026-01-15"),
    ("tomorrow morning", "2026-01-16", "2026-01-16"),
    ("the day before yesterday", "2026-01-13", "2026-01-13"),
    ("last night", "2026-01-14", "2026-01-14"),
    ("this week", "2026-01-12", "2026-01-18"),
    ("last week", "2026-01-05", "2026-01-11"),
    ("next week", "2026-01-19", "2026-01-25"),
    ("this weekend", "2026-01-17", "2026-01-18"),
    ("last weekend", "2026-01-10", "2026-01-11"),
    ("this month", "2026-01-01", "2026-01-31"),
    ("last month", "2025-12-01", "2025-12-31"),
    ("next month", "2026-02-01", "2026-02-28"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("this year", "2026-01-01", "2026-12-31"),
    ("earlier this year", "2026-01-01", "2026-01-15"),
    ("later this month", "2026-01-15", "2026-01-31"),
    ("last quarter", "2025-10-01", "2025-12-31"),
    ("in February", "2025-02-01", "2025-02-28"),
    ("in early March", "2025-03-01", "2025-03-11"),
    ("last May", "2025-05-01", "2025-05-31"),
    ("on January 14", "2026-01-14", "2026-01-14"),
    ("on January 23", "2025-01-23", "2025-01-23"),
    ("on 30 November", "2025-11-30", "2025-11-30"),
    ("on Nov. 30", "2025-11-30", "2025-11-30"),
    ("on the 3rd of March", "2025-03-03", "2025-03-03"),
    ("three days ago", "2026-01-12", "2026-01-12"),
    ("two weeks ago", "2025-12-29", "2026-01-04"),
    ("a month ago", "2025-12-01", "2025-12-31"),
    ("five years ago", "2021-01-01", "2021-12-31"),
    ("over the past two weeks", "2026-01-01", "2026-01-15"),
    ("in the next ten days", "2026-01-15", "2026-01-25"),
    ("last summer", "2025-06-01", "2025-08-31"),
    ("from May to July", "2025-05-01", "2025-07-31"),
    ("since 2011", "2011-01-01", "2026-01-15"),
    ("since Monday", "2026-01-12", "2026-01-15"),
    ("May 3-5", "2025-05-03", "2025-05-05"),
]
FUTURE = [
    ("on Thursday", "2026-01-15", "2026-01-15"),
    ("on Friday", "2026-01-16", "2026-01-16"),
    ("on Wednesday", "2026-01-21", "2026-01-21"),
    ("in February", "2026-02-01", "2026-02-28"),
    ("on January 23", "2026-01-23", "2026-01-23"),
    ("on June 11", "2026-06-11", "2026-06-11"),
    ("in two weeks", "2026-01-26", "2026-02-01"),
    ("in December", "2026-12-01", "2026-12-31"),
    ("next summer", "2026-06-01", "2026-08-31"),
]
ABSOLUTE = [
    ("on January 23, 2015", "2015-01-23", "2015-01-23"),
    ("Friday, August 21, 2015", "2015-08-21", "2015-08-21"),
    ("on 30 November 2016", "2016-11-30", "2016-11-30"),
    ("2015-08-21", "2015-08-21", "2015-08-21"),
    ("in 2006", "2006-01-01", "2006-12-31"),
    ("in early 2020", "2020-01-01", "2020-05-01"),
    ("in late 2020", "2020-09-01", "2020-12-31"),
    ("in March 2003", "2003-03-01", "2003-03-31"),
    ("in the 1990s", "1990-01-01", "1999-12-31"),
    ("from 2004 to 2009", "2004-01-01", "2009-12-31"),
    ("between 2004 and 2009", "2004-01-01", "2009-12-31"),
    ("in 2004-09", "2004-01-01", "2009-12-31"),
    ("in the summer of 2019", "2019-06-01", "2019-08-31"),
    ("in the first quarter of 2020", "2020-01-01", "2020-03-31"),
    ("from May 2010 to July 2011", "2010-05-01", "2011-07-31"),
    ("on February 29, 2024", "2024-02-29", "2024-02-29"),
]
NOTHING = [
    "He may go.",
    "May I go?",
    "They march on.",
    "It cost 2015 dollars.",
    "The fall of Rome.",
    "He is 30.",
    "The other day.",
    "Two days earlier he left.",
    "In the week before the vote, they left.",
]
UNKNOWN = ["on June 31, 2015", "after January 20, 2015", "before 2011", "the previous day"]


def _params(rows: list[tuple[str, str, str]]) -> list[Any]:
    return [pytest.param(*row, id=row[0].replace(" ", "-")) for row in rows]


def _days(text: str, published: dt.date | None, tense: Tense | None) -> tuple[str, str] | None:
    (time,) = find_times(f"They met {text} there.")
    days = resolve(time, published, tense)
    return (days[0].isoformat(), days[1].isoformat()) if days else None


@pytest.mark.parametrize(("text", "start", "end"), _params(PAST))
def test_past(text: str, start: str, end: str) -> None:
    assert _days(text, TODAY, "past") == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), _params(FUTURE))
def test_future(text: str, start: str, end: str) -> None:
    assert _days(text, TODAY, "future") == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), _params(ABSOLUTE))
@pytest.mark.parametrize("published", [None, TODAY])
def test_absolute(text: str, start: str, end: str, published: dt.date | None) -> None:
    assert _days(text, published, None) == (start, end)


@pytest.mark.parametrize("text", [row[0] for row in FUTURE])
def test_without_a_date_of_the_document_nothing_is_known(text: str) -> None:
    assert _days(text, None, "future") is None


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown(text: str) -> None:
    assert all(resolve(time, TODAY, "past") is None for time in find_times(text))


@given(
    st.text(alphabet=st.sampled_from("0123456789 -,.MayJune stndrhof"), max_size=40),
    st.dates() | st.none(),
)
def test_any_text(text: str, published: dt.date | None) -> None:
    for time in find_times(text):
        assert text[time.start : time.end] == time.text
        days = resolve(time, published, "past")
        assert days is None or days[0] <= days[1]
