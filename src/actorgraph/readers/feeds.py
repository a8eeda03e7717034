"""RSS and Atom: an entry is an article."""

import io
from collections.abc import Iterator
from typing import Any

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.articles import articles
from actorgraph.readers.file import File, library

MOST_BYTES = 50 * 2**20


def read_feed(file: File) -> Iterator[Document]:
    """The entries of a feed: their whole text where it gives it, else their summary."""
    feedparser = library("feedparser", file)
    if len(file.data) > MOST_BYTES:
        raise InputError(f"{file.origin}: is a feed of more than {MOST_BYTES:,} bytes")
    if b"<!ENTITY" in file.data.replace(b"\0", b""):
        raise InputError(f"{file.origin}: declares entities of its own, which no feed needs")
    try:
        entries = feedparser.parse(io.BytesIO(file.data)).entries
    except (ValueError, LookupError) as error:  # an encoding whose name is none
        raise InputError(f"{file.origin}: is no feed that can be read ({error})") from error
    if not entries:
        raise InputError(f"{file.origin}: is a feed without entries")
    rows = ((f"{file.origin}#{number}", _row(entry)) for number, entry in enumerate(entries, 1))
    yield from articles(rows, file)


def _row(entry: Any) -> dict[str, Any]:
    contents = [content.value for content in entry.get("content", ()) if content.value]
    return {
        "text": max(contents, key=len, default=entry.get("summary")),
        "title": entry.get("title"),
        "date": entry.get("published") or entry.get("updated"),
        "url": entry.get("link"),
        "id": entry.get("id"),
    }
