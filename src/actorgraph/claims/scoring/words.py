"""The words on and around a path as sparse features, hashed (Weinberger et al. 2009)."""

import zlib
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from actorgraph.claims.scoring.paths import Path
from actorgraph.nlp import Candidates

SIZE = 8192
CLOSE, NEAR = 4, 12
CONTENT = frozenset({"VERB", "NOUN", "ADP"})
Pair = tuple[int, int]


def words_of(candidates: Candidates, pair: Pair, path: Path) -> tuple[list[int], list[int]]:
    """The numbers, below ``SIZE``, of what is seen from the first end and from the second."""
    forth = _hashed(candidates, pair, (path.left, path.right), path)
    back = _hashed(candidates, pair[::-1], (path.right, path.left), path)
    return forth, back


def _hashed(
    candidates: Candidates, pair: Pair, sides: tuple[Sequence[Token], ...], path: Path
) -> list[int]:
    subject, target = (candidates.doc[candidates.heads[i]] for i in pair)
    types = _type(candidates, subject) + _type(candidates, target)
    seen = [
        *(_on_path(sides, path.top, types) if path.joined else ["nopath"]),
        *_beside(subject, target, types),
        f"hs={subject.lemma_.lower()}",
        f"ho={target.lemma_.lower()}",
    ]
    return [zlib.crc32(name.encode("utf-8", "surrogatepass")) % SIZE for name in seen]


def _type(candidates: Candidates, head: Token) -> str:
    mention = candidates.proposed.get(head.i)
    return mention.type[:3] if mention else "-"


def _on_path(sides: tuple[Sequence[Token], ...], top: Token, types: str) -> Iterator[str]:
    subject, target = sides
    route = f"{'<'.join(t.dep_ for t in subject)}|{'>'.join(t.dep_ for t in target)}"
    lemma = top.lemma_.lower()
    links = f"{subject[-1].dep_ if subject else '-'}|{target[-1].dep_ if target else '-'}"
    yield from (f"p={route}", f"pt={route}{types}", f"L={lemma}", f"Lt={lemma}{links}")
    yield from (f"A={token.lemma_.lower()}" for token in subject[1:])
    yield from (f"B={token.lemma_.lower()}" for token in target[1:])
    passed = " ".join(t.lemma_.lower() for t in (*subject, top, *target) if t.tag_ == "IN")
    yield from (f"pr={passed}", f"prt={passed}{types}", f"Lp={lemma} {passed}")


def _beside(subject: Token, target: Token, types: str) -> Iterator[str]:
    forwards = subject.i < target.i
    low, high = sorted((subject.i, target.i))
    if high - low > NEAR:
        return
    words = list(subject.doc[low + 1 : high])
    if high - low <= CLOSE:
        yield f"{'f' if forwards else 'b'}={' '.join(t.lemma_.lower() for t in words)}={types}"
    mark = "wf=" if forwards else "wb="
    yield from (mark + t.lemma_.lower() for t in words if t.pos_ in CONTENT)
