"""The date that stands above a text."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_FIRST_LINES = 4
_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_LABEL = r"(?:(?:published|updated|posted|date)[:,]?\s+(?:on\s+)?)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"  # Aug., August
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(_LABEL + _WEEKDAY + form, re.IGNORECASE)
    for form in (
        r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",  # August 21, 2015
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",  # 21 August 2015
    )
)

# Thu, 15 Jan 2026 08:30:00 +0100, the time included
_MAIL = re.compile(r"\s*(?:[A-Za-z]{3},\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d\d")


def date_above(text: str) -> dt.date | None:
    """The date if one of the first lines of ``text`` is nothing but a date."""
    lines = (line.strip() for line in text[:1000].splitlines())
    first = [line for line in lines if line][:_FIRST_LINES]
    return next((day for line in first if (day := parse_date(line))), None)


def parse_date(text: str) -> dt.date | None:
    """The day that ``text`` names in full, written as news or mails write it, else None."""
    if _MAIL.match(text):
        return _mail_date(text)
    found = next((match for form in _FORMS if (match := form.fullmatch(text.strip()))), None)
    if found is None:
        return None
    parts = found.groupdict()
    try:
        if "iso" in parts:
            return dt.date.fromisoformat(parts["iso"])
        return dt.date(int(parts["year"]), _MONTHS[parts["month"].lower()], int(parts["day"]))
    except ValueError:
        return None


def _mail_date(text: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(text.strip()).date()
    except (ValueError, IndexError, OverflowError):
        return None
