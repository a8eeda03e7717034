import datetime as dt

import pytest

from actorgraph.readers.dates import date_above, parse_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-15", dt.date(2026, 1, 15)),
        ("2026-01-15T08:30:00Z", dt.date(2026, 1, 15)),
        ("2026-01-15 08:30:00+02:00", dt.date(2026, 1, 15)),
        ("Friday, August 21, 2015", dt.date(2015, 8, 21)),
        ("August 21 2015", dt.date(2015, 8, 21)),
        ("21 August 2015", dt.date(2015, 8, 21)),
        ("Monday 3rd March 2025", dt.date(2025, 3, 3)),
        ("Sept. 9, 2024", dt.date(2024, 9, 9)),
        ("Published: Dec 1, 2023", dt.date(2023, 12, 1)),
        ("UPDATED ON 1 MAY 2020", dt.date(2020, 5, 1)),
        ("Thu, 15 Jan 2026 08:30:00 +0100", dt.date(2026, 1, 15)),
        ("15 Jan 2026 08:30 GMT", dt.date(2026, 1, 15)),
        ("Thu, 32 Jan 2026 08:30:00 +0100", None),
        ("2026-02-30", None),
        ("February 30, 2026", None),
        ("Smarch 3, 2026", None),
        ("March 2026", None),
        ("On 21 August 2015 the ministers met.", None),
        ("", None),
    ],
)
def test_a_line_that_is_a_date_is_read(text: str, day: dt.date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Talks end\n\nFriday, August 21, 2015\n\nThey agreed.", dt.date(2015, 8, 21)),
        ("2026-01-15\r\nThey agreed.", dt.date(2026, 1, 15)),
        ("They agreed.\nAnd more.\nAnd more.\nAnd more.\n2026-01-15", None),
        ("They agreed on 2026-01-15.", None),
    ],
    ids=["below the headline", "first line", "too far down", "in a sentence"],
)
def test_a_date_line_near_the_top_dates_the_text(text: str, day: dt.date | None) -> None:
    assert date_above(text) == day
