"""The command line: a verb per file.

To add a verb, write its function in a file of its own and name it in ``VERBS``.
"""

import logging
import os
import sys
from collections import Counter
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer

import actorgraph
from actorgraph.cli.add import add, remove
from actorgraph.cli.ask import (
    between,
    claims,
    path,
    search,
    show,
    sources,
    stats,
    timeline,
)
from actorgraph.cli.build import build
from actorgraph.cli.convert import convert, page
from actorgraph.cli.judge import judge
from actorgraph.cli.mcp import mcp
from actorgraph.cli.merges import merges
from actorgraph.cli.messages import plain_warnings, printable
from actorgraph.cli.serve import serve
from actorgraph.cli.statements import statements
from actorgraph.cli.stopping import Stopped, stoppable
from actorgraph.cli.triples import triples
from actorgraph.errors import ActorgraphError, SkippedWarning

VERBS: tuple[Callable[..., None], ...] = (
    build,
    add,
    remove,
    show,
    between,
    path,
    timeline,
    claims,
    statements,
    search,
    sources,
    stats,
    convert,
    page,
    serve,
    mcp,
    triples,
    merges,
    judge,
)

SKIPPED = 3  # the exit code that says so

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
for verb in VERBS:
    app.command()(verb)


def _print_version(wanted: bool) -> None:  # noqa: FBT001  # typer calls it so
    if wanted:
        typer.echo(f"actorgraph {actorgraph.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Turn texts into a graph of their actors, every edge proved by a verbatim quote."""


def main() -> None:
    """Run the command line: exit code 1 with one line for an error of ours, 2 for wrong usage, 3 if
    all went well but for documents that were skipped, 130 and 143 where an interrupt or SIGTERM
    ended it.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # what libraries note is not for users
    try:
        with stoppable(), plain_warnings() as shown:
            _run(shown)
    except Stopped as stopped:
        typer.echo(f"actorgraph: stopped by {stopped.name}; {stopped.kept}", err=True)
        raise
    except ActorgraphError as error:
        _fail(error)
    except OSError as error:  # a full disk under standard output
        # What is still in its buffer would fail again, and with a traceback, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        _fail(error)


def _run(shown: Counter[type[Warning]]) -> None:
    try:
        app(prog_name="actorgraph")
    except SystemExit as ended:
        skipped = shown[SkippedWarning]
        if ended.code or not skipped:
            raise
        documents = "document was" if skipped == 1 else "documents were"
        typer.echo(f"actorgraph: {skipped:,} {documents} skipped, see above", err=True)
        sys.exit(SKIPPED)


def _fail(error: Exception) -> NoReturn:
    typer.echo(f"actorgraph: {printable(str(error))}", err=True)
    sys.exit(1)
