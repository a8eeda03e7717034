"""Actors and claims as Parquet, for data frames and databases of any make."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from actorgraph.export.rows import ACTOR_COLUMNS, CLAIM_COLUMNS, Row, actor_rows, claim_rows
from actorgraph.model import GraphData

COUNTS = ("sources", "independent", "denials")
WHOLE = frozenset({"mentions", "documents", "claims", "start", "end", *COUNTS})
REAL = frozenset({"importance", "confidence", "score"})


def write_claims(graph: GraphData, path: Path) -> None:
    """Write a row per claim."""
    _write(claim_rows(graph), CLAIM_COLUMNS, path)


def write_actors(graph: GraphData, path: Path) -> None:
    """Write a row per actor."""
    _write(actor_rows(graph), ACTOR_COLUMNS, path)


def _write(rows: Iterable[Row], columns: Sequence[str], path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {
        name: pa.int64()
        if name in WHOLE
        else pa.float64()
        if name in REAL
        else pa.bool_()
        if name == "symmetric"
        else pa.string()
        for name in columns
    }
    cleaned = [{name: _printable(value) for name, value in row.items()} for row in rows]
    pq.write_table(pa.Table.from_pylist(cleaned, schema=pa.schema(kinds)), path)


def _printable(value: object) -> object:
    """Text without unpaired surrogates, which no UTF-8 can hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
