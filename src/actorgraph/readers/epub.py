"""E-books: a chapter is a document."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import unquote

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.archives import check_sizes, member_bytes
from actorgraph.readers.decode import decode
from actorgraph.readers.file import File
from actorgraph.readers.markup import plain
from actorgraph.readers.skipping import keep_good
from actorgraph.readers.text import from_text
from actorgraph.readers.word import parse_xml

_CONTAINER = "META-INF/container.xml"
_FEWEST_CHARACTERS = 200  # less is a cover or a title page


def read_epub(file: File) -> Iterator[Document]:
    """The chapters of a book, in reading order, each named after the book and its first line."""
    check_sizes(file)
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        title, chapters = _contents(archive, file)
        texts = [(name, _chapter(archive, name, file)) for name in chapters]
    long = [(name, text) for name, text in texts if len(text) >= _FEWEST_CHARACTERS]
    if not any(text for _, text in texts):
        raise InputError(f"{file.origin}: holds no text")
    yield from keep_good(partial(_document, title, *chapter, file) for chapter in long or texts)


def _contents(archive: zipfile.ZipFile, file: File) -> tuple[str, Sequence[str]]:
    """The title of a book, and the names of its chapters in reading order."""
    container = parse_xml(member_bytes(archive, _CONTAINER, file), file)
    package_name = next((e.get("full-path", "") for e in container.iterfind(".//{*}rootfile")), "")
    package = parse_xml(member_bytes(archive, package_name, file), file)
    hrefs = {item.get("id"): item.get("href", "") for item in package.iterfind(".//{*}item")}
    folder = posixpath.dirname(package_name)
    order = [
        hrefs[i] for ref in package.iterfind(".//{*}itemref") if (i := ref.get("idref")) in hrefs
    ]
    names = [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in order]
    title = next((e.text for e in package.iterfind(".//{*}title") if e.text), None)
    return title or file.stem or "", list(dict.fromkeys(names))


def _chapter(archive: zipfile.ZipFile, name: str, file: File) -> str:
    data = member_bytes(archive, name, file)
    return plain(decode(data, origin=f"{file.origin}/{name}")) if data.strip() else ""


def _document(title: str, name: str, text: str, file: File) -> Iterator[Document]:
    heading = text.split("\n", 1)[0][:80]
    origin = f"{file.origin}/{name}"
    yield from_text(text, title=f"{title}: {heading}" if heading else title, source=origin)
