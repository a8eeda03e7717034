"""The grammar of time expressions: one regular expression of named alternatives."""

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
ORDINALS = ("first", "second", "third", "fourth")
_COUNT = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: value for value, word in enumerate(_COUNT.split(), 1)} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "twenty": 20,
    "thirty": 30,
}

_MONTH = "|".join(
    rf"{m}|{m[:3]}\.?" if m not in {"May", "September"} else {"May": "May"}.get(m, rf"{m}|Sept?\.?")
    for m in MONTHS
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|,\d|\.\d)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
_WEEKDAY = "|".join(WEEKDAYS)
_UNIT = "day|week|month|year|decade|weekend|quarter|hour|minute"
_NUMBER = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_SEASON = "|".join(SEASONS)
_DASH = r"\s*[-–—]\s*|\s+(?:to|and|until|till|through)\s+"
_PART = r"(?i:early|mid|late|the beginning of|the end of|the start of)[\s-]+(?i:in\s+)?"
_WHICH = r"(?i:last|this|next|past|previous|coming|the previous|the following)"
_PREPOSITION = (
    r"(?i:since|on|in|by|until|till|during|from|before|after|through|over|for|within|of|at|as of)"
)

ALTERNATIVES = {
    "iso": r"(?P<iso_date>\d{4}-\d{2}-\d{2})(?!\d)",
    "day_range": (
        rf"(?P<dr_month>{_MONTH})\s+(?P<dr_from>{_DAY})(?:{_DASH})(?P<dr_to>{_DAY})"
        rf"(?:,?\s+(?P<dr_year>{_YEAR}))?"
    ),
    "day_range_first": (
        rf"(?P<df_from>{_DAY})(?:{_DASH})(?P<df_to>{_DAY})\s+(?P<df_month>{_MONTH})"
        rf"(?:,?\s+(?P<df_year>{_YEAR}))?"
    ),
    "month_day": (
        rf"(?:(?:{_WEEKDAY}),?\s+)?(?P<md_month>{_MONTH})\s+(?P<md_day>{_DAY})"
        rf"(?:,?\s+(?P<md_year>{_YEAR}))?"
    ),
    "day_month": (
        rf"(?:(?:{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<dm_day>{_DAY})\s+(?:of\s+)?"
        rf"(?P<dm_month>{_MONTH})(?:,?\s+(?P<dm_year>{_YEAR}))?"
    ),
    "month_range": (
        rf"(?P<mr_from>{_MONTH})(?:\s+(?P<mr_year1>{_YEAR}))?(?:{_DASH})"
        rf"(?P<mr_to>{_MONTH})(?:\s+(?P<mr_year2>{_YEAR}))?"
    ),
    "month_year": (
        rf"(?P<my_part>{_PART})?(?P<my_month>{_MONTH})(?:,?\s+|\s+of\s+)(?P<my_year>{_YEAR})"
    ),
    "season": (
        rf"(?:(?P<se_which>{_WHICH})\s+|the\s+)?(?P<se_name>{_SEASON})"
        rf"(?:\s+(?:of\s+)?(?P<se_year>{_YEAR}))?"
    ),
    "month": rf"(?P<mo_part>{_PART})?(?:(?P<mo_which>{_WHICH})\s+)?(?P<mo_month>{_MONTH})",
    "decade": rf"(?:the\s+)?(?P<de_part>{_PART})?(?:the\s+)?(?P<de_year>\d{{3}}0)s",
    "year_range": rf"(?P<yr_from>{_YEAR})(?:{_DASH})(?P<yr_to>{_YEAR}|\d\d(?![\d%]))",
    "quarter": (
        rf"(?:the\s+)?(?P<qu_which>(?i:{'|'.join(ORDINALS)}))\s+quarter"
        rf"(?:\s+of\s+(?P<qu_year>{_YEAR}))?"
    ),
    "year": rf"(?P<ye_part>{_PART})?(?P<ye_year>{_YEAR})(?![-/]\d)",
    "ago": rf"(?P<ag_number>(?i:{_NUMBER}))\s+(?P<ag_unit>(?i:{_UNIT}))s?\s+ago",
    "span": (
        rf"(?:the\s+)?(?P<sp_which>(?i:last|past|previous|next|coming))\s+"
        rf"(?P<sp_number>(?i:{_NUMBER}))\s+(?P<sp_unit>(?i:{_UNIT}))s?"
    ),
    "unit": (
        rf"(?P<un_part>(?i:earlier|later)\s+|{_PART})?(?P<un_which>{_WHICH})\s+"
        rf"(?P<un_unit>(?i:day|week|weekend|month|year|quarter|decade|night|morning|afternoon|evening))"
    ),
    "around_now": (
        r"(?P<an_word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow"
        r"|tonight))(?:\s+(?i:morning|afternoon|evening|night))?"
    ),
    "weekday": (
        rf"(?i:(?P<wd_part>early|late|earlier|later)\s+(?:on\s+)?)?(?:(?P<wd_which>{_WHICH})\s+)?"
        rf"(?P<wd_day>{_WEEKDAY})(?:\s+(?i:morning|afternoon|evening|night|noon))?"
    ),
    "ahead": (
        rf"(?P<ah_number>(?i:{_NUMBER}))\s+(?P<ah_unit>(?i:day|week|month|year))s?(?:'\s+time)?"
    ),
}
PATTERN = re.compile(
    rf"(?<![\w-])(?:(?P<preposition>{_PREPOSITION})\s+)?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in ALTERNATIVES.items())
    + r")(?![\w])"
)
# The grammar is tried only where one of these words (or a number) stands, with the article,
# the number and the preposition before it.
STARTERS = frozenset(
    {name.lower() for name in (*MONTHS, *WEEKDAYS, *SEASONS, *ORDINALS)}
    | {name[:3].lower() for name in MONTHS}
    | {"sept", "early", "mid", "late", "beginning", "end", "start", "earlier", "later"}
    | {"last", "this", "next", "past", "previous", "coming", "following"}
    | {"today", "yesterday", "tomorrow", "tonight", "day"}
)
UNITS = frozenset({"days", "week", "weeks", "month", "months", "year", "years"} | {"decades"})
LEADING = frozenset(
    {"since", "on", "in", "by", "until", "till", "during", "from", "before", "after"}
    | {"through", "over", "for", "within", "of", "at", "the", "a", "an", "early", "mid", "late"}
)
