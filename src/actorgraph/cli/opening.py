"""The GRAPH that a verb asks: a store, or a graph in JSON."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from actorgraph.cli.messages import count, printable
from actorgraph.errors import InputError

if TYPE_CHECKING:
    from actorgraph.store import Store

Graph: TypeAlias = Annotated[
    Path, typer.Argument(metavar="GRAPH", help="A store, or a graph in JSON.")
]
ACTOR = "An actor by any name, NAME (TYPE), or id."


@contextmanager
def opened(graph: Path) -> Iterator["Store"]:
    """The graph as a store to ask; says on standard error what is not in the answers yet."""
    from actorgraph.export import json_format
    from actorgraph.store import Store, is_store

    if not graph.is_file():
        raise InputError(f"{graph}: is not there; give a store or a graph in JSON")
    store = Store(graph, read_only=True) if is_store(graph) else Store.of(json_format.read(graph))
    with store:
        if waiting := store.unsettled():
            message = f"{graph}: {count(waiting, 'document')} not settled yet and in no answer"
            typer.echo(f"actorgraph: {printable(message)}; run actorgraph add {graph}", err=True)
        with store.answering():
            yield store
