"""PDF files: the text of their pages as running text, and where each page begins."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.file import File, library
from actorgraph.readers.pages import join_pages
from actorgraph.readers.text import from_text

MOST_PAGES = 5000


def read_pdf(file: File) -> Iterator[Document]:
    """The text of all pages; the day of creation is not taken for that of publication."""
    pypdf = library("pypdf", file)
    try:
        reader = pypdf.PdfReader(io.BytesIO(file.data))
        pages = [page.extract_text() for page in _pages(reader, file)]
        title = reader.metadata.title if reader.metadata else None
    except InputError:
        raise
    except Exception as error:  # broken files fail in the library in many ways
        reason = str(error) or type(error).__name__
        raise InputError(f"{file.origin}: is no PDF that can be read ({reason})") from error
    text, starts = join_pages(pages)
    if not text.strip():
        raise InputError(f"{file.origin}: holds no text; if it is a scan, recognise its text first")
    document = from_text(text, title=title or file.stem, source=file.origin)
    yield replace(document, pages=starts)


def _pages(reader: Any, file: File) -> Iterator[Any]:
    for number, page in enumerate(reader.pages, 1):
        if number > MOST_PAGES:
            raise InputError(f"{file.origin}: has more than {MOST_PAGES:,} pages; split it")
        yield page
