"""Where quoted passages begin and end: a pure reading of the quotation marks of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = re.compile(r'``|\'\'|""|["“”„«»]')
LINE_END = re.compile(r"\n")
BLANK_LINE = re.compile(r"\n\s*\n")
# How far back the low mark is looked for that opened a quotation in German.
LONGEST = 5_000
OPENING = frozenset("“„«") | {"``"}
CLOSING = frozenset("”»") | {"''"}
# A single mark opens before a letter and closes after a letter or a full stop; an apostrophe
# within a word or before an elided year is neither.
SINGLE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[\"“(\[—]))[‘'](?=[^\W\d_])(?![‘']?(?:em|tis|twas)\b)"
    r"(?P<inside>[^\n‘]{1,600}?)"
    r"(?:(?<=[.,!?…])[’'](?!\w)|(?<=[^\Ws])[’'](?=[\s.,;:)\"”]|$)|(?<=\w)[’'](?=[.,;:)\"”]|$))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted characters without their marks; ``continues`` where the next paragraph goes on
    with the same quotation.
    """

    start: int
    end: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def passages(text: str) -> list[Passage]:
    """All quoted passages of ``text``, also nested ones, by their start."""
    found = [*_double(text), *_single(text)]
    return sorted(found, key=lambda p: (p.start, -p.end))


def _single(text: str) -> Iterator[Passage]:
    if "‘" not in text and "'" not in text:
        return
    for match in SINGLE.finditer(text):
        yield Passage(*match.span("inside"))


def _double(text: str) -> Iterator[Passage]:
    """Passages between double marks; an unclosed one ends with its paragraph."""
    open_at: int | None = None
    for mark in _marks(text):
        if open_at is not None:
            end = _paragraph_end(text, open_at, mark)
            if end is not None:
                continues = mark.opens and not text[end : mark.start].strip()
                yield Passage(open_at, end, continues)
                open_at = None
        if open_at is None:
            open_at = mark.end if mark.opens else None
        elif mark.closes:
            yield Passage(open_at, mark.start)
            open_at = None
        else:
            # A second opening mark in the same paragraph: the first was never closed.
            yield Passage(open_at, mark.start)
            open_at = mark.end
    if open_at is not None:
        end = text.find("\n", open_at)
        yield Passage(open_at, end if end >= 0 else len(text))


def _paragraph_end(text: str, start: int, mark: _Mark) -> int | None:
    """Where the quotation open since ``start`` ends because its paragraph does before ``mark``;
    None where it goes on: lines may be wrapped, so that a closing mark in a later line counts.
    """
    wrapped = mark.closes and not mark.opens
    found = (BLANK_LINE if wrapped else LINE_END).search(text, start, mark.start)
    return start + len(text[start : found.start()].rstrip()) if found else None


def _marks(text: str) -> Iterator[_Mark]:
    """The double marks of ``text``. Where marks are doubled, as in exported tables, single ones
    in the same line only wrap the field.
    """
    offset = 0
    for line in text.splitlines(keepends=True):
        doubled = '""' in line
        body = _unwrapped(line, offset) if doubled else range(offset, offset + len(line))
        for match in DOUBLE.finditer(text, body.start, body.stop):
            if not (doubled and match.group() == '"'):
                yield _classify(text, match)
        offset += len(line)


def _unwrapped(line: str, offset: int) -> range:
    """The characters of ``line`` within the marks that wrap it."""
    stripped = line.rstrip()
    odd_start = (len(stripped) - len(stripped.lstrip('"'))) % 2
    odd_end = (len(stripped) - len(stripped.rstrip('"'))) % 2
    return range(offset + odd_start, offset + len(stripped) - odd_end)


def _classify(text: str, match: re.Match[str]) -> _Mark:
    start, end = match.span()
    symbol = match.group()
    if symbol in OPENING:
        return _Mark(start, end, opens=True, closes=symbol == "“" and _after_low(text, start))
    if symbol in CLOSING:
        return _Mark(start, end, opens=False, closes=True)
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in "([{—–-/‘'"
    free_after = after.isspace() or after in ".,;:!?)]}—–-/’'"
    if free_before == free_after:
        return _Mark(start, end, opens=True, closes=True)
    return _Mark(start, end, opens=free_before, closes=free_after)


def _after_low(text: str, start: int) -> bool:
    """Whether a German low mark opened the quotation that “ closes."""
    low = text.rfind("„", max(0, start - LONGEST), start)
    return low >= 0 and "“" not in text[low:start]
