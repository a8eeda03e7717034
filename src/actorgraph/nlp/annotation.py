"""What the other rooms know of a parsed document: its chains, found again from tokens."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.model import Chain, Document, Form, Mention, RoleStatus

Number: TypeAlias = Literal["singular", "plural"]
Gender: TypeAlias = Literal["female", "male", "neuter"]


@dataclass(frozen=True, slots=True)
class MentionSpan:
    """A mention with its tokens, before coreference. ``rule`` names what found it.

    ``type`` is empty where the words alone do not tell (``they``). ``canonical`` is what the
    words stand for where that is not what they spell (``Mexican`` -> ``Mexico``). ``number``
    and ``gender`` are None where unknown. ``country`` is the country that a nominal names
    (``her Mexican counterpart`` -> ``Mexico``). ``collective`` marks an unnamed group that may
    be an actor by itself (``the rebels``): other nominals count only once they are linked.
    """

    span: Span
    type: str
    form: Form
    rule: str
    canonical: str | None = None
    number: Number | None = None
    gender: Gender | None = None
    country: str | None = None
    collective: bool = False

    @property
    def head(self) -> Token:
        """The token that the others of the span depend on."""
        return self.span.root

    @property
    def name(self) -> str:
        """What the words stand for, else the words themselves, as they look."""
        return names.visible(self.canonical or self.span.text)

    @property
    def lemma(self) -> str:
        """The lemma of the head, in lower case: ``president`` of ``the US presidents``."""
        return self.span.root.lemma_.lower()

    def to_mention(self, document: Document) -> Mention:
        """The same mention as plain data."""
        span = self.span
        return Mention(document.id, span.start_char, span.end_char, span.text, self.type, self.form)


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """An office or job that the text gives to a mention, before coreference.

    ``title`` is in lower case without the country (``secretary of state``), ``of`` the mention
    that the office belongs to, ``start`` and ``end`` the characters of the text that prove it.
    """

    person: MentionSpan
    title: str
    of: MentionSpan | None
    start: int
    end: int
    status: RoleStatus = "current"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: token offsets without the marks, the head token of who says them, and the
    token of the verb or noun that introduces them.
    """

    start: int
    end: int
    speaker: int | None
    cue: int | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A document, its parse, its chains by id and its quotations; ``by_head`` has the mention
    and chain of each token that heads one, ``speakers`` the token of who says it for each token of
    a quotation, that of the innermost.
    """

    document: Document
    doc: Doc
    chains: Mapping[str, Chain]
    quotations: tuple[Quotation, ...]
    by_head: Mapping[int, tuple[Mention, str]]
    speakers: Mapping[int, int]

    @classmethod
    def of(
        cls,
        document: Document,
        doc: Doc,
        chains: Iterable[Chain],
        quotations: Iterable[Quotation] = (),
    ) -> "Annotation":
        """Index the mentions of ``chains`` by the token that heads each."""
        by_id = {chain.id: chain for chain in chains}
        by_head: dict[int, tuple[Mention, str]] = {}
        for chain in by_id.values():
            for mention in chain.mentions:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is not None:
                    by_head[span.root.i] = (mention, chain.id)
        said = tuple(quotations)
        return cls(document, doc, by_id, said, by_head, _speakers(said))

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that ``token`` heads, if any."""
        found = self.by_head.get(token.i)
        return found[0] if found else None

    def chains_at(self, token: Token) -> tuple[str, ...]:
        """Ids of the chains that ``token`` refers to: one, or the members of a set, or none."""
        found = self.by_head.get(token.i)
        if not found:
            return ()
        return self.chains[found[1]].members or (found[1],)


def _speakers(quotations: Iterable[Quotation]) -> dict[int, int]:
    spoken = [(q.end - q.start, q.speaker, q) for q in quotations if q.speaker is not None]
    found: dict[int, int] = {}
    for _, speaker, quotation in sorted(spoken, key=lambda s: s[:2], reverse=True):
        found.update(dict.fromkeys(range(quotation.start, quotation.end), speaker))
    return found
