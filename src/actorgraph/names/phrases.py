"""Comparing names that are made of words: organisations, places, events, works, laws."""

import functools
import re

from actorgraph.names import elections
from actorgraph.names.countries import country_of, demonym_of, people_of
from actorgraph.names.data import table
from actorgraph.names.likeness import SAME, Likeness
from actorgraph.names.normal import normal
from actorgraph.names.places import is_state
from actorgraph.names.spelling import LONG, nearly_same

ACRONYM = Likeness(0.7, "acronym of the name")
NEARLY = "nearly the same spelling"
SHORTEST_ACRONYM = 3
LONGEST_COUNTRY = 3  # words of the name of a country or state at the beginning of another name
MANY_WORDS = 3  # a name of so many words is hardly that of two things
STATES_OF = frozenset({"republic of", "kingdom of", "state of", "commonwealth of"})
STEM = 4  # letters that a word for members of a party has in common with its name


def compare_phrases(first: str, second: str) -> Likeness | None:
    """How alike two names are that people do not bear; None where nothing speaks for one.

    One name within another (``Mexico`` in ``New Mexico``) speaks for nothing.
    """
    found = (test(first, second) for test in (_written, _short, elections.compare, _party, _nearly))
    return next(filter(None, found), None)


def _written(first: str, second: str) -> Likeness | None:
    if normal(first) == normal(second):
        # `U.S.` is no `us`.
        return SAME if country_of(first) == country_of(second) else None
    if spelled_out(first) == spelled_out(second):
        return Likeness(0.95, "same name, abbreviated or without its legal form")
    if word_set(first) == word_set(second):
        return Likeness(0.9, "same words in another order")
    return None


def _short(first: str, second: str) -> Likeness | None:
    return ACRONYM if is_acronym_of(first, second) or is_acronym_of(second, first) else None


def _party(first: str, second: str) -> Likeness | None:
    known = is_member_of(first, second) or is_member_of(second, first)
    return Likeness(0.6, "members of the party") if known else None


def _nearly(first: str, second: str) -> Likeness | None:
    """One wrong letter; of a name of many words that is hardly another name."""
    one, other = normal(first).split(), normal(second).split()
    many = len(one) >= MANY_WORDS
    if not _one_word_nearly(one, other, shortest=LONG - many):
        return None
    return Likeness(0.85 if many else 0.7, NEARLY)


def is_member_of(members: str, party: str) -> bool:
    """Whether ``members`` names those of ``party``: ``Democrats`` the ``Democratic Party``."""
    stem, last = party_stem(members), party_stem(party)
    return bool(stem and last) and members.endswith("s") and last.startswith(stem[:-1])


@functools.lru_cache(maxsize=65536)
def party_stem(name: str) -> str:
    """The word before ``Party``, or the one word that names members, without its plural."""
    words = normal(name).split()
    if len(words) > 1 and words[-1] == "party":
        return words[-2]
    one_plural = len(words) == 1 and words[0].endswith("s") and len(words[0]) > STEM
    nation = country_of(name) or people_of(name)
    return words[0].removesuffix("s") if one_plural and not nation else ""


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
    if not demonym_of(raw) and (whole := country_of(raw)):
        return normal(whole)
    known = _renamed().get(_spelled(raw)) or _renamed().get(" ".join(words))
    if known:
        return known
    if " ".join(words[:2]) in STATES_OF:
        words = words[2:] or words
    first = raw.split(maxsplit=1)[0] if raw else ""
    country = country_of(first) if len(words) > 1 and first.isupper() else None
    if country:
        return f"{normal(country)} {_in_full(' '.join(words[1:]))}"
    return _in_full(" ".join(words))


def _in_full(words: str) -> str:
    """A body of which every country may have one by its full name: ``house``."""
    rows: dict[str, str] = table("phrases.toml")["bodies"]
    return rows.get(words, words)


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


@functools.lru_cache(maxsize=65536)
def without_country(name: str) -> tuple[frozenset[str], str | None]:
    """The words of ``name`` without the country or state that it begins with, and that one:
    ``US Supreme Court`` -> ``supreme court`` of the United States.
    """
    words = re.split(r"[\s-]+", re.sub("^[Tt]he ", "", name))
    for size in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        first = re.sub("['’]s?$", "", " ".join(words[:size]))
        area = country_of(first) or (normal(first) if is_state(first) else None)
        if area:
            return word_set(" ".join(words[size:])), area
    return word_set(" ".join(words)), None


def _one_word_nearly(one: list[str], other: list[str], *, shortest: int) -> bool:
    if len(one) != len(other):
        return False
    unequal = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(unequal) == 1 and nearly_same(*unequal[0], shortest=shortest)


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
