"""A graph to a file: one module per format, chosen by the file's suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path

from actorgraph import page
from actorgraph.errors import ExportError
from actorgraph.export import graphml, json_format, tables
from actorgraph.model import GraphData

Exporter = Callable[[GraphData, Path], None]

EXPORTERS: Mapping[str, Exporter] = {
    ".csv": tables.write_csv,
    ".graphml": graphml.write,
    ".html": page.write,
    ".json": json_format.write,
    ".jsonl": tables.write_json_lines,
}


def exporter(path: Path) -> Exporter:
    """What writes files with the suffix of ``path``; raises ``ExportError`` if nothing does."""
    try:
        return EXPORTERS[path.suffix.lower()]
    except KeyError:
        known = ", ".join(EXPORTERS)
        given = f'the suffix "{path.suffix}"' if path.suffix else "a name without a suffix"
        raise ExportError(f"{path}: {given} names no format, expected one of {known}") from None


def write(graph: GraphData, path: Path) -> None:
    """Write ``graph`` in the format of the suffix of ``path``, making its folder if need be.

    Raises ``ExportError`` if the suffix is unknown or the file cannot be written.
    """
    to_file = exporter(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        to_file(graph, path)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror})") from error
