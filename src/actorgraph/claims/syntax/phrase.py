"""Readable predicates: ``demanded results from``, ``threatened ground attacks on``."""

import tomllib
from collections.abc import Iterable
from importlib import resources

from spacy.tokens import Token

from actorgraph.claims.words import words as word_list

MAX_WORDS = 8
PARTICLES = word_list("particles")
PLURAL = frozenset({"NNS", "NNPS"})
_PAST: dict[str, str] = tomllib.loads(
    resources.files(__package__).joinpath("participles.toml").read_text("utf-8")
)
_PARTICIPLES = {past: participle for participle, past in _PAST.items()}


def particle_of(verb: Token) -> str | None:
    """The particle of a phrasal verb: ``over`` in ``handed over``."""
    for child in verb.children:
        adverb = child.dep_ == "advmod" and child.i == verb.i + 1 and child.lower_ in PARTICLES
        if child.dep_ == "prt" or adverb:
            return child.lower_
    return None


def phrase(verb: Token, *parts: str | None, passive: Token | None = None) -> str:
    """The verb with its particle and ``parts``, without auxiliaries and negation; with ``was``
    where ``passive`` is the subject that undergoes it.
    """
    forms = _PARTICIPLES if passive is not None else _PAST
    # `Lima was chosen by Oslo`: Oslo chose it
    word = forms.get(verb.lower_, verb.lower_) if verb.tag_ in {"VBD", "VBN"} else verb.lower_
    before = () if passive is None else (to_be(passive, "was", "were"),)
    after = (word for part in parts if part for word in part.split())
    return spell((*before, word, particle_of(verb), *after))


def to_be(subject: Token, one: str, many: str) -> str:
    """The form of `be` for a subject: several are several."""
    return many if subject.tag_ in PLURAL else one


def spell(words: Iterable[str | None]) -> str:
    """``words`` as one short phrase that keeps its last word."""
    kept = [word for word in words if word]
    if len(kept) > MAX_WORDS:
        kept = [*kept[: MAX_WORDS - 1], kept[-1]]
    return " ".join(kept)


def compound(noun: Token) -> str:
    """A noun with what is compounded to it: ``ground attacks``, ``military action``."""
    before = [
        child.text
        for child in noun.children
        if child.i < noun.i
        and (child.dep_ == "compound" or (child.dep_ == "amod" and child.pos_ == "ADJ"))
        and not child.ent_type_
    ]
    return " ".join([*before[-1:], noun.text])
