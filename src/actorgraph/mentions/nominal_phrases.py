"""The words of a noun phrase without a name: where it begins and ends, what to call it."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import opens_sentence
from actorgraph.nlp import MentionSpan, Number
from actorgraph.nlp.syntax import owner_behind
from actorgraph.words.collectives import is_light

INNER = frozenset(
    ["compound", "amod", "nmod", "nummod", "det", "poss", "quantmod", "predet", "advmod"]
)
BESIDE = frozenset(["compound", "amod", "nmod"])
# Words before a noun that count or point and are no part of what to call it.
POINTING = frozenset(
    ["both", "several", "all", "many", "most", "some", "more", "about", "around", "nearly"]
)


def phrase_of(token: Token, named: Mapping[int, MentionSpan]) -> Span:
    """The noun phrase of ``token``: its modifiers, and the named owner behind an `of`."""
    start = min((c.left_edge.i for c in token.lefts if c.dep_ in INNER), default=token.i)
    doc = token.doc
    while doc[start].is_punct and start < token.i:
        start += 1
    owner = owner_behind(token, named)
    return doc[start : owner.span.end if owner else token.i + 1]


def names_inside(token: Token, named: Mapping[int, MentionSpan]) -> Iterator[MentionSpan]:
    """The names that narrow ``token`` down from before: `KPA posts`, `the Hezbollah movement`."""
    for child in token.lefts:
        name = named.get(child.i)
        if name and child.dep_ in BESIDE:
            yield name


def called(span: Span) -> str:
    """The phrase as a name: without article and size, and small where only the sentence made
    it big.
    """
    start = _start(span)
    text: str = span[start:].text
    return text[:1].lower() + text[1:] if _is_common(span[start]) else text


def _start(span: Span) -> int:
    start = 0
    while start < len(span) - 1 and _points(span[start], span[start + 1]):
        start += 1
    if number_of(span.root) == "singular":
        for child in span.root.lefts:
            if child.left_edge.i == span[start].i and is_light(child):
                start = child.i + 1 - span.start
    return start


def _is_common(first: Token) -> bool:
    """Whether a word in capitals is small elsewhere: not `the Democratic lead`."""
    if not first.is_title or names.country_of(first.text):
        return False
    common = first.tag_ == "JJ" and opens_sentence(first) and first.ent_type_ != "NORP"
    return common or first.tag_ in {"NN", "NNS"}


def _points(token: Token, following: Token) -> bool:
    if following.text == "-":
        return False
    own = token.lower_ == "own"  # `their own neighbours` are not called `own neighbours`
    return own or token.pos_ in {"DET", "PRON"} or token.lower_ in POINTING


def number_of(token: Token) -> Number:
    """Whether a noun is in the plural."""
    return "plural" if token.tag_ in {"NNS", "NNPS"} else "singular"
