"""Credits, bylines and the like, which say nothing of the actors that they name."""

import tomllib
from importlib import resources

from spacy.tokens import Doc, Span

_DATA = tomllib.loads(resources.files(__package__).joinpath("boilerplate.toml").read_text("utf-8"))
STARTS = tuple(_DATA["starts"])
MARKS = tuple(_DATA["marks"])
BYLINE_WORDS = 9


def boilerplate(doc: Doc) -> frozenset[int]:
    """The tokens of ``doc`` that belong to credits, bylines and navigation."""
    found: set[int] = set()
    for sentence in doc.sents:
        found.update(range(_start(sentence), sentence.end))
    return frozenset(found)


def _start(sentence: Span) -> int:
    """Where boilerplate starts in ``sentence``; its end if nowhere."""
    text = sentence.text.lower().lstrip()
    if text.startswith(STARTS) or _is_byline(sentence):
        return sentence.start
    for mark in MARKS:
        at = text.find(mark)
        if at >= 0:
            offset = sentence.start_char + len(sentence.text) - len(sentence.text.lstrip()) + at
            return next((t.i for t in sentence if t.idx >= offset), sentence.end)
    return sentence.end


def _is_byline(sentence: Span) -> bool:
    """``By Jane Doe in Lima``: no verb, no full stop."""
    return (
        len(sentence) <= BYLINE_WORDS
        and sentence[0].lower_ == "by"
        and not any(token.pos_ in {"VERB", "AUX"} or token.text == "." for token in sentence)
    )
