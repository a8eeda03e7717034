"""Comparing names of people: given names, initials, nicknames, surnames, generations."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from actorgraph.names.data import table
from actorgraph.names.likeness import SAME, Likeness
from actorgraph.names.normal import normal
from actorgraph.names.spelling import nearly_same, same_sound
from actorgraph.names.titles import is_title

GENERATIONS = {"jr": 2, "junior": 2, "sr": 1, "senior": 1, "ii": 2, "iii": 3, "iv": 4}
SHORTENED = 3  # letters that are left of a given name at least, and that are left out
PARTICLES = frozenset(
    {"da", "de", "del", "della", "den", "der", "di", "do", "dos", "du"}
    | {"la", "las", "le", "los", "st", "van", "von", "zu"}
)
ARTICLES = frozenset({"abu", "al", "ben", "bin", "el", "ibn"})  # given names too: `Al`, `Ben`
_SKY = re.compile("(?<=sk)(?:yy|iy|yi|ii|ij|i)$")  # one ending of Slavic surnames in Latin letters
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?|[A-Z]{2}(?=\s+[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in normal form; ``given`` is empty where only one name is known."""

    given: tuple[str, ...]
    surname: str
    generation: int = 0

    @property
    def tokens(self) -> tuple[str, ...]:
        """All words of the name in order, without the generation."""
        return (*self.given, *self.surname.split())


@functools.lru_cache(maxsize=65536)
def parse(name: str) -> PersonName:
    """The parts of ``name``, without titles; the last word is taken for the surname."""
    spaced = _INITIALS.sub(lambda found: " ".join(found[0].replace(".", "")) + " ", name)
    words = [w for w in re.split(r"[\s-]+", normal(spaced.replace(",", " "))) if w]
    while len(words) > 1 and is_title(words[0]):
        words.pop(0)
    generation = GENERATIONS.get(words[-1], 0) if len(words) > 1 else 0
    if generation:
        words.pop()
    if not words:
        return PersonName((), normal(name))
    start = len(words) - 1
    while start and (words[start - 1] in PARTICLES or (start > 1 and words[start - 1] in ARTICLES)):
        start -= 1
    surname = _SKY.sub("y", re.sub("^(al|el) ", "", " ".join(words[start:])))
    return PersonName(tuple(words[:start]), surname, generation)


def compare_people(first: str, second: str) -> Likeness | None:
    """How alike the names of two people are; None where nothing speaks for one person."""
    one, other = parse(first), parse(second)
    if one == other:
        return SAME
    if one.generation and other.generation and one.generation != other.generation:
        return Likeness(0.0, "of different generations")
    if one.generation != other.generation:
        return (
            Likeness(0.55, "the same name but for the generation")
            if (one.tokens == other.tokens)
            else None
        )
    if not (one.given and other.given):
        return _surname_only(one, other)
    return _compare_full(one, other)


def _surname_only(one: PersonName, other: PersonName) -> Likeness | None:
    if one.given or other.given:
        if one.surname == other.surname:
            return Likeness(0.5, "surname of a full name")
        return None
    if same_sound(one.surname, other.surname) or nearly_same(one.surname, other.surname):
        return Likeness(0.4, "similar surname")
    return None


def _compare_full(one: PersonName, other: PersonName) -> Likeness | None:
    surname = _compare_words(one.surname, other.surname)
    if surname is None:
        return _shorter_form(one, other)
    given = _compare_given(one.given[0], other.given[0])
    if given is None:
        return Likeness(0.0, "different given names") if surname.score == 1 else None
    middle = _compare_middle(one.given[1:], other.given[1:])
    if middle.score == 0:
        return middle
    parts = [part for part in (surname, given, middle) if part.score < 1]
    if not parts:
        return Likeness(0.95, "same name")
    score = min(part.score for part in parts) - 0.05 * (len(parts) - 1)
    return Likeness(round(score, 3), ", ".join(part.reason for part in parts))


def _compare_words(one: str, other: str) -> Likeness | None:
    if one == other:
        return SAME
    if same_sound(one, other):
        return Likeness(0.78, "another transliteration")
    if nearly_same(one, other):
        return Likeness(0.75, "nearly the same spelling")
    return None


def _compare_given(one: str, other: str) -> Likeness | None:
    if len(one) == 1 or len(other) == 1:
        return Likeness(0.75, "initial of a given name") if one[0] == other[0] else None
    if _formal(one) & _formal(other) and one != other:
        return Likeness(0.78, "nickname")
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and len(short) >= SHORTENED and len(long) - len(short) >= SHORTENED:
        return Likeness(0.75, "beginning of a given name")
    return _compare_words(one, other)


def _compare_middle(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Middle names must agree as far as both have them; a difference in number is a doubt."""
    for left, right in zip(one, other, strict=False):
        initial = len(left) == 1 or len(right) == 1
        if left[0] != right[0] if initial else _compare_words(left, right) is None:
            return Likeness(0.0, "different middle names")
    if one and other and len(one) != len(other):
        return Likeness(0.7, "one middle name more")
    return Likeness(0.78, "without the middle name") if len(one) != len(other) else SAME


def _shorter_form(one: PersonName, other: PersonName) -> Likeness | None:
    """``Hugo Chávez`` of ``Hugo Chávez Frías``; ``Xi Jinping`` and ``Jinping Xi``."""
    short, long = sorted((one.tokens, other.tokens), key=len)
    if sorted(short) == sorted(long):
        return Likeness(0.85, "same names in another order")
    if short == long[: len(short)]:
        return Likeness(0.8, "shorter form of the name")
    return None


def _formal(given: str) -> frozenset[str]:
    """The given names that ``given`` may be short for, and itself."""
    return frozenset({given}) | _nicknames().get(given, frozenset())


@functools.cache
def _nicknames() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for formal, shorts in table("nicknames.toml")["names"].items():
        for short in shorts:
            found.setdefault(short, set()).add(formal)
    return {short: frozenset(formal) for short, formal in found.items()}


def initial_keys(given: str) -> frozenset[str]:
    """The initials that the given name may be written with: those of its formal names too."""
    return frozenset(name[0] for name in _formal(given))


@functools.cache
def _common() -> tuple[frozenset[str], frozenset[str]]:
    data = table("nicknames.toml")["common"]
    return frozenset(data["given"]), frozenset(data["surnames"])


def is_common(name: str) -> bool:
    """Whether many people have this name: a common given name with a common surname."""
    parts, (given, surnames) = parse(name), _common()
    return len(parts.given) == 1 and parts.given[0] in given and parts.surname in surnames
