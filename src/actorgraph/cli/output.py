"""Answers on standard output: a table on a terminal, or all of it as JSON or CSV for pipes."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from actorgraph.cli.messages import printable

if TYPE_CHECKING:
    from actorgraph.store.queries import Page

Row: TypeAlias = Mapping[str, Any]
SHOWN = 20  # rows of a table unless --limit says otherwise

Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print all as JSON.")]
Csv: TypeAlias = Annotated[bool, typer.Option("--csv", help="Print all as CSV.")]
Limit: TypeAlias = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=1, help=f"Print at most N; by default {SHOWN} in a table, else all."
    ),
]
Offset: TypeAlias = Annotated[int, typer.Option(metavar="N", min=0, help="Leave out the first N.")]
Quotes: TypeAlias = Annotated[
    bool, typer.Option("--quotes", help="Show the passage under each claim.")
]


@dataclass(frozen=True, slots=True)
class Output:
    """How to print, and which part of the answer."""

    as_json: bool = False
    as_csv: bool = False
    limit: int | None = None
    offset: int = 0
    quotes: bool = False

    @property
    def page(self) -> "Page":
        """The part to ask for: for a table one row more, which tells that there are more."""
        from actorgraph.store.queries import Page

        if self.as_json or self.as_csv:
            return Page(self.limit, self.offset)
        return Page((self.limit or SHOWN) + 1, self.offset)


Columns: TypeAlias = Mapping[str, Callable[[Row], str]]


def emit(rows: Iterable[Row], columns: Columns, how: Output) -> None:
    """Print ``rows``: their ``columns`` as a table, or all that they hold."""
    if how.as_json:
        _json(rows)
    elif how.as_csv:
        _csv(rows)
    else:
        _table(rows, columns, how)


def _json(rows: Iterable[Row]) -> None:
    """A list with an object a line."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    sys.stdout.write("[" + next(lines, ""))
    for line in lines:
        sys.stdout.write(",\n" + line)
    sys.stdout.write("]\n")


def _csv(rows: Iterable[Row]) -> None:
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return
    writer = csv.DictWriter(sys.stdout, list(first), lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(_flat, chain([first], iterator)))


def _flat(row: Row) -> Row:
    return {
        name: " | ".join(map(str, value)) if isinstance(value, list) else value
        for name, value in row.items()
    }


def _table(rows: Iterable[Row], columns: Columns, how: Output) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    most = how.limit or SHOWN
    found = list(islice(rows, most + 1))
    if not found:
        console.print("Nothing found.")
        return
    table = Table(box=None, pad_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold", justify="right" if name in _NUMBERS else "left")
    for row in found[:most]:
        table.add_row(*(Text(printable(cell(row))) for cell in columns.values()))
        if how.quotes:
            quote = Text(f"“{printable(row['quote'])}”", style="dim")
            table.add_row(*(quote if name == "Claim" else "" for name in columns))
    console.print(table)
    if len(found) > most:
        console.print(f"… more: --offset {how.offset + most}, or --limit N")


_NUMBERS = frozenset(
    {"Claims", "Mentions", "Documents", "Sure", "Score", "Number", "Sources", "Independent"}
)


def text(name: str) -> Callable[[Row], str]:
    """The cell of a value as it is; empty for none."""
    return lambda row: "" if row.get(name) is None else str(row[name])


def number(name: str) -> Callable[[Row], str]:
    """The cell of a whole number."""
    return lambda row: f"{row[name]:,}"


def claim(row: Row) -> str:
    """A claim in words, with what is unusual about it."""
    unusual = [
        words
        for words, holds in (
            ("negated", row["polarity"] == "negated"),
            (row["modality"], row["modality"] != "asserted"),
            (f"says {row['attributed_to']}", row["attributed_to"] is not None),
        )
        if holds
    ]
    more = f" ({', '.join(unusual)})" if unusual else ""
    return f"{row['subject']} — {row['predicate']} → {row['object']}{more}"


CLAIM: Columns = {
    "Day": text("day"),
    "Claim": claim,
    "Type": text("type"),
    "Sure": lambda row: f"{row['confidence']:.2f}",
    "Source": lambda row: row["title"] or row["source"] or row["document"],
}


def names(values: Sequence[str], most: int) -> Iterator[str]:
    """The first of ``values``, and how many more there are."""
    yield from values[:most]
    if len(values) > most:
        yield f"{len(values) - most:,} more"
