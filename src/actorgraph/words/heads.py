"""What the head noun of a name or nominal tells about what it names."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from actorgraph.ontology import type_of_noun

PLACE_KINDS = frozenset({"area", "facility"})
LEADS = frozenset({"of", "for", "on"})


def kind_of_head(lemma: str) -> str | None:
    """organisation, event, area, facility, law, work, product, or None."""
    return _kinds().get(lemma)


def type_of_head(lemma: str) -> str | None:
    """The entity type that a head noun tells."""
    kind = _kinds().get(lemma)
    if kind:
        return _type_of_kind(kind)
    found = type_of_noun(lemma)
    return found if found not in {"person", "group"} and lemma not in nouns("vague") else None


def type_of_pair(words: str) -> str | None:
    """The entity type that two words tell where the last alone tells another."""
    kind = _pairs().get(words)
    return _type_of_kind(kind) if kind else None


def _type_of_kind(kind: str) -> str:
    return "place" if kind in PLACE_KINDS else kind


def is_event_noun(lemma: str) -> bool:
    """Whether a name or year before ``lemma`` makes it an event of its own."""
    return lemma in nouns("event")


@functools.cache
def nouns(kind: str) -> frozenset[str]:
    """One list of nouns: ``personal``, ``kind``, ``meeting`` …"""
    return frozenset(_tables()["nouns"][kind].split())


@functools.cache
def personal_verbs() -> frozenset[str]:
    """Verbs that mostly people do, so that their subject is rather a person."""
    return frozenset(_tables()["verbs"]["personal"].split())


@functools.cache
def _kinds() -> Mapping[str, str]:
    # The first kind that lists a word counts.
    found: dict[str, str] = {}
    for kind, words in _tables()["heads"].items():
        for word in words.split():
            found.setdefault(word, kind)
    return found


@functools.cache
def _pairs() -> Mapping[str, str]:
    rows = _tables()["pairs"].items()
    return {" ".join(pair.split()): kind for kind, words in rows for pair in words.split(",")}


@functools.cache
def _tables() -> dict[str, dict[str, str]]:
    text = resources.files("actorgraph.words").joinpath("heads.toml").read_text("utf-8")
    return tomllib.loads(text)
