"""``actorgraph convert`` and ``actorgraph page``: a graph, or a part of it, to files."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph import export
from actorgraph.cli.conditions import MinConfidence, Until, day
from actorgraph.cli.messages import count
from actorgraph.cli.opening import ACTOR, Graph, opened
from actorgraph.cli.options import Judgements, Since, Top, Types, known_types
from actorgraph.errors import ExportError

if TYPE_CHECKING:
    from actorgraph.model import GraphData

MOST = 500  # actors of a page unless --top says otherwise

Outputs = Annotated[
    list[Path],
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write here, any number of times; see build."
    ),
]
About = Annotated[
    list[str] | None, typer.Option(metavar="ACTOR", help=f"{ACTOR} Any number of times.")
]
Depth = Annotated[int, typer.Option(metavar="N", min=1, help="How many claims away from them.")]
Most = Annotated[
    int, typer.Option("--top", metavar="N", min=1, help="Show N actors, the strongest ties first.")
]


def convert(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    *,
    output: Outputs,
    judgements: Judgements = None,
    top: Top = None,
    min_confidence: MinConfidence = 0.0,
    types: Types = None,
    since: Since = None,
) -> None:
    """Write all of GRAPH, or what the options keep, to files of other formats."""
    from actorgraph.knowledge_graph import KnowledgeGraph

    _check(output, graph)
    kept = known_types(types or ())
    with opened(graph) as store:
        data = KnowledgeGraph.of(store.data())
    if judgements:
        data = data.judge(judgements)
    chosen = data.select(top=top, min_confidence=min_confidence, types=kept, since=day(since))
    _write(chosen, output)


def page(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    *,
    output: Outputs,
    about: About = None,
    depth: Depth = 1,
    top: Most = MOST,
    min_confidence: MinConfidence = 0.0,
    types: Types = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Write the part of GRAPH around some actors, or its strongest part, as a page to browse."""
    from actorgraph.knowledge_graph import KnowledgeGraph
    from actorgraph.store import parts, queries

    _check(output, graph)
    wanted = queries.Conditions(
        types=known_types(types or ()),
        min_confidence=min_confidence,
        since=day(since),
        until=day(until),
    )
    with opened(graph) as store:
        if about:
            starts = [store.find(name) for name in about]
            actors = parts.neighbourhood(store.connection, starts, depth=depth, most=top)
        else:
            actors = parts.strongest(store.connection, top)
        data = parts.within(store.connection, actors, wanted)
    _write(KnowledgeGraph.of(data), output)


def _check(outputs: Iterable[Path], graph: Path) -> None:
    for path in outputs:
        export.check(path)
        if path.resolve() == graph.resolve():
            raise ExportError(f"{path}: is the graph itself; choose another file with --output")


def _write(data: "GraphData", outputs: Iterable[Path]) -> None:
    for path in outputs:
        export.write(data, path)
        counts = f"{count(len(data.entities), 'actor')}, {count(len(data.claims), 'claim')}"
        typer.echo(f"Wrote {path}: {counts}")
