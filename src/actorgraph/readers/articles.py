"""JSON and JSON lines of articles: objects with a text and perhaps title, date and source."""

import datetime as dt
import json
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers.dates import parse_date
from actorgraph.readers.text import from_text

_KEYS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at"),
    "source": ("source", "url"),
}


def read_json(text: str, *, origin: str) -> Iterator[Document]:
    """One article, or a list of them."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"{origin}: is no JSON ({error})") from error
    if isinstance(data, list):
        numbered = ((f"{origin}#{number}", row) for number, row in enumerate(data, 1))
        yield from _articles(numbered, origin)
    else:
        yield article(data, origin=origin)


def read_json_lines(text: str, *, origin: str) -> Iterator[Document]:
    """One article a line."""
    lines = enumerate(text.split("\n"), 1)  # not splitlines: JSON strings may hold U+2028
    numbered = ((f"{origin}:{number}", line) for number, line in lines if line.strip())
    yield from _articles(numbered, origin)


def article(data: object, *, origin: str) -> Document:
    """The document of one article; ``origin`` is its source if it names none itself."""
    if isinstance(data, str):
        try:
            data = json.loads(data)
        except ValueError as error:
            raise InputError(f"{origin}: is no JSON ({error})") from error
    if not isinstance(data, Mapping):
        raise InputError(f'{origin}: is no article, expected an object with a "text"')
    values = {name: _string(data, keys, origin) for name, keys in _KEYS.items()}
    if not values["text"]:
        raise InputError(f'{origin}: has no text, expected it under "text", "body" or "content"')
    document = from_text(
        values["text"],
        title=values["title"],
        source=values["source"] or origin,
        published=_day(values["published"], origin),
    )
    given = _string(data, ("id",), origin)
    return replace(document, id=given) if given else document


def _articles(rows: Iterator[tuple[str, Any]], origin: str) -> Iterator[Document]:
    good = False
    for place, row in rows:
        try:
            document = article(row, origin=place)
        except InputError as error:
            warnings.warn(f"skipped {error}", InputWarning, stacklevel=2)
        else:
            good = True
            yield document
    if not good:
        raise InputError(f"{origin}: holds no article that can be read")


def _string(data: Mapping[str, Any], keys: tuple[str, ...], origin: str) -> str | None:
    key = next((key for key in keys if data.get(key) not in (None, "")), None)
    if key is None:
        return None
    if not isinstance(data[key], str):
        raise InputError(f'{origin}: "{key}" is {type(data[key]).__name__}, expected a string')
    return str(data[key])


def _day(text: str | None, origin: str) -> dt.date | None:
    if text is None:
        return None
    day = parse_date(text)
    if day is None:
        raise InputError(f'{origin}: "{text}" is no date, expected one like 2026-01-15')
    return day
