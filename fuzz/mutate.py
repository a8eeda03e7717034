"""Spoil texts, bytes and data a little or a lot, the same way for the same random numbers."""

import copy
import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

# What texts hold by accident or by malice: characters without width, of other directions, marks
# that open and never close, blanks that are no spaces, letters that change their length in lower
# case.
ODD = (
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200f", "\u202e", "\u2066", "\u2069"),
    *("\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\t", "\r", "\n", "\n\n", "\r\n", " "),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\ufffd", "\U0010ffff", "\ue000", "\u0301", "\u0130"),
    *('"', "“", "”", "'", "’", "(", ")", "[", "{", "<", ">", "&", "<script>", "</script>", "-"),
    *("—", ":", ";", ",", ".", "...", "#", "@", "=cmd|' /C calc'!A0", "..", "/", "\\", "%s", "$"),
    *("İ", "ß", "ﬁ", "李", "Ж", "א", "ع", "🎉", "👩\u200d👩\u200d👧", "0", "1" * 40, "-1", "1e309"),
    *("he", "she", "they", "who", "which", "and", "of", "the", "not", "said", "to", "will"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 1e308, 10**30, "", " ", "\u202e", "x" * 300),
    *([], {}, [[]], [None], {"a": 1}, "2026-13-45", "2026-02-03", "\ud800", "actorgraph/1"),
)
MOST_CHANGES = 4
LONGEST_PART = 60


def spoil_text(text: str, seeds: Sequence[str], random: Random) -> str:
    """``text`` with a few changes."""
    changes: tuple[Callable[[str, Sequence[str], Random], str], ...]
    changes = (_insert, _insert, _cut, _repeat, _swap, _graft, _recase, _wrap, _blanks)
    for _ in range(random.randint(1, MOST_CHANGES)):
        text = random.choice(changes)(text, seeds, random)
    return text


def spoil_bytes(data: bytes, random: Random) -> bytes:
    """``data`` with a few bytes changed, lost or put in, perhaps cut short."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 2 * MOST_CHANGES)):
        at = random.randint(0, len(changed))
        kind = random.randint(0, 4)
        if kind == 0:
            changed[at : at + 1] = random.randbytes(1)
        elif kind == 1:
            del changed[at : at + random.randint(1, LONGEST_PART)]
        elif kind == 2:  # noqa: PLR2004
            changed[at:at] = random.choice(ODD).encode("utf-8")
        elif kind == 3:  # noqa: PLR2004
            changed[at:at] = changed[at : at + LONGEST_PART] * random.randint(1, 9)
        elif random.random() < 0.3:  # noqa: PLR2004
            del changed[at:]
    return bytes(changed)


def spoil_json(text: str, random: Random) -> str:
    """JSON ``text`` with values changed, lost, repeated or moved, and still JSON."""
    data = json.loads(text)
    for _ in range(random.randint(1, MOST_CHANGES)):
        places = list(_places(data))
        if not places:
            break
        holder, key = random.choice(places)
        kind = random.randint(0, 3)
        if kind == 0:
            # A copy: what is changed in it later would be there for all inputs that follow.
            holder[key] = copy.deepcopy(random.choice(VALUES))
        elif kind == 1:
            del holder[key]
        elif kind == 2:  # noqa: PLR2004
            other, there = random.choice(places)
            holder[key] = copy.deepcopy(other[there])
        elif isinstance(holder[key], str):
            holder[key] = _insert(holder[key], (), random)
    return json.dumps(data, ensure_ascii=random.random() < 0.5)  # noqa: PLR2004


def _places(data: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        holder = waiting.pop()
        keys = holder if isinstance(holder, dict) else range(len(holder))
        for key in list(keys):
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def _part(text: str, random: Random) -> slice:
    start = random.randint(0, len(text))
    return slice(start, start + random.randint(1, LONGEST_PART))


def _with(text: str, part: slice, new: str) -> str:
    return text[: part.start] + new + text[part.stop :]


def _insert(text: str, _: Sequence[str], random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(ODD) * random.choice((1, 1, 1, 2, 9)) + text[at:]


def _cut(text: str, _: Sequence[str], random: Random) -> str:
    return _with(text, _part(text, random), "")


def _repeat(text: str, _: Sequence[str], random: Random) -> str:
    part = _part(text, random)
    return _with(text, part, text[part] * random.randint(2, 12))


def _swap(text: str, _: Sequence[str], random: Random) -> str:
    part = _part(text, random)
    rest = _with(text, part, "")
    at = random.randint(0, len(rest))
    return rest[:at] + text[part] + rest[at:]


def _graft(text: str, seeds: Sequence[str], random: Random) -> str:
    other = random.choice(seeds)
    return _with(text, _part(text, random), other[_part(other, random)])


def _recase(text: str, _: Sequence[str], random: Random) -> str:
    part = _part(text, random)
    return _with(text, part, random.choice((str.upper, str.lower, str.title))(text[part]))


def _wrap(text: str, _: Sequence[str], random: Random) -> str:
    part = _part(text, random)
    left, right = random.choice(('""', "“”", "()", "[]", "“\n", "((", "''", "\u2067\u2069"))
    return _with(text, part, left + text[part] + right)


def _blanks(text: str, _: Sequence[str], random: Random) -> str:
    part = _part(text, random)
    blank = random.choice(("\u2028", "\u00a0", "\n", "\t", "  ", "", "\u200b", "\x0b"))
    return _with(text, part, text[part].replace(" ", blank))
