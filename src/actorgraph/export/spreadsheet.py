"""A workbook with a sheet each for actors, claims and documents; no cell is ever a formula."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from actorgraph.export.rows import ACTOR_COLUMNS, CLAIM_COLUMNS, Row, actor_rows, claim_rows
from actorgraph.model import GraphData

MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the same graph gives the same bytes
LONGEST = 32_767  # characters that Excel takes in a cell
DOCUMENT_COLUMNS = ("id", "title", "source", "published", "language", "characters")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(graph: GraphData, path: Path) -> None:
    """Write an XLSX file; texts longer than a cell holds are cut there."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": MADE})
        _sheet(book, "Actors", ACTOR_COLUMNS, actor_rows(graph))
        _sheet(book, "Claims", CLAIM_COLUMNS, claim_rows(graph))
        _sheet(book, "Documents", DOCUMENT_COLUMNS, _documents(graph))


def _documents(graph: GraphData) -> Iterable[Row]:
    for document in graph.documents:
        yield {
            "id": document.id,
            "title": document.title,
            "source": document.source,
            "published": document.published.isoformat() if document.published else None,
            "language": document.language,
            "characters": len(document.text),
        }


def _sheet(book: Any, name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for column, title in enumerate(columns):
        sheet.write_string(0, column, title, bold)
    for number, row in enumerate(rows, start=1):
        for column, title in enumerate(columns):
            value = row[title]
            if isinstance(value, str):
                sheet.write_string(number, column, _NO_XML.sub("\ufffd", value)[:LONGEST])
            elif value is not None:
                sheet.write(number, column, value)
