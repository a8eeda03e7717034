"""Quotations and who says them: before, after, around, and over several sentences."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from actorgraph.nlp import Quotation
from actorgraph.quotations.marks import Passage, passages
from actorgraph.words import speech

STOPS = frozenset({".", "!", "?", "…"})
ENDS = STOPS | {";"}
MARKS = frozenset({"“", "”", "„", "«", "»", "‘", "’", "'", '"', "``", "''", '""', '"""'})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
WITHIN_PHRASE = frozenset({"compound", "amod", "det", "poss", "nummod", "nmod", "case"})
# How many tokens away a speaker may be named, and how many may part two quotations of one
# speaker beyond the words that name the speaker.
REACH = 40
GAP = 16


@dataclass(frozen=True, slots=True)
class _Cue:
    """Who speaks, and the word that says so."""

    speaker: Token | None
    word: Token


@dataclass(frozen=True, slots=True)
class _Span:
    """A quoted passage as tokens, with the bounds of the text that may name its speaker."""

    start: int
    end: int
    low: int
    high: int
    nested: bool
    continues: bool


def find_quotations(doc: Doc) -> list[Quotation]:
    """The quoted passages of ``doc`` in text order, each with its speaker where one is named."""
    found: list[Quotation] = []
    previous: Quotation | None = None
    continued = False
    for span in _spans(doc):
        cue = _after(doc, span) or _before(doc, span)
        if span.nested:
            found.append(_quotation(span, cue))
            continue
        quotation = _quotation(span, cue)
        if previous is not None:
            quotation = _carried(doc, quotation, previous, continued=continued)
        if continued and previous is not None and previous.speaker is None and quotation.speaker:
            found[found.index(previous)] = replace(previous, speaker=quotation.speaker)
        found.append(quotation)
        previous, continued = quotation, span.continues
    return found


def _quotation(span: _Span, cue: _Cue | None) -> Quotation:
    speaker = cue.speaker.i if cue and cue.speaker is not None else None
    return Quotation(span.start, span.end, speaker, cue.word.i if cue else None)


def _spans(doc: Doc) -> Iterator[_Span]:
    """Passages as tokens, without marks and white space at their ends."""
    text = doc.text
    found = passages(text)
    if not found:
        return
    offsets = [token.idx for token in doc]
    bounds = [_bounds(doc, offsets, passage) for passage in found]
    kept = [(b, p) for b, p in zip(bounds, found, strict=True) if b[0] < b[1]]
    for number, ((start, end), passage) in enumerate(kept):
        outer = [b for b, _ in kept[:number] if b[0] <= start and end <= b[1]]
        before = [b[1] for b, _ in kept[:number] if b[1] <= start]
        after = [b[0] for b, _ in kept[number + 1 :] if b[0] >= end]
        low = max([0, *before, *(b[0] for b in outer)])
        high = min([len(doc), *after, *(b[1] for b in outer)])
        yield _Span(start, end, low, high, bool(outer), passage.continues)


def _bounds(doc: Doc, offsets: Sequence[int], passage: Passage) -> tuple[int, int]:
    start, end = bisect_left(offsets, passage.start), bisect_left(offsets, passage.end)
    while start < end and (doc[start].is_space or doc[start].text in MARKS):
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return start, end


def _after(doc: Doc, span: _Span) -> _Cue | None:
    """``"…," said A`` and ``"…", according to A``: the verb follows with nothing in between."""
    last = doc[span.end - 1]
    window = list(_forward(doc, span))
    if not window or (last.text in {".", "…"} and not window[0].is_lower):
        return None
    open_ended = last.text in {",", "?", "!", "—", "–", "-"} or window[0].text in {",", "—", "–"}
    for token in window:
        if token.lower_ == "according":
            return _according(token)
        if _speaks(token):
            if not open_ended and token.i > window[0].i + 3:
                return None
            return _Cue(_speaker(token, span), token)
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"relcl", "acl", "aux", "auxpass"}:
            return None
    return None


def _forward(doc: Doc, span: _Span) -> Iterator[Token]:
    for token in doc[span.end : min(span.high, span.end + REACH)]:
        if token.text in MARKS:
            continue
        if (token.is_space and "\n" in token.text) or token.text in ENDS or token.text == ":":
            return
        if not token.is_space:
            yield token


def _before(doc: Doc, span: _Span) -> _Cue | None:
    """``A said: "…"``, ``A said that "…"``, ``According to A, "…"``."""
    window = list(_backward(doc, span))
    if not window:
        return None
    introduced = window[0].text in {":", ","} or window[0].lower_ == "that"
    for token in window:
        adjacent = introduced or token.i == window[0].i
        if token.lower_ == "according" and introduced:
            return _according(token)
        if _speaks(token) and (adjacent or _governs(token, span)):
            return _Cue(_speaker(token, span), token)
    return _by_colon(doc, window[0], span) if window[0].text == ":" else None


def _backward(doc: Doc, span: _Span) -> Iterator[Token]:
    """Tokens before the quotation, nearest first, back to the end of the last sentence. A
    colon reaches over the paragraph break after it.
    """
    seen = False
    for index in range(span.start - 1, max(span.low, span.start - REACH) - 1, -1):
        token = doc[index]
        if token.text in MARKS or (token.is_space and not seen):
            continue
        if token.text in STOPS or (token.is_space and "\n" in token.text):
            return
        if not seen and token.text != ":" and _breaks(doc, index + 1, span.start):
            return
        seen = True
        if not token.is_space:
            yield token


def _breaks(doc: Doc, start: int, end: int) -> bool:
    return any(token.is_space and "\n" in token.text for token in doc[start:end])


def _by_colon(doc: Doc, colon: Token, span: _Span) -> _Cue | None:
    """``A called it a mistake: "…"``: whoever the line before the colon is about."""
    verbs = []
    for token in reversed(doc[max(0, colon.i - REACH) : colon.i]):
        if token.is_space and "\n" in token.text:
            break
        if token.pos_ == "NOUN" and token.lemma_.lower() in speech.words("nouns"):
            owner = speech.owner(token)
            if owner is not None:
                return _Cue(owner, token)
        if token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}:
            verbs.append(token)
    return _Cue(_speaker(verbs[0], span), verbs[0]) if verbs else None


def _according(token: Token) -> _Cue | None:
    for preposition in token.children:
        for source in preposition.children:
            if source.dep_ == "pobj":
                return _Cue(speech.voice(source), token)
    return None


def _speaks(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    lemma = token.lemma_.lower()
    return lemma in speech.words("verbs") or lemma in speech.words("quoting")


def _governs(verb: Token, span: _Span) -> bool:
    """Whether the parse hangs the quoted words on ``verb``."""
    quoted = verb.doc[span.start : span.end]
    if not any(token.pos_ in {"VERB", "AUX"} for token in quoted):
        return False
    return verb in quoted.root.ancestors


def _speaker(verb: Token, span: _Span) -> Token | None:
    """The subject by the parse, or the noun phrase beside the verb where the parse has none."""
    found = speech.speaker(verb)
    if found is not None and not span.start <= found.i < span.end:
        return found
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None
    for near in (verb.i + 1, verb.i - 1):
        if 0 <= near < len(verb.doc) and not span.start <= near < span.end:
            token = verb.doc[near]
            while token.dep_ in WITHIN_PHRASE and token.head.i != token.i:
                token = token.head
            if token.pos_ in NOMINAL:
                return token
    return None


def _carried(doc: Doc, quotation: Quotation, previous: Quotation, *, continued: bool) -> Quotation:
    """The speaker of the quotation before, where it goes on: in the next sentence or paragraph
    without a speaker of its own, or with ``it added``.
    """
    if previous.speaker is None:
        return quotation
    if quotation.cue is None:
        if continued or _follows(doc, quotation, previous):
            return replace(quotation, speaker=previous.speaker, cue=previous.cue)
        return quotation
    word = doc[quotation.cue]
    speaker = doc[quotation.speaker] if quotation.speaker is not None else None
    goes_on = word.lemma_.lower() in speech.words("continuing")
    near = quotation.start - previous.end <= GAP + (quotation.cue > previous.end)
    if goes_on and near and speaker is not None and speaker.pos_ == "PRON":
        return replace(quotation, speaker=previous.speaker)
    return quotation


def _follows(doc: Doc, quotation: Quotation, previous: Quotation) -> bool:
    """Whether only the words that name the speaker part the two, and a whole sentence is quoted."""
    quoted = doc[quotation.start : quotation.end]
    if not any(token.pos_ in {"VERB", "AUX"} for token in quoted):
        return False
    between = [t for t in doc[previous.end : quotation.start] if t.text not in MARKS]
    words = [t for t in between if not t.is_space]
    if words and words[-1].text[-1] not in ENDS:
        return False
    breaks = sum("\n" in t.text for t in between)
    sentences = sum(t.text in ENDS for t in words)
    return breaks <= 1 and sentences <= 1 and len(words) <= REACH
