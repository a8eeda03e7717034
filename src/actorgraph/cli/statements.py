"""``actorgraph statements``: what many sources say, a line each, who says so and who denies it."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from actorgraph.cli.conditions import MinConfidence, Until, day
from actorgraph.cli.opening import ACTOR, Graph, opened
from actorgraph.cli.options import Since, Types, known_types
from actorgraph.cli.output import (
    Columns,
    Csv,
    Json,
    Limit,
    Offset,
    Output,
    Quotes,
    claim,
    emit,
    number,
    text,
)
from actorgraph.cli.output import names as some

if TYPE_CHECKING:
    from actorgraph.model import GraphData
    from actorgraph.sources import Statement

MOST_NAMES = 3
ALL = -1  # actors: no limit

About = Annotated[str | None, typer.Argument(metavar="[ACTOR]", help=ACTOR)]
Least = Annotated[
    int, typer.Option(metavar="N", min=0, help="Keep what N independent sources say, or more.")
]


def statements(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    actor: About = None,
    *,
    min_sources: Least = 0,
    types: Types = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = 0.0,
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """What GRAPH says, of ACTOR if given: claims of several sources on one thing as one line.

    Copies of a text count once among the independent sources.
    """
    from actorgraph.sources import find_statements
    from actorgraph.store import parts, queries

    how = Output(as_json, as_csv, limit, offset, quotes)
    with opened(graph) as store:
        key = store.find(actor) if actor else None
        wanted = queries.Conditions(
            {} if key is None else {"actor": key},
            types=known_types(types or ()),
            since=day(since),
            until=day(until),
            min_confidence=min_confidence,
        )
        actors = parts.strongest(store.connection, ALL)
        data = parts.within(store.connection, actors, wanted)
    found = [line for line in find_statements(data) if line.independent >= min_sources]
    last = None if how.page.limit is None else offset + how.page.limit
    emit(_rows(data, found[offset:last]), LINE, how)


def _rows(data: "GraphData", found: "list[Statement]") -> Iterator[Mapping[str, Any]]:
    names = {entity.id: entity.name for entity in data.entities}
    for line in found:
        best = line.best
        yield {
            "subject": names[best.subject],
            "predicate": best.predicate,
            "object": names[best.object],
            "type": line.type,
            "polarity": best.polarity,
            "modality": best.modality,
            "attributed_to": None,
            "sources": len(line.sources),
            "independent": line.independent,
            "said_by": [names[speaker] for speaker in line.speakers],
            "denied_by": [names[denier] for denier in line.deniers],
            "denials": len(line.denials),
            "confidence": best.confidence,
            "quote": best.evidence.quote,
            "documents": list(line.sources),
            "claims": [each.id for each in (*line.claims, *line.denials)],
        }


def _denied(row: Mapping[str, Any]) -> str:
    unnamed = "yes" if row["denials"] else ""
    return ", ".join(some(row["denied_by"], MOST_NAMES)) or unnamed


LINE: Columns = {
    "Claim": claim,
    "Type": text("type"),
    "Sources": number("sources"),
    "Independent": number("independent"),
    "Said by": lambda row: ", ".join(some(row["said_by"], MOST_NAMES)),
    "Denied by": _denied,
}
