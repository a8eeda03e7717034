"""What each kind of time expression means, read against the date of the document."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from actorgraph.dates.grammar import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS

Tense: TypeAlias = Literal["past", "present", "future"]
Days: TypeAlias = tuple[dt.date, dt.date]
UNIT_DAYS = MappingProxyType({"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650})


def _day(year: int, month: int, day: int) -> Days:
    date = dt.date(year, month, day)
    return date, date


def _month(year: int, month: int) -> Days:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, 1), following - dt.timedelta(days=1)


def _year(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _part(days: Days, part: str | None) -> Days:
    """The early, middle or late third of ``days``."""
    word = (part or "").lower()
    third = (days[1] - days[0]) / 3
    if "early" in word or "beginning" in word or "start" in word:
        return days[0], days[0] + third
    if "mid" in word:
        return days[0] + third, days[1] - third
    if "late" in word or "end" in word:
        return days[1] - third, days[1]
    return days


def _month_number(name: str) -> int:
    return next(i for i, m in enumerate(MONTHS, 1) if m[:3] == name[:3])


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _nearest(candidates: list[Days], published: dt.date, tense: Tense | None) -> Days | None:
    """Of the same day in several years, the one that the tense asks for, else the nearest."""
    if tense == "past":
        fitting = [days for days in candidates if days[0] <= published]
    elif tense == "future":
        fitting = [days for days in candidates if days[1] >= published]
    else:
        fitting = candidates
    key: Callable[[Days], tuple[int, dt.date]] = lambda d: (abs((d[0] - published).days), d[0])  # noqa: E731
    return min(fitting, key=key, default=None)


def _in_some_year(
    make: Callable[[int], Days], year: str | None, published: dt.date | None, tense: Tense | None
) -> Days | None:
    """``make`` of the year that is named, or of the year that fits the document's date."""
    if year:
        return make(int(year))
    if published is None:
        return None
    candidates = []
    for number in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(make(number))
        except ValueError:  # 29 February
            continue
    return _nearest(candidates, published, tense)


def _iso(match: re.Match[str], _published: dt.date | None, _tense: Tense | None) -> Days | None:
    date = dt.date.fromisoformat(match["iso_date"])
    return date, date


def _calendar_day(prefix: str) -> "Resolver":
    def resolver(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
        month = _month_number(m[f"{prefix}_month"])
        day = int(re.sub(r"\D", "", m[f"{prefix}_day"]))
        return _in_some_year(
            lambda year: _day(year, month, day), m[f"{prefix}_year"], published, tense
        )

    return resolver


def _day_range(prefix: str) -> "Resolver":
    def resolver(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
        month = _month_number(m[f"{prefix}_month"])
        first, last = (int(re.sub(r"\D", "", m[f"{prefix}_{end}"])) for end in ("from", "to"))
        return _in_some_year(
            lambda year: (dt.date(year, month, first), dt.date(year, month, last)),
            m[f"{prefix}_year"],
            published,
            tense,
        )

    return resolver


def _month_range(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    first, last = _month_number(m["mr_from"]), _month_number(m["mr_to"])
    later = int(first > last)

    def make(year: int) -> Days:
        start = int(m["mr_year1"]) if m["mr_year1"] else year - later
        return _month(start, first)[0], _month(year, last)[1]

    return _in_some_year(make, m["mr_year2"], published, tense)


def _month_year(m: re.Match[str], _published: dt.date | None, _tense: Tense | None) -> Days | None:
    return _part(_month(int(m["my_year"]), _month_number(m["my_month"])), m["my_part"])


def _month_alone(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    if published is None:
        return None
    number = _month_number(m["mo_month"])
    which = (m["mo_which"] or "").lower()
    if which == "this":
        days: Days | None = _month(published.year, number)
    else:
        asked: Tense | None = {"last": "past", "past": "past", "next": "future"}.get(which, tense)  # type: ignore[assignment]
        if asked not in {"past", "future"}:
            return None  # `talks in May`: of this year or of the last, nobody can know
        years = (published.year - 1, published.year, published.year + 1)
        choice = [_month(year, number) for year in years]
        if which:  # the last May is not the one we are in
            choice = [d for d in choice if not d[0] <= published <= d[1]]
        days = _nearest(choice, published, asked)
    return _part(days, m["mo_part"]) if days else None


def _season(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    month = SEASONS[m["se_name"].lower()]

    def make(year: int) -> Days:
        start = dt.date(year, month, 1)
        end = _month(year + (month + 1) // 12, (month + 1) % 12 + 1)[1]
        return start, end

    which = (m["se_which"] or "").lower()
    if which == "this" and published is not None and not m["se_year"]:
        # A winter is of two years, and in January it is the one that goes on.
        going_on = make(published.year - 1)
        return going_on if going_on[1] >= published else make(published.year)
    asked: Tense | None = "past" if which in {"last", "past"} else tense
    return _in_some_year(make, m["se_year"], published, "future" if which == "next" else asked)


def _decade(m: re.Match[str], _published: dt.date | None, _tense: Tense | None) -> Days | None:
    first = int(m["de_year"])
    return _part((dt.date(first, 1, 1), dt.date(first + 9, 12, 31)), m["de_part"])


def _year_range(m: re.Match[str], _published: dt.date | None, _tense: Tense | None) -> Days | None:
    first, last = m["yr_from"], m["yr_to"]
    if len(last) == 2:  # noqa: PLR2004 - 2004-09
        last = first[:2] + last
    days = dt.date(int(first), 1, 1), dt.date(int(last), 12, 31)
    return days if days[0] < days[1] else None


def _quarter(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    number = ORDINALS.index(m["qu_which"].lower())

    def make(year: int) -> Days:
        return dt.date(year, 3 * number + 1, 1), _month(year, 3 * number + 3)[1]

    return _in_some_year(make, m["qu_year"], published, tense)


def _year_alone(m: re.Match[str], _published: dt.date | None, _tense: Tense | None) -> Days | None:
    return _part(_year(int(m["ye_year"])), m["ye_part"])


def _ago(m: re.Match[str], published: dt.date | None, _tense: Tense | None) -> Days | None:
    if published is None:
        return None
    return _shifted(published, -_number(m["ag_number"]), m["ag_unit"].lower())


def _ahead(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    if published is None or tense != "future":
        return None
    return _shifted(published, _number(m["ah_number"]), m["ah_unit"].lower())


def _shifted(date: dt.date, number: int, unit: str) -> Days | None:
    """The day, week, month or year that lies ``number`` units away."""
    if unit in {"hour", "minute"}:
        return None
    if unit == "day":
        moved = date + dt.timedelta(days=number)
        return moved, moved
    return _unit_of(date, "week" if unit == "weekend" else unit, number)


def _unit_of(date: dt.date, unit: str, offset: int) -> Days | None:
    """The calendar unit around ``date``, moved by ``offset`` units."""
    if unit == "week":
        monday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(weeks=offset)
        return monday, monday + dt.timedelta(days=6)
    if unit == "weekend":
        saturday = date - dt.timedelta(days=date.weekday() - 5) + dt.timedelta(weeks=offset)
        return saturday, saturday + dt.timedelta(days=1)
    if unit in {"month", "quarter"}:
        size = 3 if unit == "quarter" else 1
        index = date.year * 12 + (date.month - 1) // size * size + offset * size
        last = index + size - 1
        return _month(index // 12, index % 12 + 1)[0], _month(last // 12, last % 12 + 1)[1]
    if unit == "year":
        return _year(date.year + offset)
    if unit == "decade":
        first = date.year // 10 * 10 + 10 * offset
        return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)
    return None


def _span(m: re.Match[str], published: dt.date | None, _tense: Tense | None) -> Days | None:
    """``the past three weeks``: up to the document's date, or on from it."""
    days = UNIT_DAYS.get(m["sp_unit"].lower())
    if published is None or days is None:
        return None
    length = dt.timedelta(days=days * _number(m["sp_number"]))
    if m["sp_which"].lower() in {"next", "coming"}:
        return published, published + length
    return published - length, published


def _unit(m: re.Match[str], published: dt.date | None, _tense: Tense | None) -> Days | None:
    which, unit = m["un_which"].lower(), m["un_unit"].lower()
    if published is None or which in {"the previous", "the following"}:
        return None
    offset = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit in {"night", "morning", "afternoon", "evening", "day"}:
        return _shifted(published, offset, "day")
    days = _unit_of(published, unit, offset)
    part = (m["un_part"] or "").strip().lower()
    if days and part == "earlier":
        return days[0], min(days[1], published)
    if days and part == "later":
        return max(days[0], published), days[1]
    return _part(days, part) if days else None


def _around_now(m: re.Match[str], published: dt.date | None, _tense: Tense | None) -> Days | None:
    if published is None:
        return None
    word = m["an_word"].lower()
    offsets = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    offset = offsets.get(word, -2 if "before" in word else 2)
    return _shifted(published, offset, "day")


def _weekday(m: re.Match[str], published: dt.date | None, tense: Tense | None) -> Days | None:
    if published is None:
        return None
    wanted = WEEKDAYS.index(m["wd_day"])
    which = (m["wd_which"] or "").lower()
    back = (published.weekday() - wanted) % 7
    past = published - dt.timedelta(days=back or 7 * (which in {"last", "past"}))
    ahead = (wanted - published.weekday()) % 7
    coming = published + dt.timedelta(days=ahead or 7 * (which in {"next", "coming"}))
    if which in {"next", "coming"} or (tense == "future" and not which):
        return coming, coming
    if tense == "present" and not which and back:
        return None  # `meets Friday`: it may have been or be to come
    if which == "this":
        monday = published - dt.timedelta(days=published.weekday())
        return _shifted(monday, wanted, "day")
    return past, past


Resolver: TypeAlias = Callable[[re.Match[str], dt.date | None, Tense | None], Days | None]
RESOLVERS: Mapping[str, Resolver] = MappingProxyType(
    {
        "iso": _iso,
        "day_range": _day_range("dr"),
        "day_range_first": _day_range("df"),
        "month_day": _calendar_day("md"),
        "day_month": _calendar_day("dm"),
        "month_range": _month_range,
        "month_year": _month_year,
        "season": _season,
        "month": _month_alone,
        "decade": _decade,
        "year_range": _year_range,
        "quarter": _quarter,
        "year": _year_alone,
        "ago": _ago,
        "span": _span,
        "unit": _unit,
        "around_now": _around_now,
        "weekday": _weekday,
        "ahead": _ahead,
    }
)
