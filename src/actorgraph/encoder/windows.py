"""Cut a document into windows of whole sentences that the encoder can read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc
from tokenizers import Tokenizer

from actorgraph.encoder.files import read_weights
from actorgraph.errors import ModelError

# Pieces in a window of whole sentences; a sentence that is longer is cut at LONGEST.
FULL = 190
LONGEST = 250
# A word of more pieces (an address, a hash) says no more than its beginning.
MOST_PIECES = 8
BEGIN, END = 101, 102


@dataclass(frozen=True, slots=True)
class Window:
    """The piece ids of one window, and for each of its tokens ``(token, first, last)``: its
    index in the document and the half-open range of its pieces.
    """

    pieces: tuple[int, ...]
    tokens: tuple[tuple[int, int, int], ...]


def windows(doc: Doc) -> list[Window]:
    """The windows of ``doc`` in text order; every token with a visible character is in one."""
    pieces = _pieces(doc)
    return [_window(group, pieces) for group in _groups(doc, pieces) if group]


def _groups(doc: Doc, pieces: list[list[int]]) -> Iterator[list[int]]:
    group: list[int] = []
    size = 0
    for sentence in doc.sents:
        length = sum(len(pieces[i]) for i in range(sentence.start, sentence.end))
        if size and size + length > FULL:
            yield group
            group, size = [], 0
        for i in range(sentence.start, sentence.end):
            if size + len(pieces[i]) > LONGEST:
                yield group
                group, size = [], 0
            group.append(i)
            size += len(pieces[i])
    yield group


def _window(group: list[int], pieces: list[list[int]]) -> Window:
    ids, tokens = [BEGIN], []
    for i in group:
        tokens.append((i, len(ids), len(ids) + len(pieces[i])))
        ids += pieces[i]
    return Window((*ids, END), tuple(tokens))


def _pieces(doc: Doc) -> list[list[int]]:
    """The first pieces of each token; of one that is blank, none."""
    words = ["" if token.is_space else token.text for token in doc]
    different = list(dict.fromkeys(words))
    encoded = tokenizer().encode_batch(different, add_special_tokens=False)
    found = {word: made.ids[:MOST_PIECES] for word, made in zip(different, encoded, strict=True)}
    return [found[word] for word in words]


@cache
def tokenizer() -> Tokenizer:
    """The word pieces that the encoder was trained with."""
    try:
        made = Tokenizer.from_buffer(read_weights("encoder/weights/tokenizer.json"))
    except ValueError as error:
        raise ModelError(
            "the word pieces of the encoder are damaged; install actorgraph again"
        ) from error
    made.no_padding()
    made.no_truncation()
    return made
