"""The data of actorgraph: plain frozen dataclasses that every room shares.

Offsets are half-open and count Unicode code points, so that
``document.text[start:end] == quote`` holds for every mention and every piece of evidence.
"""

import datetime as dt
import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, TypeAlias

from actorgraph.errors import ArgumentError

Form: TypeAlias = Literal["name", "nominal", "pronoun"]
Polarity: TypeAlias = Literal["affirmed", "negated"]
Modality: TypeAlias = Literal[
    "asserted", "possible", "planned", "threatened", "requested", "alleged"
]
RoleStatus: TypeAlias = Literal["current", "former", "elect", "acting"]

ID_LENGTH = 16


def content_id(*parts: str) -> str:
    """The first 16 hex digits of the SHA-256 of ``parts``: the same content, the same id."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Document:
    """A text and where it comes from.

    ``id`` is a hash of text, title and source unless it is given. ``pages`` are the offsets in the
    text at which its pages begin, if it was printed on pages: see ``page_at``. Raises
    ``ArgumentError`` for a text that is no string and a day that is no date.
    """

    text: str
    id: str = ""
    title: str | None = None
    source: str | None = None
    published: dt.date | None = None
    language: str = "en"
    pages: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise ArgumentError(f"text is {self.text!r}, expected a str")
        if isinstance(self.published, dt.datetime):
            object.__setattr__(self, "published", self.published.date())
        elif not isinstance(self.published, dt.date | None):
            raise ArgumentError(
                f"published is {self.published!r}, expected a datetime.date, such as "
                "datetime.date(2026, 1, 15)"
            )
        if not self.id:
            made = content_id(self.text, self.title or "", self.source or "")
            object.__setattr__(self, "id", made)

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, on which the character at ``offset`` stands; None without."""
        return bisect_right(self.pages, offset) or None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a document that refers to something: ``text == document.text[start:end]``."""

    document: str
    start: int
    end: int
    text: str
    type: str
    form: Form


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that proves a claim: ``quote == document.text[start:end]``."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Role:
    """An office or job: Marco Rubio -> ``secretary of state`` -> United States.

    ``of`` is the id of a chain before ``resolve`` and of an entity after it; None where the
    text does not say of what.
    """

    title: str
    of: str | None
    evidence: Evidence
    status: RoleStatus = "current"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Why a mention belongs to its chain: the rule that tied it to an earlier mention."""

    mention: int
    antecedent: int
    rule: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one thing within one document, in text order.

    ``links`` index into ``mentions``. A chain with ``members`` stands for a set of other
    chains of the same document (``the two countries``, ``they``) and is no entity of its own.
    """

    id: str
    name: str
    type: str
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    links: tuple[Link, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression of the text and the days it covers, both ends included."""

    text: str
    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage says between two entities.

    ``subject``, ``object``, ``attributed_to`` and ``place`` are ids of chains before
    ``resolve`` and of entities after it. ``predicate`` is a short readable phrase with its
    preposition; negation and modality stay out of it. ``rule`` names the pattern that found it.
    """

    id: str
    subject: str
    predicate: str
    object: str
    type: str
    evidence: Evidence
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    attributed_to: str | None = None
    symmetric: bool = False
    time: TimeSpan | None = None
    place: str | None = None
    confidence: float = 0.5
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Triple:
    """What one clause says in the words of the text, with no actors needed.

    The spans are character offsets in the document; the words of a slot may stand apart in it.
    """

    document: str
    subject: str
    predicate: str
    object: str
    subject_span: tuple[int, int]
    object_span: tuple[int, int]
    span: tuple[int, int]
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class DocumentGraph:
    """What one document says, before its chains are merged with those of other documents."""

    document: Document
    chains: tuple[Chain, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, or what actors act on: one node of the graph."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mention chains are one entity; ``left`` and ``right`` are ids of chains."""

    left: str
    right: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class GraphData:
    """Documents, entities, claims and merges: everything that a graph is made from.

    ``candidates`` are merges that were not made: doubtful pairs, for the user to judge.

    ``actorgraph.KnowledgeGraph`` is this with its views (networkx, pyvis, HTML, JSON) as methods.
    """

    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    merges: tuple[Merge, ...] = ()
    candidates: tuple[Merge, ...] = ()
