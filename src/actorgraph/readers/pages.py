"""Printed pages to running text: without running heads, hyphens mended, lines joined.

Where a line ends says nothing of the sentence; that it ends early says that a paragraph does.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import quantiles

_EDGE = 2  # lines at the top and at the bottom that may be a running head; a quarter of short pages
_FEWEST_HEADS = 3  # pages with the same line at the edge; chapters may have heads of their own
_FULL = 0.75  # of the usual width: a line that long goes on in the next
_NARROWEST, _WIDEST = 25, 120  # characters; where lines are others, their ends mean paragraphs
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|página|seite)\s*)?\d{1,4}(?:\s*(?:/|of|de|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(\w*[^\W\d_])([-\u00ad\u2010])$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_START = re.compile(r"\w+")
_ITEM = re.compile(r"(?:[-•*–>]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


def join_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """The running text of ``pages``, and at which of its characters each of them begins."""
    lines = [[line.strip() for line in page.translate(_LIGATURES).splitlines()] for page in pages]
    return _join(_without_heads(lines))


def unwrap(text: str) -> str:
    """``text`` that was broken into lines of one width, as mails are, with a line a paragraph."""
    return _join([[line.strip() for line in text.splitlines()]])[0]


class _Text:
    """A text that grows line by line."""

    def __init__(self, width: float, words: Mapping[str, int]) -> None:
        self.width, self.words = width, words
        self.parts: list[str] = []
        self.length = 0
        self.last, self.gap = "", False

    def add(self, line: str) -> int:
        """Append ``line``, and say where it begins."""
        if self.parts:
            self._append(self._between(line))
        start = self.length
        self._append(line)
        self.last, self.gap = line, False
        return start

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _between(self, line: str) -> str:
        """What stands between the last line and ``line``; takes back a hyphen that broke a word."""
        if broken := _BROKEN.search(self.last):
            if not self._keeps_hyphen(broken, line):
                self.parts[-1] = self.parts[-1][:-1]
                self.length -= 1
            return ""
        if line[0].islower():
            return " "
        if self.gap:
            return "\n\n"
        goes_on = len(self.last) >= _FULL * self.width and not _ITEM.match(line)
        return " " if goes_on and _NARROWEST <= self.width <= _WIDEST else "\n"

    def _keeps_hyphen(self, broken: re.Match[str], line: str) -> bool:
        """Whether the hyphen belongs to the word: so it stands elsewhere, or both halves do."""
        left, hyphen = broken.groups()
        start = _START.match(line)
        if hyphen == "\u00ad" or start is None:
            return hyphen != "\u00ad"
        right = start.group()
        whole, parted = self.words[left + right], self.words[f"{left}-{right}"]
        if whole or parted:
            return parted > whole
        return not right[0].islower() or bool(self.words[left] and self.words[right])


def _join(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    lines = [line for page in pages for line in page if line]
    text = _Text(_usual_width(lines), _words(lines))
    starts = []
    for page in pages:
        begin = None
        for line in page:
            if line:
                place = text.add(line)
                begin = place if begin is None else begin
            else:
                text.gap = begin is not None
        starts.append(text.length if begin is None else begin)
    return "".join(text.parts), tuple(starts)


def _words(lines: Sequence[str]) -> Counter[str]:
    """How often each word stands in ``lines``, without those that a line's end breaks."""
    words: Counter[str] = Counter()
    broken = False
    for line in lines:
        found = _WORD.findall(line)
        ends_broken = _BROKEN.search(line) is not None
        words.update(found[broken : len(found) - ends_broken])
        broken = ends_broken
    return words


def _usual_width(lines: Sequence[str]) -> float:
    if len(lines) < 2:  # noqa: PLR2004  # quantiles need two
        return 0
    return quantiles(map(len, lines), n=5)[-1]


def _without_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """``pages`` without the lines at their edges that recur, but for numbers, and page numbers."""
    if len(pages) == 1:
        return [list(pages[0])]
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page in edges for key in {_key(line) for line in page.values()})
    return [
        [
            line
            for number, line in enumerate(page)
            if number not in edge or not _is_head(line, counts[_key(line)] >= _FEWEST_HEADS)
        ]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[str]) -> dict[int, str]:
    filled = [(number, line) for number, line in enumerate(page) if line]
    edge = min(_EDGE, max(1, len(filled) // 4))
    return dict(filled[:edge] + filled[-edge:])


def _key(line: str) -> str:
    return _DIGITS.sub("#", line.lower())


def _is_head(line: str, recurs: bool) -> bool:  # noqa: FBT001  # one of two reasons
    return recurs or _PAGE_NUMBER.fullmatch(line) is not None
