"""Parse a text of any length: in pieces, and with sentences that are not too long.

What the parser holds at a time, and what a sentence costs, then does not grow with the text.
"""

import re
import warnings
from collections.abc import Iterator

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from actorgraph.errors import InputWarning
from actorgraph.nlp.load import LINE_BREAKS, line_breaks

# Characters of a document: ten million are about two million words.
LONGEST = 10_000_000
# Characters that are parsed at once: most articles are shorter.
PIECE = 20_000
# Characters without a blank that are parsed at once: the tokeniser's time grows with their square.
WORD = 1_000
# Marks in a row that are one word: for the parser, each would be one.
MARKS = 30
# Tokens of a sentence: our own time grows with their square.
SENTENCE = 300
# Where a sentence that is longer is best cut.
CUTS = frozenset(".!?;:,|\n")
_BLANKS = re.compile(r"\s+")
_MARKS = re.compile(rf"[^\w\s]{{{MARKS},}}")
_LONG_WORD = re.compile(rf"\S{{{WORD}}}(?=\S)")


def parse(nlp: Language, text: str, *, name: str = "the text") -> Doc:
    """The parse of ``text``; its tokens spell the text, whatever was cut.

    A text of more than ``PIECE`` characters is parsed in pieces, cut between paragraphs where
    there are any. Words of more than ``WORD`` characters and sentences of more than ``SENTENCE``
    tokens are cut too, with an ``InputWarning`` that calls the text ``name``.
    """
    parsed = [_run(nlp, _tokens(nlp, text[start:end])) for start, end in pieces(text)]
    long = sum(len(sentence) > SENTENCE for doc in parsed for sentence in doc.sents)
    if long:
        _warn(name, long, f"sentences of more than {SENTENCE:,} words")
        parsed = [_with_shorter_sentences(nlp, doc) for doc in parsed]
    words = len(_LONG_WORD.findall(text))
    if words:
        _warn(name, words, f"words of more than {WORD:,} characters")
    return _joined(parsed)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces of ``text`` begin and end: next to each other, nothing left out."""
    start = 0
    for end in (*(found.end() for found in _LONG_WORD.finditer(text)), len(text)):
        while end - start > PIECE:
            border = _border(text, start)
            yield start, border
            start = border
        if end > start or not text:
            yield start, end
        start = end


def _border(text: str, start: int) -> int:
    """The best place to end the piece that begins at ``start``: the last one between paragraphs
    in its second half, else between lines, sentences, words.
    """
    end = start + PIECE
    blanks = _BLANKS.finditer(text, start + PIECE // 2, end)
    places = ((_kind(found), found.end()) for found in blanks if not text[found.end()].isspace())
    return max(places, default=(0, end))[1]


def _kind(blanks: re.Match[str]) -> int:
    lines = blanks[0].count("\n")
    before = blanks.string[max(0, blanks.start() - 2) : blanks.start()]
    return min(lines, 2) + 1 if lines else int(any(mark in before for mark in ".!?"))


def _tokens(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    found = (doc.char_span(*run.span(), alignment_mode="contract") for run in _MARKS.finditer(text))
    runs = [span for span in found if span is not None and len(span) > 1]
    if runs:
        with doc.retokenize() as merging:
            for span in runs:
                merging.merge(span)
    return doc


def _run(nlp: Language, doc: Doc) -> Doc:
    """All components of ``nlp``, and our line breaks before the parser if it has none: the pipeline
    of a user stays as it is. An actorgraph in it would only do all this work twice.
    """
    for name, component in nlp.pipeline:
        if name == "parser" and LINE_BREAKS not in nlp.pipe_names:
            doc = line_breaks(doc)
        if name != "actorgraph":
            doc = component(doc)
    doc.tensor = np.zeros(0, np.float32)  # 400 bytes a token, which only the components need
    return doc


def _with_shorter_sentences(nlp: Language, doc: Doc) -> Doc:
    """``doc`` parsed once more with its own borders of sentences, the long ones cut."""
    starts = [i for sentence in doc.sents for i in _starts(sentence)]
    if len(starts) == sum(1 for _ in doc.sents):
        return doc
    made = _tokens(nlp, doc.text)
    for i in starts:
        made[i].is_sent_start = True
    return _run(nlp, made)


def _starts(sentence: Span) -> Iterator[int]:
    doc, start = sentence.doc, sentence.start
    yield start
    while sentence.end - start > SENTENCE:
        second_half = range(start + SENTENCE - 1, start + SENTENCE // 2, -1)
        start = next((i + 1 for i in second_half if doc[i].text in CUTS), start + SENTENCE)
        yield start


def _joined(parsed: list[Doc]) -> Doc:
    if len(parsed) == 1:
        return parsed[0]
    made = Doc.from_docs(parsed, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # missing in its stub
    if made is None:
        raise ValueError("no text has no pieces")
    return made


def _warn(name: str, count: int, what: str) -> None:
    message = f"{name}: {what} were cut in order to be read ({count:,} of them)"
    warnings.warn(message, InputWarning, stacklevel=3)
