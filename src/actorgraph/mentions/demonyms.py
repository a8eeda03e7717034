"""Adjectives and nouns made from countries: who or what they lead to."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.nlp import MentionSpan

ADJECTIVE = frozenset({"amod", "compound", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Demonym:
    """What a demonym leads to: a country, its people, or nothing (``type`` is empty)."""

    type: str
    rule: str
    canonical: str | None = None

    def mentions(self, span: Span) -> Iterator[MentionSpan]:
        """The mention that ``span`` is, if any."""
        if self.type:
            yield MentionSpan(
                span, self.type, "name", self.rule, self.canonical, country=self.canonical
            )


def read_demonym(span: Span, kind: str) -> Demonym | None:
    """How to read ``span`` where it is the adjective or the people of a country or region."""
    text, last = span.text, span[-1]
    country = names.demonym_of(text)
    if names.people_of(text) and (country is None or _is_noun(last)):
        return Demonym("group", "people")
    if country:
        return Demonym("place", "demonym", country) if not _is_noun(last) else Demonym("", "member")
    if kind == "group" and _is_faith(span.text):
        return Demonym("", "faith")
    if kind == "group" and not _is_noun(last) and last.tag_ == "JJ":
        return Demonym("", "adjective")
    return None


def _is_faith(text: str) -> bool:
    word = text.casefold()
    for prefix in ("non-", "anti-", "pro-", "ultra-"):
        word = word.removeprefix(prefix)
    return word in names.words("faiths")


def _is_noun(token: Token) -> bool:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ in {"NOUN", "PROPN"} and token.dep_ in ADJECTIVE:
        return False
    return token.dep_ not in {"amod", "compound", "nmod"}
