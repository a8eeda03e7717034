"""Articles as objects: rows of tables, JSON of news services. They have a text and perhaps a
title, a date, a source and an id, under the usual names or those that the user gives.
"""

import datetime as dt
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers.dates import parse_date
from actorgraph.readers.file import Columns, File
from actorgraph.readers.markup import looks_like_markup, plain
from actorgraph.readers.skipping import keep_good
from actorgraph.readers.text import from_text

# In lower case and without marks between the words: publishedAt, published_at, "Published at".
_USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "fulltext", "articlebody", "bodytext", "maintext"),
        *("articletext", "contenttext", "contenthtml", "article", "description", "summary"),
    ),
    "title": ("title", "headline", "webtitle", "subject"),
    "id": ("id", "uuid", "guid"),
    "published": (
        *("published", "publishedat", "date", "publishdate", "publisheddate", "publicationdate"),
        *("datepublished", "pubdate", "webpublicationdate", "datepublish", "created", "createdat"),
    ),
    "source": ("url", "link", "weburl", "source", "externalurl"),
}
_LISTS = ("articles", "results", "items", "docs", "documents", "data", "entries", "response")
_NESTED = ("fields",)  # where some services put the text of an article
_GRAPH_TABLES = ({"predicate", "object"}, {"predicate", "target"}, {"aliases", "mentions"})
_WORDS = re.compile(r"[\W_]+")


def article(row: object, file: File, *, place: str) -> Document:
    """The document of one article, which stands at ``place``, its source if it names none.

    Raises ``InputError`` if it has no text. A detail that cannot be read costs an
    ``InputWarning``, not the article.
    """
    if not isinstance(row, Mapping):
        raise InputError(f'{place}: is no article, expected an object with a "text"')
    values = _values(row, file.options.columns)
    text = values["text"]
    if text in (None, ""):
        wanted = file.options.columns.text or 'text", "body" or "content'
        raise InputError(f'{place}: has no text, expected it under "{wanted}"')
    if not isinstance(text, str):
        raise InputError(f"{place}: its text is {type(text).__name__}, expected a string")
    document = from_text(
        plain(text) if looks_like_markup(text) else text,
        title=_string(values["title"], "title", place),
        source=_string(values["source"], "source", place) or place,
        published=_day(values["published"], place),
    )
    given = _string(values["id"], "id", place)
    return replace(document, id=given) if given else document


def articles(rows: Iterable[tuple[str, object]], file: File) -> Iterator[Document]:
    """The documents of ``rows``, each with its place; those that are none are skipped."""
    return keep_good(partial(_one, row, file, place) for place, row in rows)


def rows_within(data: object) -> list[object] | None:
    """The articles of an answer of a news service: the list itself, or what stands under
    ``articles``, ``results`` or the like. None if ``data`` is one article.
    """
    if isinstance(data, list):
        return data
    if not isinstance(data, Mapping):
        return None
    for key in _LISTS:
        value = data.get(key)
        if isinstance(value, list) and all(isinstance(row, Mapping) for row in value):
            return value
        if isinstance(value, Mapping) and (found := rows_within(value)) is not None:
            return found
    return None


def has_text(columns: Iterable[str], given: Columns) -> bool:
    """Whether one of ``columns`` is that of the text."""
    if given.text:
        return given.text in columns
    return not {_plain_name(column) for column in columns}.isdisjoint(_USUAL["text"])


def is_graph_table(columns: Iterable[str]) -> bool:
    """Whether ``columns`` are those of a table of actors or claims that actorgraph wrote."""
    names = {column.lower() for column in columns}
    return any(known <= names for known in _GRAPH_TABLES)


def _one(row: object, file: File, place: str) -> Iterator[Document]:
    yield article(row, file, place=place)


def _values(row: Mapping[Any, Any], columns: Columns) -> dict[str, Any]:
    nested = [row[key] for key in _NESTED if isinstance(row.get(key), Mapping)]
    usual = {_plain_name(k): v for part in (*nested, row) for k, v in part.items()}
    values = {}
    for field in fields(columns):
        name = getattr(columns, field.name)
        names = (value for key in _USUAL[field.name] if (value := usual.get(key)) not in (None, ""))
        values[field.name] = row.get(name) if name else next(names, None)
    if isinstance(values["source"], Mapping):  # {"id": …, "name": …}
        values["source"] = values["source"].get("name")
    return values


def _plain_name(column: object) -> str:
    return _WORDS.sub("", str(column)).lower()


def _string(value: object, name: str, place: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    message = f"{place}: its {name} is {type(value).__name__}, expected a string; read without it"
    warnings.warn(message, InputWarning, stacklevel=2)
    return None


def _day(value: object, place: str) -> dt.date | None:
    if value in (None, ""):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    day = parse_date(value) if isinstance(value, str) else None
    if day is None:
        message = f'{place}: "{value}" is no date, expected one like 2026-01-15; read without it'
        warnings.warn(message, InputWarning, stacklevel=2)
    return day
