"""Formats whose libraries are installed only when wanted: HTML, PDF and Word."""

import importlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.dates import parse_date
from actorgraph.readers.decode import decode
from actorgraph.readers.text import from_text


def read_html(data: bytes, path: Path) -> Iterator[Document]:
    """The article of a web page, without what stands around it."""
    origin = path.as_posix()
    trafilatura = _library("trafilatura", origin)
    found = trafilatura.bare_extraction(
        decode(data, origin=origin),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not found.text:
        raise InputError(f"{origin}: holds no article, expected a page with running text")
    yield from_text(
        found.text,
        title=found.title or path.stem,
        source=found.url or origin,
        published=parse_date(found.date or ""),
    )


def read_pdf(data: bytes, path: Path) -> Iterator[Document]:
    """The text of all pages; the day of creation is not taken for that of publication."""
    origin = path.as_posix()
    pypdf = _library("pypdf", origin)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "\n".join(page.extract_text() for page in reader.pages)
        title = reader.metadata.title if reader.metadata else None
    except (pypdf.errors.PyPdfError, ValueError, KeyError) as error:
        raise InputError(f"{origin}: is no PDF that can be read ({error})") from error
    if not text.strip():
        raise InputError(f"{origin}: holds no text; if it is a scan, recognise its text first")
    yield from_text(text, title=title or path.stem, source=origin)


def read_docx(data: bytes, path: Path) -> Iterator[Document]:
    """The paragraphs of a Word file, tables included."""
    origin = path.as_posix()
    docx = _library("docx", origin, package="python-docx")
    try:
        word = docx.Document(io.BytesIO(data))
    except Exception as error:  # the library lets the errors of zip and XML through
        raise InputError(f"{origin}: is no Word file that can be read") from error
    text = "\n".join(_paragraphs(word))
    yield from_text(text, title=word.core_properties.title or path.stem, source=origin)


def _paragraphs(part: Any) -> Iterator[str]:
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            for cell in dict.fromkeys(cell for row in block.rows for cell in row.cells):
                yield from _paragraphs(cell)
        else:
            yield block.text


def _library(module: str, origin: str, *, package: str | None = None) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        command = f"pip install {package or module}"
        raise InputError(f"{origin}: to read it, first run: {command}") from error
