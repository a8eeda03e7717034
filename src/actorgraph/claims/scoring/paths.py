"""The way through the parse from one mention to another."""

from dataclasses import dataclass

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
    upwards, downwards = [left, *left.ancestors], [right, *right.ancestors]
    places = {token.i: place for place, token in enumerate(downwards)}
    for place, token in enumerate(upwards):
        if token.i in places:
            return Path(
                tuple(upwards[:place]), tuple(downwards[: places[token.i]]), token, joined=True
            )
    return Path(tuple(upwards[:NEAR]), tuple(downwards[:NEAR]), upwards[-1], joined=False)


def words_of(path: Path, left: Token, right: Token) -> list[Token]:
    """The tokens that stand for the path: those on it, else those between its ends in the text."""
    found = path.between()
    if found:
        return found
    first, last = min(left.i, right.i), max(left.i, right.i)
    return list(left.doc[first + 1 : last])[:BESIDE] or [left]
