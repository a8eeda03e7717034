"""Files, folders and standard input to documents."""

import os
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers import articles, optional
from actorgraph.readers.decode import decode
from actorgraph.readers.text import from_text


def _plain(data: bytes, path: Path) -> Iterator[Document]:
    origin = path.as_posix()
    yield from_text(decode(data, origin=origin), title=path.stem, source=origin)


def _json(data: bytes, path: Path) -> Iterator[Document]:
    origin = path.as_posix()
    return articles.read_json(decode(data, origin=origin), origin=origin)


def _json_lines(data: bytes, path: Path) -> Iterator[Document]:
    origin = path.as_posix()
    return articles.read_json_lines(decode(data, origin=origin), origin=origin)


READERS: Mapping[str, Callable[[bytes, Path], Iterator[Document]]] = {
    ".docx": optional.read_docx,
    ".htm": optional.read_html,
    ".html": optional.read_html,
    ".json": _json,
    ".jsonl": _json_lines,
    ".md": _plain,
    ".pdf": optional.read_pdf,
    ".txt": _plain,
}


def read(path: Path) -> Iterator[Document]:
    """The documents of a file, or of all files in a folder and its subfolders, in sorted order.

    A file of an unknown kind is read as plain text. In a folder such files, and those that
    cannot be read, are skipped with an ``InputWarning``; hidden ones are not looked at.
    Raises ``InputError`` if ``path`` itself cannot be read, or nothing in it.
    """
    if not path.is_dir():
        yield from _read_file(path)
        return
    good = False
    for file in _walk(path):
        try:
            for document in _read_file(file):
                good = True
                yield document
        except InputError as error:
            warnings.warn(f"skipped {error}", InputWarning, stacklevel=2)
    if not good:
        known = ", ".join(READERS)
        raise InputError(f"{path.as_posix()}: holds no file that can be read, expected {known}")


def is_path(text: str) -> bool:
    """Whether ``text`` is the name of a file rather than a text: one word with a suffix that can be
    read, or a path that is there.
    """
    if len(text.split()) != 1:
        return False
    if Path(text).suffix.lower() in READERS:
        return True
    try:
        return ("/" in text or os.sep in text) and Path(text).exists()
    except (OSError, ValueError):  # too long, or with a null character
        return False


def read_stdin() -> Document:
    """The document of a text on standard input."""
    return from_text(decode(sys.stdin.buffer.read(), origin="standard input"))


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=_warn):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            file = Path(root, name)
            if file.suffix.lower() in READERS:
                yield file
            else:
                message = f"skipped {file.as_posix()}: expected {', '.join(READERS)}"
                warnings.warn(message, InputWarning, stacklevel=2)


def _warn(error: OSError) -> None:
    warnings.warn(f"skipped {error.filename}: {error.strerror}", InputWarning, stacklevel=2)


def _read_file(path: Path) -> Iterator[Document]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path.as_posix()}: cannot be read ({error.strerror})") from error
    yield from READERS.get(path.suffix.lower(), _plain)(data, path)
