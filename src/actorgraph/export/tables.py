"""Claims as rows, with names instead of ids, for spreadsheets and data frames."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from actorgraph.model import Claim, GraphData

Row = dict[str, str | int | float | bool | None]

COLUMNS = (
    "subject",
    "predicate",
    "object",
    "type",
    "polarity",
    "modality",
    "attributed_to",
    "symmetric",
    "time_start",
    "time_end",
    "place",
    "confidence",
    "quote",
    "source",
    "published",
    "document",
    "start",
    "end",
    "rule",
    "id",
)


def rows(graph: GraphData) -> Iterator[Row]:
    """A row per claim, in the order of the graph."""
    names = {entity.id: entity.name for entity in graph.entities}
    documents = {document.id: document for document in graph.documents}
    for claim in graph.claims:
        document = documents[claim.evidence.document]
        row = _row(claim, names)
        row["source"] = document.source
        row["published"] = document.published.isoformat() if document.published else None
        yield {column: row[column] for column in COLUMNS}


def write_csv(graph: GraphData, path: Path) -> None:
    """Write a claim a line under a line of column names."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows(graph))


def write_json_lines(graph: GraphData, path: Path) -> None:
    """Write a claim a line as a JSON object."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(graph))


def _row(claim: Claim, names: dict[str, str]) -> Row:
    return {
        "id": claim.id,
        "subject": names[claim.subject],
        "predicate": claim.predicate,
        "object": names[claim.object],
        "type": claim.type,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attributed_to": claim.attributed_to and names.get(claim.attributed_to),
        "symmetric": claim.symmetric,
        "time_start": claim.time.start.isoformat() if claim.time else None,
        "time_end": claim.time.end.isoformat() if claim.time else None,
        "place": claim.place and names.get(claim.place),
        "confidence": claim.confidence,
        "quote": claim.evidence.quote,
        "document": claim.evidence.document,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "rule": claim.rule,
    }
