"""Normalising and comparing names: pure functions on strings."""

import re
import unicodedata

COUNTRIES = {
    "United States": ("US", "U.S.", "USA", "U.S.A.", "American", "United States of America"),
    "Mexico": ("Mexican",),
    "Venezuela": ("Venezuelan",),
    "Canada": ("Canadian",),
    "United Kingdom": ("UK", "U.K.", "Britain", "British", "Great Britain"),
    "Israel": ("Israeli",),
    "Syria": ("Syrian",),
    "Russia": ("Russian",),
    "France": ("French",),
    "Germany": ("German",),
    "China": ("Chinese",),
    "Iran": ("Iranian",),
    "Iraq": ("Iraqi",),
    "North Korea": ("North Korean", "DPRK"),
    "South Korea": ("South Korean",),
}
_COUNTRY_OF = {
    form.casefold(): country for country, forms in COUNTRIES.items() for form in (country, *forms)
}
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "lord",
        "lady",
        "president",
        "minister",
        "secretary",
        "senator",
        "governor",
        "general",
        "colonel",
        "judge",
        "justice",
        "pope",
        "king",
        "queen",
        "prince",
        "princess",
        "sheikh",
        "ambassador",
        "mayor",
    ]
)
_SUFFIX = re.compile(r"['’]s?$")


def normal(name: str) -> str:
    """``name`` for comparison: no case, accents, possessive, dots or leading article."""
    text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = _SUFFIX.sub("", text).replace(".", "")
    text = re.sub(r"\s+", " ", text).strip(" ,\"'“”")
    return re.sub(r"^(the|a|an) ", "", text)


def country_of(name: str) -> str | None:
    """The country that ``name`` spells, abbreviates or is the demonym of."""
    return _COUNTRY_OF.get(re.sub(r"^the ", "", name.casefold()))


def is_title(word: str) -> bool:
    """Whether ``word`` is a title that may stand before a name."""
    return word.casefold().rstrip(".") in _TITLES
