"""Actors and claims as tables: CSV that no spreadsheet runs as formulas, and JSON lines."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from actorgraph.export.rows import ACTOR_COLUMNS, CLAIM_COLUMNS, Row, Value, actor_rows, claim_rows
from actorgraph.export.texts import text_file
from actorgraph.model import GraphData

# What makes a spreadsheet take a cell for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(graph: GraphData, path: Path) -> None:
    """Write a claim a line under a line of column names."""
    _write(claim_rows(graph), CLAIM_COLUMNS, path)


def write_nodes(graph: GraphData, path: Path) -> None:
    """Write an actor a line, as Gephi reads nodes: ``Id``, ``Label`` and further columns."""
    named = {"id": "Id", "name": "Label"}
    _write(_renamed(actor_rows(graph), named), _columns(ACTOR_COLUMNS, named), path)


def write_edges(graph: GraphData, path: Path) -> None:
    """Write a claim a line, as Gephi reads edges: ``Source`` and ``Target`` are ids of nodes."""
    named = {"subject_id": "Source", "object_id": "Target", "id": "Id", "label": "Label"}
    # Gephi takes column names without regard to case, and would read `source` as the node.
    named |= {"source": "origin", "confidence": "Weight", "type": "relation"}
    columns = _columns(CLAIM_COLUMNS, named)
    first = ["Source", "Target", "Id", "Label", "Weight"]
    rest = [column for column in columns if column not in first]
    _write(_renamed(claim_rows(graph), named), [*first, *rest], path)


def write_json_lines(graph: GraphData, path: Path) -> None:
    """Write a claim a line as a JSON object."""
    with text_file(path) as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in claim_rows(graph))


def harmless(value: Value) -> Value:
    """``value``, with an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _write(rows: Iterable[Row], columns: Sequence[str], path: Path) -> None:
    with text_file(path, newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows)


def _renamed(rows: Iterable[Row], named: dict[str, str]) -> Iterable[Row]:
    return ({named.get(name, name): value for name, value in row.items()} for row in rows)


def _columns(columns: Iterable[str], named: dict[str, str]) -> list[str]:
    return [named.get(column, column) for column in columns]
