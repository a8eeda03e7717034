"""Sources to documents: files, folders, patterns, addresses and standard input."""

import glob
import os
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import cast

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers.decode import decode
from actorgraph.readers.file import Columns, File, Options, WrittenHereError
from actorgraph.readers.kinds import KNOWN, SUFFIXES, is_graph, kind_of
from actorgraph.readers.skipping import keep_good, keep_known
from actorgraph.readers.text import from_text

STDIN = "-"
DEFAULT = Options()
# kind -> module and function, imported when a file of that kind is read
READERS: Mapping[str, tuple[str, str]] = {
    "epub": ("epub", "read_epub"),
    "feed": ("feeds", "read_feed"),
    "html": ("html", "read_html"),
    "json": ("json_articles", "read_json"),
    "json lines": ("json_articles", "read_json_lines"),
    "mail": ("mail", "read_mail"),
    "mailbox": ("mail", "read_mailbox"),
    "odt": ("word", "read_odt"),
    "parquet": ("tables", "read_parquet"),
    "pdf": ("pdf", "read_pdf"),
    "table": ("tables", "read_csv"),
    "word": ("word", "read_word"),
    "xlsx": ("tables", "read_excel"),
}
# Suffixes of folders as which graphs are written: notes of a vault would be read as texts.
_GRAPH_FOLDERS = frozenset({".neo4j", ".vault"})
ARCHIVES = ("gzip", "zip")


def read(
    source: str | Path, *, columns: Columns | None = None, private_addresses: bool = False
) -> Iterator[Document]:
    """The documents of a file, a pattern of files, an address on the web, or all files in a
    folder and its subfolders, in sorted order; ``-`` is standard input.

    ``columns`` says which columns of tables and keys of JSON hold what, where that is not under
    the usual names. ``private_addresses`` allows web addresses that are not public.

    In a folder, files of unknown kinds and what actorgraph wrote are left out with an
    ``InputWarning``, those that cannot be read with a ``SkippedWarning``; hidden ones are not
    looked at. Raises ``InputError`` if ``source`` itself cannot be read, or nothing in it.
    """
    how = Options(columns or Columns(), private_addresses=private_addresses)
    return read_all([source], how)


def read_all(sources: Sequence[str | Path], options: Options = DEFAULT) -> Iterator[Document]:
    """The documents of all ``sources``, each as ``read`` gives it.

    A path that leads nowhere is an ``InputError`` before anything is read; of several sources, one
    that cannot be read is skipped with a ``SkippedWarning``.
    """
    parts = [part for source in sources for part in _parts(source, options)]
    return keep_good(parts)


def _parts(source: str | Path, options: Options) -> Iterator[Callable[[], Iterator[Document]]]:
    name = str(source)
    if name == STDIN:
        yield partial(_read_stdin, options)
    elif is_url(name):
        yield partial(_read_url, name, options)
    elif Path(source).is_dir():
        yield partial(_read_folder, Path(source), options)
    elif Path(source).exists():
        yield partial(_read_path, Path(source), options)
    elif found := sorted(glob.glob(name, recursive=True)):  # noqa: PTH207  # absolute ones too
        for path in map(Path, found):
            yield from _parts(path, options)
    else:
        raise InputError(f"{Path(name).as_posix()}: cannot be read (no such file or folder)")


def _read_stdin(options: Options) -> Iterator[Document]:
    """Standard input; a text on it has no source."""
    file = File(sys.stdin.buffer.read(), "", "standard input", options)
    if kind_of(file) == "text":
        yield from_text(decode(file.data, origin=file.origin))
    else:
        yield from read_file(file)


def is_url(source: str) -> bool:
    """Whether ``source`` is an address on the web and no path."""
    return source.lower().startswith(("http://", "https://"))


def is_path(text: str) -> bool:
    """Whether ``text`` is the name of a file rather than a text: one word with a suffix that can be
    read, or a path that is there.
    """
    if len(text.split()) != 1:
        return False
    if Path(text).suffix.lower() in SUFFIXES:
        return True
    try:
        return ("/" in text or os.sep in text) and Path(text).exists()
    except (OSError, ValueError):  # too long, or with a null character
        return False


def _read_url(url: str, options: Options) -> Iterator[Document]:
    from actorgraph.readers.web import fetch

    return read_file(fetch(url, options))


def _read_folder(folder: Path, options: Options) -> Iterator[Document]:
    parts = (partial(_read_within, path, options) for path in _walk(folder, options))
    return keep_known(parts, folder.as_posix(), expected=KNOWN)


def _read_within(path: Path, options: Options, unknown: Counter[str]) -> Iterator[Document]:
    if path.resolve() in options.leave_out:
        return
    if not path.is_file():
        raise InputError(f"{path.as_posix()}: cannot be read (is no file)")
    yield from read_beside(_file(path, options), unknown)


def read_beside(file: File, unknown: Counter[str]) -> Iterator[Document]:
    """The documents of a file in a folder or an archive, where it may be anything."""
    if kind_of(file) is None:
        unknown[file.suffix or file.name] += 1
        return
    try:
        yield from read_file(file)
    except WrittenHereError as error:
        warnings.warn(f"left out {error}", InputWarning, stacklevel=2)


def _walk(folder: Path, options: Options) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=_warn):
        folders[:] = [name for name in sorted(folders) if _is_entered(Path(root, name), options)]
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))


def _is_entered(folder: Path, options: Options) -> bool:
    """Whether ``folder`` may hold texts: it is not hidden, and no graph was written as it."""
    written = folder.suffix in _GRAPH_FOLDERS or folder.resolve() in options.leave_out
    return not folder.name.startswith(".") and not written


def _warn(error: OSError) -> None:
    message = f"left out {error.filename}: {error.strerror}"
    warnings.warn(message, InputWarning, stacklevel=2)


def _read_path(path: Path, options: Options) -> Iterator[Document]:
    return read_file(_file(path, options))


def _file(path: Path, options: Options) -> File:
    origin = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{origin}: cannot be read ({error.strerror})") from error
    return File(data, path.name, origin, options)


def read_file(file: File) -> Iterator[Document]:
    """The documents of ``file``, whose kind its content or suffix tells."""
    if not file.data.strip():
        raise InputError(f"{file.origin}: is empty, expected text")
    if is_graph(file):
        raise WrittenHereError(f"{file.origin}: is a graph that actorgraph wrote, expected texts")
    kind = kind_of(file)
    if kind is None:
        raise InputError(
            f"{file.origin}: is of an unknown kind, expected one of {KNOWN}; "
            "if it is plain text, give it the suffix .txt"
        )
    try:
        yield from _read_kind(kind, file)
    except RecursionError as error:
        raise InputError(f"{file.origin}: is nested too deeply to be read") from error


def _read_kind(kind: str, file: File) -> Iterator[Document]:
    if kind == "text":
        text = decode(file.data, origin=file.origin)
        return iter([from_text(text, title=file.stem, source=file.origin)])
    if kind in ARCHIVES:
        from actorgraph.readers.archives import read_gzip, read_zip

        return read_gzip(file, read_file) if kind == "gzip" else read_zip(file, read_beside)
    module, function = READERS[kind]
    reader = getattr(import_module(f"actorgraph.readers.{module}"), function)
    return cast("Iterator[Document]", reader(file))
