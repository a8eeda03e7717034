"""``actorgraph merges``: which mentions became one actor and why, and which pairs are in doubt."""

from pathlib import Path
from typing import Annotated

import typer

from actorgraph.export import json_format


def merges(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A graph in JSON.")],
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Also those whose names and types are simply the same.")
    ] = False,
) -> None:
    """List what was merged across documents and why, and the pairs that stay in doubt.

    Decide on them with "actorgraph judge".
    """
    from actorgraph.cli.merge_tables import print_merges

    print_merges(json_format.read(graph), every=every)
