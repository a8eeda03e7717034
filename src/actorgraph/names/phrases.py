"""Comparing names that are made of words: organisations, places, events, works, laws."""

import functools
import re

from actorgraph.names.countries import country_of
from actorgraph.names.data import table
from actorgraph.names.likeness import SAME, Likeness
from actorgraph.names.normal import normal
from actorgraph.names.spelling import nearly_same

SHORTEST_ACRONYM = 3


def compare_phrases(first: str, second: str) -> Likeness | None:
    """How alike two names are that people do not bear; None where nothing speaks for one.

    One name within another (``Mexico`` in ``New Mexico``) speaks for nothing.
    """
    one, other = normal(first), normal(second)
    if one == other:
        return SAME
    if spelled_out(first) == spelled_out(second):
        return Likeness(0.95, "same name, abbreviated or without its legal form")
    if word_set(first) == word_set(second):
        return Likeness(0.9, "same words in another order")
    if is_acronym_of(first, second) or is_acronym_of(second, first):
        return Likeness(0.7, "acronym of the name")
    if _one_word_nearly(one.split(), other.split()):
        return Likeness(0.7, "nearly the same spelling")
    return None


@functools.lru_cache(maxsize=65536)
def spelled_out(name: str) -> str:
    """``name`` without legal form, with countries and ``&`` spelled out, places in one spelling:
    ``U.S. Senate`` -> ``united states senate``, ``Kiev`` -> ``kyiv``.
    """
    text = normal(name.replace("&", " and "))
    words = [_spellings().get(word, word) for word in re.sub(r"[,()/]", " ", text).split()]
    while len(words) > 1 and words[-1] in _list("legal_forms"):
        words.pop()
    while len(words) > 1 and words[-1] == "and":
        words.pop()
    raw = re.sub("^[Tt]he ", "", name)
    known = _renamed().get(_spelled(raw)) or _renamed().get(" ".join(words))
    if known:
        return known
    first = raw.split(maxsplit=1)[0] if raw else ""
    country = country_of(first) if len(words) > 1 and first.isupper() else None
    return " ".join([normal(country), *words[1:]] if country else words)


@functools.lru_cache(maxsize=65536)
def word_set(name: str) -> frozenset[str]:
    """The words that count, adjectives of countries turned to those: ``Foreign Ministry of
    Russia`` and ``Russian Foreign Ministry`` have the same.
    """
    words = [w for w in re.split(r"[\s-]+", spelled_out(name)) if w not in _list("small_words")]
    if len(words) == 1:
        return frozenset(words)
    return frozenset(normal(country_of(word.title()) or word) for word in words)


def is_acronym(name: str) -> bool:
    """Whether ``name`` looks like an acronym: one short word in capitals."""
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and 1 < len(letters) <= 6  # noqa: PLR2004


def is_acronym_of(short: str, full: str) -> bool:
    """Whether ``short`` is made of the first letters of the words of ``full``."""
    letters = short.replace(".", "").casefold()
    if not is_acronym(short) or len(letters) < SHORTEST_ACRONYM:
        return False
    return letters in acronyms(full)


def acronyms(full: str) -> frozenset[str]:
    """The first letters of the words of ``full``, with and without its small words."""
    words = [word for word in re.split(r"[\s-]+", normal(full)) if word]
    big = [word for word in words if word not in _list("small_words")]
    if len(big) < SHORTEST_ACRONYM - 1:
        return frozenset()
    return frozenset("".join(word[0] for word in some) for some in (words, big))


def is_generic(name: str) -> bool:
    """Whether many organisations have this name: ``Supreme Court``, ``Ministry of Health``."""
    return word_set(name) <= _list("generic")


def is_known(name: str) -> bool:
    """Whether ``name`` is in the tables of other names, and so the name of one thing."""
    return spelled_out(name) in _known()


def without_country(name: str) -> tuple[frozenset[str], str | None]:
    """The words of ``name`` without the country that it names, and that country:
    ``US Supreme Court`` -> ``supreme court`` of the United States.
    """
    words = re.split(r"[\s-]+", re.sub("^[Tt]he ", "", name))
    country = country_of(words[0]) if len(words) > 1 else None
    rest = " ".join(words[1:] if country else words)
    return word_set(rest), country


def _one_word_nearly(one: list[str], other: list[str]) -> bool:
    if len(one) != len(other):
        return False
    unequal = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(unequal) == 1 and nearly_same(*unequal[0])


@functools.cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("phrases.toml")[name]["words"])


@functools.cache
def _spellings() -> dict[str, str]:
    """Words in British spelling with their American one."""
    rows: dict[str, str] = table("phrases.toml")["spellings"]
    return rows


@functools.cache
def _known() -> frozenset[str]:
    return frozenset(_renamed().values())


@functools.cache
def _renamed() -> dict[str, str]:
    data = table("phrases.toml")
    rows = (*data["renamed"].items(), *data["initials"].items())
    return {_spelled(old): normal(new) for new, olds in rows for old in (new, *olds)}


def _spelled(name: str) -> str:
    """Acronyms count in capitals only: ``IS`` is no verb."""
    return name.replace(".", "") if is_acronym(name) else normal(name)
