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
        return "place" if kind in PLACE_KINDS else kind
    found = type_of_noun(lemma)
    return found if found not in {"person", "group"} and lemma not in _vague() else None


def is_event_noun(lemma: str) -> bool:
    """Whether a name or year before ``lemma`` makes it an event of its own."""
    return lemma in _event_nouns()


@functools.cache
def _vague() -> frozenset[str]:
    return frozenset(_tables()["nouns"]["vague"].split())


@functools.cache
def _event_nouns() -> frozenset[str]:
    return frozenset(_tables()["nouns"]["event"].split())


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
def _tables() -> dict[str, dict[str, str]]:
    text = resources.files("actorgraph.nlp").joinpath("heads.toml").read_text("utf-8")
    return tomllib.loads(text)
