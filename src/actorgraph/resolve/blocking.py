"""Which portraits are worth comparing: those that share a key, so that work stays near-linear."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from actorgraph import names
from actorgraph.names import people, phrases, spelling
from actorgraph.resolve.portrait import Portrait

Key = tuple[Hashable, ...]
MOST = 12  # others of one key that a portrait is compared with, the most mentioned first


def pairs(portraits: Sequence[Portrait]) -> set[tuple[int, int]]:
    """Pairs of indices into ``portraits`` that share a key, the smaller index first."""
    seekers: dict[Key, list[int]] = defaultdict(list)
    sought: dict[Key, list[int]] = defaultdict(list)
    order = sorted(range(len(portraits)), key=lambda i: (-len(portraits[i].chains), i))
    for index in order:
        for key, seeks, is_sought in keys(portraits[index]):
            if seeks:
                seekers[key].append(index)
            if is_sought:
                sought[key].append(index)
    return {
        (min(left, right), max(left, right))
        for key, found in seekers.items()
        for left in found
        for right in sought[key][:MOST]
        if left != right
    }


def keys(portrait: Portrait) -> set[tuple[Key, bool, bool]]:
    """Keys of a portrait, and whether it seeks others by them and is sought by them."""
    if not portrait.named:
        return set()
    found: set[tuple[Key, bool, bool]] = set()
    for name in {*portrait.names, *portrait.aliases}:
        found.add((("name", names.normal(name)), True, True))
        found.update(_person_keys(name) if portrait.is_person else _word_keys(name))
    return found


def _person_keys(name: str) -> Iterator[tuple[Key, bool, bool]]:
    parts = people.parse(name)
    yield ("surname", parts.surname), not parts.given, True
    if not parts.given:
        return
    for initial in people.initial_keys(parts.given[0]):
        yield ("full", parts.surname, initial), True, True
        yield ("sound", spelling.skeleton(parts.surname), initial), True, True
    yield ("any order", *sorted(parts.tokens)), True, True
    if len(parts.tokens) > 2:  # noqa: PLR2004  # a full name with something to leave out
        yield ("start", *parts.tokens[:2]), False, True
    else:
        yield ("start", *parts.tokens[:2]), True, False


def _word_keys(name: str) -> Iterator[tuple[Key, bool, bool]]:
    yield ("words", phrases.word_set(name)), True, True
    yield ("spelled out", phrases.spelled_out(name)), True, True
    words, country = phrases.without_country(name)
    if country or phrases.is_generic(name):
        yield ("generic", words), not country, bool(country)
    if phrases.is_acronym(name):
        yield ("acronym", name.replace(".", "").casefold()), True, False
    for letters in phrases.acronyms(name):
        yield ("acronym", letters), False, True
    yield from (((("near", *key)), True, True) for key in _without_one(names.normal(name).split()))


def _without_one(parts: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """The name without each of its long words, with the first letter of what was left out."""
    return (
        (*parts[:i], part[0] + "-", *parts[i + 1 :])
        for i, part in enumerate(parts)
        if len(part) >= spelling.LONG and part.isalpha()
    )
