"""``actorgraph merges``: which mentions became one actor and why, and which pairs are in doubt."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from actorgraph.cli.messages import printable
from actorgraph.cli.opening import Graph, opened
from actorgraph.cli.output import Columns, Csv, Json, Limit, Offset, Output, emit, text

if TYPE_CHECKING:
    from actorgraph.store import Store

PLAIN = "same name and type"


def merges(  # a parameter is an option
    graph: Graph,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Also those whose names and types are simply the same.")
    ] = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """List what was merged across documents and why, and the pairs that stay in doubt.

    Decide on them with "actorgraph judge".
    """
    how = Output(as_json, as_csv, limit, offset)
    with opened(graph) as store:
        if as_json or as_csv:
            _all(store, how, every=every)
        else:
            _tables(store, graph, how, every=every)


def _all(store: "Store", how: Output, *, every: bool) -> None:
    from actorgraph.store import queries

    plain = None if every else PLAIN
    found = (
        {"merged": not doubts} | row
        for doubts in (False, True)
        for row in queries.merges(store.connection, doubts=doubts, plain=plain, page=how.page)
    )
    emit(found, {}, how)


def _tables(store: "Store", graph: Path, how: Output, *, every: bool) -> None:
    from actorgraph.store import queries

    plain = None if every else PLAIN
    merged, doubtful = (
        list(queries.merges(store.connection, doubts=doubts, plain=plain, page=how.page))
        for doubts in (False, True)
    )
    if merged:
        typer.echo("\nMerged")
        emit(merged, MERGE, how)
    simple = queries.merged_so(store.connection, PLAIN)
    if simple and not every:
        typer.echo(f"Merged by the same name and type: {simple:,} (--all lists them)")
    if doubtful:
        typer.echo("\nIn doubt, kept apart")
        emit(doubtful, MERGE, how)
        typer.echo(_advice(doubtful[0], graph if store.path else Path("judgements.toml")))
    if not (merged or simple or doubtful):
        typer.echo("Nothing was merged across documents, and nothing is in doubt.")


def _end(row: Mapping[str, Any], end: str) -> str:
    """The name of the entity, and its words in the chain if they are others."""
    name, words = row[end], row[f"{end}_text"]
    return name if name == words else f"{name} ({words})"


MERGE: Columns = {
    "One": lambda row: _end(row, "one"),
    "Other": lambda row: _end(row, "other"),
    "Score": lambda row: f"{row['score']:.2f}",
    "Why": text("reason"),
}


def _advice(row: Mapping[str, Any], file: Path) -> str:
    same = row["one"] == row["other"]
    left, right = (row[f"{end}_chain" if same else end] for end in ("one", "other"))
    return printable(f'Decide: actorgraph judge {file} same "{left}" "{right}"')
