"""Portraits as text: what those of one document share is written once, beside the document."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields
from typing import Any

from actorgraph.resolve.portrait import Portrait

# Set where the portrait is loaded: its chain, its document, and what was judged of it.
ELSEWHERE = frozenset({"chains", "documents", "sides"})
FIELDS = tuple(field.name for field in fields(Portrait) if field.name not in ELSEWHERE)


def dump(portraits: Sequence[Portrait]) -> tuple[str, list[str]]:
    """What the portraits of a document share, and each of them."""
    shared: list[AbstractSet[Any]] = []
    numbers: dict[int, int] = {}
    for name in FIELDS:
        sets = {id(v): v for p in portraits if isinstance(v := getattr(p, name), AbstractSet) and v}
        if len(portraits) > 1 and len(sets) == 1:
            ((number, value),) = sets.items()
            numbers[number] = len(shared)
            shared.append(value)
    rows = [[_plain(getattr(p, name), numbers) for name in FIELDS] for p in portraits]
    return _text([_sorted(value) for value in shared]), [_text(row) for row in rows]


def load(chain: tuple[str, str, str, str], shared: Sequence[frozenset[Any]]) -> Portrait:
    """The portrait of a chain: of its id, that of its document, its text, and its sides."""
    chain_id, document, text, sides = chain
    values = [_read(value, shared) for value in json.loads(text)]
    return Portrait(
        **dict(zip(FIELDS, values, strict=True)),
        chains=[chain_id],
        documents=frozenset({document}),
        sides=frozenset((number, side) for number, side in json.loads(sides)),
    )


def shared_of(text: str) -> list[frozenset[Any]]:
    """What ``dump`` wrote of the portraits of a document."""
    return [frozenset(map(_item, value)) for value in json.loads(text)]


def _plain(value: object, numbers: dict[int, int]) -> object:
    if isinstance(value, Counter):
        return dict(sorted(value.items()))
    if isinstance(value, AbstractSet):
        return numbers[id(value)] if id(value) in numbers else _sorted(value)
    return value


def _read(value: Any, shared: Sequence[frozenset[Any]]) -> Any:
    if isinstance(value, dict):
        return Counter(value)
    if isinstance(value, list):
        return frozenset(map(_item, value))
    if isinstance(value, int) and not isinstance(value, bool):
        return shared[value]
    return value


def _sorted(values: Iterable[Any]) -> list[Any]:
    return sorted(values)


_text: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _item(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
