"""The way through the parse from one mention to another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from spacy.tokens import Token

# What is looked at of the words between where the parse does not join two mentions.
BESIDE = 6
NEAR = 3


@dataclass(frozen=True, slots=True)
class Path:
    """From ``left`` up to ``top`` and down to ``right``. The sides begin with the ends and leave
    out ``top``; ``joined`` tells whether one sentence holds both.
    """

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    top: Token
    joined: bool

    def between(self) -> list[Token]:
        """The tokens of the path without its ends."""
        ends = {self.left[0] if self.left else self.top, self.right[0] if self.right else self.top}
        inner = [*self.left[1:], *self.right[1:]]
        return inner if self.top in ends else [*inner, self.top]


def path_between(left: Token, right: Token) -> Path:
    """The path from ``left`` to ``right``; in different sentences, the words above each."""
    return next(paths_between([(left, right)]))


def paths_between(pairs: Iterable[tuple[Token, Token]]) -> Iterator[Path]:
    """The path of each of ``pairs``; what is above a token is looked for once."""
    known: dict[int, dict[int, Token]] = {}
    for left, right in pairs:
        for token in (left, right):
            if token.i not in known:
                known[token.i] = {above.i: above for above in (token, *token.ancestors)}
        yield _path(known[left.i], known[right.i])


def _path(upwards: dict[int, Token], downwards: dict[int, Token]) -> Path:
    top = next((i for i in upwards if i in downwards), None)
    if top is None:
        up, down = (tuple(islice(way.values(), NEAR)) for way in (upwards, downwards))
        return Path(up, down, list(upwards.values())[-1], joined=False)
    left, right = (
        tuple(takewhile(lambda token: token.i != top, way.values())) for way in (upwards, downwards)
    )
    return Path(left, right, upwards[top], joined=True)


def words_of(path: Path, left: Token, right: Token) -> list[Token]:
    """The tokens that stand for the path: those on it, else those between its ends in the text."""
    found = path.between()
    if found:
        return found
    first, last = min(left.i, right.i), max(left.i, right.i)
    return list(left.doc[first + 1 : last])[:BESIDE] or [left]
