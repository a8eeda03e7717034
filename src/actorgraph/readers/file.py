"""What a reader gets: bytes, where they come from, and what the user said of them."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from actorgraph.errors import InputError


class WrittenHereError(InputError):
    """A file holds a graph, or a table of one, that actorgraph wrote, and no texts."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table, or key of an object, holds what; None for the usual names."""

    text: str | None = None
    title: str | None = None
    id: str | None = None
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: columns of tables, files that no folder gives, and whether addresses may be
    asked that are not public.
    """

    columns: Columns = field(default_factory=Columns)
    leave_out: frozenset[Path] = frozenset()
    private_addresses: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Bytes to read. The suffix of ``name`` may tell their kind, ``origin`` names them in errors
    and is their source; ``encoding`` is what a server said; ``depth`` counts archives around them.
    """

    data: bytes
    name: str
    origin: str
    options: Options = field(default_factory=Options)
    encoding: str | None = None
    depth: int = 0

    @property
    def suffix(self) -> str:
        """The suffix of the name in lower case, with its dot."""
        return PurePath(self.name).suffix.lower()

    @property
    def stem(self) -> str | None:
        """The name without its suffix: what a text is called that has no title."""
        return PurePath(self.name).stem or None


# module -> the extra of actorgraph that installs it
_EXTRAS: Mapping[str, str] = {
    "docx": "docx",
    "feedparser": "web",
    "openpyxl": "tables",
    "pyarrow.parquet": "tables",
    "pypdf": "pdf",
    "trafilatura": "web",
}


def library(module: str, file: File) -> Any:
    """The library that reads ``file``; ``InputError`` with the command if it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        command = f'pip install "actorgraph[{_EXTRAS[module]}]"'
        raise InputError(f"{file.origin}: to read it, first run: {command}") from error
