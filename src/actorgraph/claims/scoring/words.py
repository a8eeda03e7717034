"""The words on and around a path as sparse features, hashed (Weinberger et al. 2009)."""

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from actorgraph.claims.scoring.paths import Path
from actorgraph.nlp import Candidates

SIZE = 8192
CLOSE, NEAR = 4, 12
CONTENT = frozenset({"VERB", "NOUN", "ADP"})
Pair = tuple[int, int]


class Word(NamedTuple):
    """What is seen of a token: ``joins`` tells whether it is a preposition, ``content`` whether it
    says something by itself.
    """

    lemma: str
    dep: str
    joins: bool
    content: bool


class _End(NamedTuple):
    """One end of a path: its place in the document, its words and type, and its side."""

    place: int
    lemma: str
    type: str
    side: Sequence[Word]


def words_of(
    candidates: Candidates, pair: Pair, path: Path, known: dict[int, Word] | None = None
) -> tuple[list[int], list[int]]:
    """The numbers, below ``SIZE``, of what is seen from the first end and from the second.
    ``known`` keeps the words of one document from one path to the next.
    """
    known = {} if known is None else known
    left, right = (
        _end(candidates, candidates.heads[i], side, known)
        for i, side in zip(pair, (path.left, path.right), strict=True)
    )
    top = _word(path.top, known) if path.joined else None
    beside = _between(candidates, left, right, known)
    return _hashed(left, right, top, beside), _hashed(right, left, top, beside)


def _end(candidates: Candidates, head: int, side: Sequence[Token], known: dict[int, Word]) -> _End:
    mention = candidates.proposed.get(head)
    lemma = _word(candidates.doc[head], known).lemma
    return _End(head, lemma, mention.type[:3] if mention else "-", [_word(t, known) for t in side])


def _word(token: Token, known: dict[int, Word]) -> Word:
    found = known.get(token.i)
    if found is None:
        joins, content = token.tag_ == "IN", token.pos_ in CONTENT
        found = known[token.i] = Word(token.lemma_.lower(), token.dep_, joins, content)
    return found


def _between(candidates: Candidates, left: _End, right: _End, known: dict[int, Word]) -> list[Word]:
    """The words between two ends that are near each other."""
    low, high = sorted((left.place, right.place))
    words = candidates.doc[low + 1 : high] if high - low <= NEAR else ()
    return [_word(token, known) for token in words]


def _hashed(subject: _End, target: _End, top: Word | None, beside: Sequence[Word]) -> list[int]:
    seen = [
        *(_on_path(subject, target, top) if top else ["nopath"]),
        *_beside(subject, target, beside),
        f"hs={subject.lemma}",
        f"ho={target.lemma}",
    ]
    return [zlib.crc32(name.encode("utf-8", "surrogatepass")) % SIZE for name in seen]


def _on_path(subject: _End, target: _End, top: Word) -> Iterator[str]:
    up, down, types = subject.side, target.side, subject.type + target.type
    route = f"{'<'.join(word.dep for word in up)}|{'>'.join(word.dep for word in down)}"
    links = f"{up[-1].dep if up else '-'}|{down[-1].dep if down else '-'}"
    yield from (f"p={route}", f"pt={route}{types}", f"L={top.lemma}", f"Lt={top.lemma}{links}")
    yield from (f"A={word.lemma}" for word in up[1:])
    yield from (f"B={word.lemma}" for word in down[1:])
    passed = " ".join(word.lemma for word in (*up, top, *down) if word.joins)
    yield from (f"pr={passed}", f"prt={passed}{types}", f"Lp={top.lemma} {passed}")


def _beside(subject: _End, target: _End, beside: Sequence[Word]) -> Iterator[str]:
    distance = abs(subject.place - target.place)
    if distance > NEAR:
        return
    way = "f" if subject.place < target.place else "b"
    if distance <= CLOSE:
        yield f"{way}={' '.join(word.lemma for word in beside)}={subject.type + target.type}"
    yield from (f"w{way}={word.lemma}" for word in beside if word.content)
