"""Files whole or not at all: written beside their place, then moved there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from actorgraph.errors import ExportError
from actorgraph.export.formats import format_of
from actorgraph.model import GraphData


def check(path: Path, *, suffix: str | None = None) -> None:
    """Raise ``ExportError`` if a graph cannot be written to ``path``: its suffix, or the one given
    instead, names no format, a package is missing, or there is no place that can be written.
    """
    is_folder = format_of(path, suffix=suffix).folder
    if "\0" in str(path):
        raise ExportError(f"{path}: holds a null character; give another name")
    with _one_line_errors(path):
        if path.is_dir() and not is_folder:
            raise ExportError(f"{path}: is a folder; give the name of a file")
        if is_folder and (path.is_file() or (path.is_dir() and any(path.iterdir()))):
            raise ExportError(f"{path}: is there already; remove it, or give another name")
        if path.is_file() and not os.access(path, os.W_OK):
            raise ExportError(f"{path}: is write-protected; give another name")
        folder = next(folder for folder in path.absolute().parents if folder.exists())
        with tempfile.TemporaryFile(dir=folder):
            pass


def write(graph: GraphData, path: Path, *, suffix: str | None = None) -> None:
    """Write ``graph`` in the format of the suffix of ``path``, or of the one given instead, making
    its folder if need be.

    What stood there before stays until the new file is whole. Raises ``ExportError`` as ``check``.
    """
    check(path, suffix=suffix)
    to_file = format_of(path, suffix=suffix).load()
    with _one_line_errors(path):
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".actorgraph-") as folder:
            draft = Path(folder) / target.name
            to_file(graph, draft)
            draft.replace(target)


@contextmanager
def _one_line_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror
        raise ExportError(f"{path}: cannot be written ({why}); give another place") from error
