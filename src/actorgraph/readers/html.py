"""Web pages: the article without what stands around it."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.dates import parse_date
from actorgraph.readers.decode import decode
from actorgraph.readers.file import File, library
from actorgraph.readers.text import from_text

MOST_BYTES = 20 * 2**20
MOST_TAGS = 500_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


def read_html(file: File) -> Iterator[Document]:
    """The article of a web page; its canonical address is its source, if it names one."""
    trafilatura = library("trafilatura", file)
    _check_size(file)
    try:
        found = trafilatura.bare_extraction(
            decode_html(file),
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (RecursionError, ValueError) as error:
        raise InputError(f"{file.origin}: is no web page that can be read") from error
    if found is None or not found.text:
        raise InputError(f"{file.origin}: holds no article, expected a page with running text")
    document = from_text(
        found.text,
        title=found.title or file.stem,
        source=found.url or file.origin,
        published=parse_date(found.date or ""),
    )
    yield replace(document, id="", source=file.origin) if _is_url(file.origin) else document


def decode_html(file: File) -> str:
    """The text of a page, by the encoding that the server or the page itself names."""
    declared = _CHARSET.search(file.data[:4096])
    named = (file.encoding, declared and declared.group(1).decode("ascii", "replace"))
    for encoding in filter(None, named):
        try:
            codecs.lookup(encoding)
            return decode(file.data.decode(encoding).encode(), origin=file.origin)
        except (LookupError, UnicodeError):
            continue
    return decode(file.data, origin=file.origin)


def _check_size(file: File) -> None:
    size, tags = len(file.data), file.data.count(b"<")
    if size > MOST_BYTES:
        raise InputError(f"{file.origin}: is a page of {size:,} bytes, at most {MOST_BYTES:,}")
    if tags > MOST_TAGS:
        raise InputError(f"{file.origin}: is a page of {tags:,} tags, at most {MOST_TAGS:,}")


def _is_url(origin: str) -> bool:
    return origin.startswith(("http://", "https://"))
