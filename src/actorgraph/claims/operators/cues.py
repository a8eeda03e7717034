"""The words that bear on a predication, read from ``cues.toml`` and the words of saying."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from spacy.tokens import Token

from actorgraph.ontology.words import candidates
from actorgraph.words import speech

NOT_FRAMES = frozenset({"not", "past", "act", "speaks", "commits", "example"})
SECTIONS = MappingProxyType(
    {
        "VERB": "verbs",
        "AUX": "verbs",
        "NOUN": "nouns",
        "PROPN": "nouns",
        "ADJ": "adjectives",
        "ADV": "adverbs",
        "SCONJ": "adverbs",
        "ADP": "adverbs",
    }
)
PARTICLES = frozenset({"prt", "prep", "advmod"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that embeds a predication: the effect of each frame, and what it does besides.

    The fields are explained at the top of ``cues.toml``.
    """

    frames: Mapping[str, str]
    negated: str | None = None
    past: str | None = None
    act: str | None = None
    speaks: bool = False
    commits: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A word beside the predicate: its effect, and the effect where it is negated."""

    effect: str
    negated: str | None = None


@cache
def _table() -> Mapping[str, Any]:
    with Path(__file__).with_name("cues.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def embedding(section: str) -> Mapping[str, Cue]:
    """The cues of one word class (``verbs``, ``nouns``, ``adjectives``, ``adverbs``)."""
    cues = {word: _cue(entry) for word, entry in _table()[section].items()}
    for word in speech.words(section):
        known = cues.get(word)
        frames = {"that": "said", **(known.frames if known else {})}
        if known is None:
            cues[word] = Cue(frames, negated="alleged", speaks=True)
        elif "that" not in known.frames:
            cues[word] = Cue(frames, "alleged", known.past, known.act, speaks=True)
    return MappingProxyType(cues)


@cache
def beside(section: str) -> Mapping[str, Beside]:
    """The words of one section that stand beside the predicate (``auxiliaries``, …)."""
    entries = _table()[section].items()
    return MappingProxyType({w: Beside(e["effect"], e.get("not")) for w, e in entries})


@cache
def light(role: str) -> frozenset[str]:
    """Verbs that only carry the noun in ``role`` (``object`` or ``subject``)."""
    return frozenset(_table()["light"][role])


def _cue(entry: Mapping[str, Any]) -> Cue:
    return Cue(
        frames=MappingProxyType({k: v for k, v in entry.items() if k not in NOT_FRAMES}),
        negated=entry.get("not"),
        past=entry.get("past"),
        act=entry.get("act"),
        speaks=entry.get("speaks", False),
        commits=entry.get("commits", False),
    )


def find(word: Token, frames: tuple[str, ...]) -> tuple[Cue, str] | None:
    """The cue that ``word`` is for the first of ``frames`` that it has, with the effect."""
    for section, key in _keys(word):
        cue = embedding(section).get(key)
        for frame in frames if cue else ():
            if cue and frame in cue.frames:
                return cue, cue.frames[frame]
    return None


def _keys(word: Token) -> Iterator[tuple[str, str]]:
    section = SECTIONS.get(word.pos_)
    if section is None:
        return
    lemma = _lemma(word, embedding(section))
    for child in word.rights:
        if child.dep_ == "prep" and lemma == "be":
            yield "adjectives", " ".join(t.lower_ for t in child.subtree)  # off the table
        if child.dep_ in PARTICLES:
            yield section, f"{lemma} {child.lower_}"
        elif child.dep_ == "acomp":
            yield "adjectives", child.lower_
    yield section, lemma
    if word.tag_ == "VBN":
        yield "adjectives", word.lower_


def _lemma(word: Token, table: Mapping[str, Cue]) -> str:
    """The lemma, or what the lemmatiser should have found (``hop`` for ``hoped``)."""
    lemma = word.lemma_.lower()
    if lemma in table or word.pos_ not in {"VERB", "AUX"}:
        return lemma
    bare = word.lower_.removesuffix("s")
    known = (form for form in (*candidates(word.text, lemma, "verb"), bare) if form in table)
    return next(known, lemma)
