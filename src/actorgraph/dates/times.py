"""Time expressions and the days they mean, read against the date of the document.

Absolute dates stand by themselves; the others need the document's date, without which they
mean nothing.
"""

import datetime as dt
import re
from dataclasses import dataclass

from actorgraph.dates.grammar import LEADING, PATTERN, STARTERS, UNITS
from actorgraph.dates.resolvers import RESOLVERS, Days, Tense

__all__ = ["Days", "Tense", "TimeExpression", "find_times", "resolve"]

WORD = re.compile(r"[^\W_]+")
# Words after which a bare year or month is a date ("in 2006", "by May").
DATING = frozenset({"since", "in", "by", "until", "till", "during", "from", "through", "of"})
ELSEWHEN = frozenset({"before", "after"})


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression in characters of the text."""

    start: int
    end: int
    text: str
    match: re.Match[str]


def find_times(text: str) -> list[TimeExpression]:
    """The time expressions of ``text`` in order, none within another."""
    found: list[TimeExpression] = []
    words = list(WORD.finditer(text))
    for index, word in enumerate(words):
        lower = word.group().lower()
        if (found and word.start() < found[-1].end) or not _may_start(lower, word):
            continue
        match = _match(text, words, index - (lower in UNITS))
        if match and _is_date(match) and (not found or match.start() >= found[-1].end):
            found.append(TimeExpression(match.start(), match.end(), match.group(), match))
    return found


def _may_start(lower: str, word: re.Match[str]) -> bool:
    if lower[0].isdecimal():
        return len(lower) > 1 or word.end() < len(word.string)
    return lower in STARTERS or lower in UNITS


def _match(text: str, words: list[re.Match[str]], index: int) -> re.Match[str] | None:
    """The longest match from the words before ``index`` that may belong to the expression."""
    start = max(index, 0)
    for back in range(1, 4):
        if index < back or words[index - back].group().lower() not in LEADING:
            break
        start = index - back
    for position in range(start, max(index, 0) + 1):
        match = PATTERN.match(text, words[position].start())
        if match:
            return match
    return None


def resolve(
    time: TimeExpression, published: dt.date | None, tense: Tense | None = None
) -> Days | None:
    """The first and last day that ``time`` means, None where that cannot be known."""
    match = time.match
    preposition = (match["preposition"] or "").lower()
    if preposition in ELSEWHEN:
        return None
    try:
        days = RESOLVERS[_alternative(match)](match, published, tense)
    except (ValueError, OverflowError):
        return None  # no such day: 31 June, the year 0
    if days is None:
        return None
    if preposition == "since" and published is not None and days[0] <= published:
        return days[0], published
    return days


def _alternative(match: re.Match[str]) -> str:
    return next(name for name in RESOLVERS if match[name] is not None)


def _is_date(match: re.Match[str]) -> bool:
    """Whether words that are also other things (a number, ``May``, ``fall``) mean a time here."""
    preposition = (match["preposition"] or "").lower()
    name = _alternative(match)
    if name == "year":
        return bool(match["ye_part"]) or preposition in DATING | ELSEWHEN
    if name == "month":
        marked = match["mo_part"] or match["mo_which"]
        return bool(marked) or preposition in DATING | ELSEWHEN
    if name == "season":
        return bool(match["se_which"] or match["se_year"])
    if name == "ahead":
        return preposition == "in"
    return True
