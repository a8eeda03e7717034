"""Which portraits are worth comparing: those that share a key, so that work stays near-linear."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from actorgraph import names
from actorgraph.names import elections, people, phrases, spelling
from actorgraph.resolve.portrait import Portrait

Key: TypeAlias = tuple[str | frozenset[str], ...]
Pair: TypeAlias = tuple[str, str]
MOST = 12  # others of one key that a portrait is compared with, the most mentioned first
ENOUGH = 3  # letters at one end of a long word that a single wrong letter leaves alone


@dataclass(frozen=True, slots=True, order=True)
class Bearer:
    """A portrait that has a key: the negative number of its chains, so that the best known comes
    first, its hub, and whether it seeks others by the key and is sought by it.
    """

    rank: int
    hub: str
    seeks: bool
    sought: bool


def pairs(portraits: Iterable[Portrait]) -> set[Pair]:
    """The hubs of each two portraits that share a key, the smaller one first."""
    bearers: dict[Key, list[Bearer]] = defaultdict(list)
    for portrait in portraits:
        for key, bearer in keyed(portrait):
            bearers[key].append(bearer)
    return {pair for found in bearers.values() for pair in within(found)}


def within(bearers: Iterable[Bearer]) -> set[Pair]:
    """The pairs among all ``bearers`` of one key."""
    order = sorted(bearers)
    sought = [bearer.hub for bearer in order if bearer.sought][:MOST]
    return {
        (min(bearer.hub, other), max(bearer.hub, other))
        for bearer in order
        if bearer.seeks
        for other in sought
        if bearer.hub != other
    }


def keyed(portrait: Portrait) -> Iterator[tuple[Key, Bearer]]:
    """Each key of ``portrait`` once, with how it bears it."""
    roles: dict[Key, tuple[bool, bool]] = {}
    for key, seeks, is_sought in keys(portrait):
        before = roles.get(key, (False, False))
        roles[key] = before[0] or seeks, before[1] or is_sought
    for key, (seeks, is_sought) in roles.items():
        yield key, Bearer(-len(portrait.chains), portrait.hub, seeks, is_sought)


def text_of(key: Key) -> str:
    """``key`` as one line, the same in every run."""
    return "\x1f".join(" ".join(sorted(p)) if isinstance(p, frozenset) else p for p in key)


def keys(portrait: Portrait) -> set[tuple[Key, bool, bool]]:
    """Keys of a portrait, and whether it seeks others by them and is sought by them."""
    if not portrait.named:
        # `The rebels` of one event stand beside the same actors.
        name = names.normal(portrait.name)
        return {(("unnamed", name, near), True, True) for near in portrait.leading}
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
    if len(words) > 1 or phrases.is_generic(name):
        yield ("of a country", words), not country, bool(country)
    if election := elections.parse(name):
        yield ("election", election.year), True, True
    if stem := phrases.party_stem(name):
        whole = " " in name
        yield ("party", stem[: phrases.STEM]), not whole, whole
    if phrases.is_acronym(name):
        yield ("acronym", name.replace(".", "").casefold()), True, False
    for letters in phrases.acronyms(name):
        yield ("acronym", letters), False, True
    yield from (((("near", *key)), True, True) for key in _nearly(names.normal(name).split()))


def _nearly(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The name with each of its long words cut to one end, which a wrong letter at the other end
    leaves alone.
    """
    shortest = spelling.LONG - (len(parts) >= phrases.MANY_WORDS)
    for i, part in enumerate(parts):
        if len(part) >= shortest and part.isalpha():
            for end in (part[:ENOUGH] + "-", part[0] + "-" + part[-ENOUGH:]):
                yield (*parts[:i], end, *parts[i + 1 :])
