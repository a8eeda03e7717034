"""What a description says of two entities, decided by the table in ``static.toml``."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from spacy.tokens import Token

from actorgraph.claims.syntax.phrase import PLURAL
from actorgraph.ontology import heads, type_of_noun

NOTHING = "none"
PLURALS = {"is": "are", "takes": "take"}
BEFORE = frozenset({"poss", "modifier"})
PLACE_LINKS = dict.fromkeys(("poss", "modifier", "of", "comma", "at", "on", "from", "based"), "in")


@dataclass(frozen=True, slots=True)
class Description:
    """Something that is said of ``entity`` (X) by a noun that ``other`` (Y) hangs on by ``link``.

    ``noun`` is None where the only noun is X's own name.
    """

    entity: Token
    other: Token
    noun: Token | None
    link: str

    @property
    def word(self) -> str:
        """The lemma that says what X is: of its noun, else of the head of its name."""
        return (self.noun or self.entity).lemma_.lower()

    @property
    def is_common(self) -> bool:
        """Whether a common noun describes X."""
        return self.noun is not None and self.noun.pos_ == "NOUN"

    @property
    def only_names(self) -> bool:
        """Whether Y is the name of the place X: ``the town of Lima``, ``the Ural region``,
        ``the Gulf of Aden``.
        """
        if self.noun is None:
            bare = not any(child.dep_ in {"compound", "amod"} for child in self.entity.children)
            return bare and self.link == "of" and is_area(self.word)
        own = self.is_common and self.noun == self.entity and self.word != "capital"
        return own and (self.link == "of" or (self.link == "modifier" and self.other.pos_ != "ADJ"))


@dataclass(frozen=True, slots=True)
class StaticRule:
    """A row of ``static.toml``; an empty field takes anything."""

    type: str
    predicate: str
    example: str
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    link: frozenset[str] = frozenset()
    noun: str | None = None
    flip: bool = False

    def fits(self, description: Description, ends: tuple[str, str]) -> bool:
        """Whether this rule speaks of such a description; ``ends`` are the types of X and Y."""
        return (
            (not self.subject or ends[0] in self.subject)
            and (not self.object or ends[1] in self.object)
            and (not self.link or description.link in self.link)
            and self._noun_fits(description)
        )

    def _noun_fits(self, description: Description) -> bool:
        if self.noun is None:
            return True
        if self.noun == "common":
            return description.is_common
        if self.noun == "name":
            return description.noun is None
        if self.noun == "no_place":
            return description.is_common and not is_area(description.word)
        if self.noun == "somebody":
            return description.is_common and type_of_noun(description.word) in {None, "person"}
        return is_noun(description.word, self.noun)

    def phrase(self, description: Description) -> str:
        """The predicate in words: ``is wife of``."""
        noun = description.noun or description.entity
        link = description.link
        predicate = self.predicate
        # In `US ships Mahan and Hopper` each of them is a ship.
        several = noun.tag_ in PLURAL and description.entity.tag_ != "NNP"
        word = noun.lower_ if several else noun.lemma_.lower()
        if several:
            first, _, rest = predicate.partition(" ")
            predicate = f"{PLURALS.get(first, first)} {rest}".strip()
        return predicate.format(
            noun="part" if noun.pos_ == "PROPN" else word,
            link=link,
            of="of" if link in BEFORE else "in" if link == "based" else link,
            **{"from": "from" if link in BEFORE else "in" if link == "based" else link},
            link_place=PLACE_LINKS.get(link, link),
        )


@dataclass(frozen=True, slots=True)
class _Table:
    nouns: Mapping[str, frozenset[str]]
    rules: tuple[StaticRule, ...]


@functools.cache
def _table() -> _Table:
    text = resources.files(__package__).joinpath("static.toml").read_text("utf-8")
    data = tomllib.loads(text)
    rules = tuple(_row(row) for row in data["rule"])
    return _Table({name: frozenset(words) for name, words in data["nouns"].items()}, rules)


def _row(row: dict[str, Any]) -> StaticRule:
    fields: dict[str, Any] = {
        name: frozenset(value) if isinstance(value, list) else value for name, value in row.items()
    }
    return StaticRule(**fields)


def is_noun(word: str, kind: str) -> bool:
    """Whether the lemma ``word`` is one of a class of nouns: ``region`` is an ``area``."""
    return word in _table().nouns[kind]


def is_area(word: str) -> bool:
    """Whether the lemma ``word`` says what kind of place something is: ``city``, ``airport``."""
    return word in heads("places") or is_noun(word, "area")


def rules() -> tuple[StaticRule, ...]:
    """All rows of ``static.toml`` in order."""
    return _table().rules


def rule_for(description: Description, ends: tuple[str, str]) -> StaticRule | None:
    """The first rule that fits; ``ends`` are the entity types of X and Y."""
    if ends == ("place", "place") and description.only_names:
        return None
    rule = next((rule for rule in rules() if rule.fits(description, ends)), None)
    return None if rule is None or rule.type == NOTHING else rule
