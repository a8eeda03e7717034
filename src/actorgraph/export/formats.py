"""Which suffix is which format, where its writer is, and what it needs."""

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from actorgraph.errors import ExportError
from actorgraph.model import GraphData

Writer = Callable[[GraphData, Path], None]


@dataclass(frozen=True, slots=True)
class Format:
    """``what`` a file is; ``writer`` is ``module:function``, imported only when it is used.

    ``needs`` are the modules that the extra ``extra`` installs. A ``folder`` holds several files.
    """

    what: str
    writer: str
    extra: str = ""
    needs: tuple[str, ...] = ()
    folder: bool = False

    def load(self) -> Writer:
        """The function that writes a graph to a path."""
        module, _, function = self.writer.partition(":")
        writer: Writer = getattr(importlib.import_module(module), function)
        return writer

    def missing(self) -> list[str]:
        """The modules that it needs and that are not installed."""
        return [name for name in self.needs if importlib.util.find_spec(name) is None]


FORMATS: Mapping[str, Format] = {
    ".html": Format("the interactive page", "actorgraph.page:write"),
    ".json": Format("everything", "actorgraph.export.json_format:write"),
    ".graphml": Format("nodes and edges", "actorgraph.export.graphml:write"),
    ".csv": Format("a claim a line", "actorgraph.export.tables:write_csv"),
    ".jsonl": Format("a claim a line", "actorgraph.export.tables:write_json_lines"),
}


def format_of(path: Path, *, suffix: str | None = None) -> Format:
    """The format of the longest suffix of ``path`` that names one, or of the one given instead.

    Raises ``ExportError`` if none does, or if a package that the format needs is not installed.
    """
    name = f"graph{suffix}" if suffix else path.name.lower()
    fitting = [known for known in FORMATS if name.endswith(known) and name != known]
    if not fitting:
        given = f'the suffix "{path.suffix}"' if path.suffix else "a name without a suffix"
        raise ExportError(f"{path}: {given} names no format, expected one of {', '.join(FORMATS)}")
    found = FORMATS[max(fitting, key=len)]
    require(str(path), found.extra, found.needs)
    return found


def require(what: str, extra: str, modules: Iterable[str]) -> None:
    """Raise ``ExportError`` with the command that installs ``extra`` if a module is missing."""
    if any(importlib.util.find_spec(name) is None for name in modules):
        raise ExportError(f'{what}: first run: pip install "actorgraph[{extra}]"')
