"""One meaning of a word: the conditions under which it holds, and the type that it then has."""

import re
from collections.abc import Container, Hashable
from dataclasses import dataclass
from typing import Literal

from actorgraph.ontology.frame import Frame
from actorgraph.ontology.words import Pos

_MARKED = re.compile(r"\[(?P<subject>[^\]]+)\]|\{(?P<object>[^}]+)\}")

# How much a condition narrows a sense down. The noun in between decides most (`launch an attack`,
# `launch a product`), then the shape of the phrase, then who takes part, then mere company.
_WEIGHTS = {
    "direct": 16,
    "complement": 16,
    "negated": 12,
    "prep": 8,
    "object": 4,
    "subject": 3,
    "near": 5,
    "passive": 1,
}


@dataclass(frozen=True, slots=True)
class Example:
    """An example without its marks, and where the claim's two ends stand in it."""

    text: str
    subject: tuple[int, int]
    object: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """An entry of the lexicon; an empty tuple or None sets no condition.

    ``prep`` holds the prepositions before the claim's object, "" for a direct object; a verb with
    none takes a direct object only, a noun or adjective takes whatever comes. ``direct`` holds
    nouns in between (the direct object where that is not the claim's object), ``complement`` verbs
    of a clause in between, "*" for any; ``near`` words of which one must stand in the sentence.
    ``flip`` says that the claim runs against the grammar (`Mali received aid from France`),
    ``possessor`` which end a possessive is (`Navalny's arrest`: object). Where ``negated`` is true
    the negation is in the meaning: the claim is affirmed.
    In ``example`` the claim's subject stands in [square] and its object in {curly} brackets.
    """

    lemma: str
    pos: Pos
    type: str
    example: str
    particle: str | None = None
    prep: tuple[str, ...] = ()
    direct: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    passive: bool | None = None
    negated: bool | None = None
    label: str | None = None
    modality: str | None = None
    symmetric: bool | None = None
    flip: bool = False
    possessor: Literal["subject", "object"] = "subject"

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What makes an entry the same as another: the word and its conditions, not its meaning."""
        lists = (self.prep, self.direct, self.complement, self.subject, self.object, self.near)
        conditions = tuple(tuple(sorted(values)) for values in lists)
        return (self.pos, self.lemma, self.particle, *conditions, self.passive, self.negated)

    @property
    def specificity(self) -> int:
        """How narrow the conditions are; the narrowest sense that matches wins."""
        given = {name: getattr(self, name) for name in _WEIGHTS}
        return sum(
            _WEIGHTS[name] // (2 if value == ("*",) else 1)
            for name, value in given.items()
            if value not in ((), None)
        )

    def fits(self, frame: Frame, *, whatever: Container[str] = ()) -> bool:
        """Whether all conditions hold for a frame in normal spelling.

        ``whatever`` names conditions to overlook: "ends" (what subject and object are) and "prep".
        """
        return (
            self.particle == frame.particle
            and ("prep" in whatever or self._takes(frame))
            and _allows(self.direct, frame.direct_object)
            and _allows(self.complement, frame.complement)
            and ("ends" in whatever or _allows(self.subject, frame.subject_type))
            and ("ends" in whatever or _allows(self.object, frame.object_type))
            and (not self.near or not frame.around.isdisjoint(self.near))
            and self.passive in (None, frame.passive)
            and self.negated in (None, frame.negated)
        )

    def _takes(self, frame: Frame) -> bool:
        if self.prep:
            return (frame.preposition or "") in self.prep
        # After a clause (`agreed to meet with`) the preposition is that of the clause.
        return self.pos != "verb" or bool(self.complement) or not frame.preposition

    def example_ends(self) -> Example:
        """The example as plain text, with the spans of the claim's subject and object."""
        return unmark(self.example)


def _allows(wanted: tuple[str, ...], given: str | None) -> bool:
    return not wanted or given in wanted or (given is not None and "*" in wanted)


def unmark(marked: str) -> Example:
    """Take the brackets out of an example; ValueError unless it marks one end of each kind."""
    text, last, ends = "", 0, dict[str, tuple[int, int]]()
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        name = found.lastgroup or ""
        if name in ends:
            raise ValueError(f"two {name}s")
        ends[name] = (len(text), len(text) + len(found[name]))
        text, last = text + found[name], found.end()
    text += marked[last:]
    if ends.keys() != {"subject", "object"} or not set(text).isdisjoint("[]{}"):
        raise ValueError("not one [subject] and one {object}")
    return Example(text, ends["subject"], ends["object"])
