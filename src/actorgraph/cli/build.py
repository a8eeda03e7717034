"""``actorgraph build``: texts to a graph, and the graph to files."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

import actorgraph
from actorgraph import export, readers
from actorgraph.cli.summary import summary
from actorgraph.errors import ExportError
from actorgraph.model import Document

STDIN = Path("-")
FOLDER = Path("graphs")  # where graphs go unless --output says otherwise


def build(
    sources: Annotated[
        list[Path],
        typer.Argument(
            metavar="SOURCE",
            help="Text files, JSON or JSON lines of articles, folders of these, or - for standard "
            "input. All of them make one graph.",
        ),
    ],
    *,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help=f"Write here, any number of times; the suffix ({' '.join(export.EXPORTERS)}) "
            f"chooses the format. By default {FOLDER}/NAME.html and {FOLDER}/NAME.json.",
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Name or path of a spaCy pipeline; by default the English one that comes with "
            "actorgraph.",
        ),
    ] = None,
    date: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="The day of publication, instead of what the sources say.",
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing but warnings and errors.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say on standard error what is read.")
    ] = False,
) -> None:
    """Build the graph of what SOURCES say, write it, and print its leading actors and claims."""
    outputs = output or [FOLDER / f"{_name(sources)}{suffix}" for suffix in (".html", ".json")]
    _check(outputs, sources)
    documents = list(_read(sources))
    if date:
        documents = [replace(document, published=date.date()) for document in documents]
    if verbose:
        for document in documents:
            _log(f"read {document.source or 'standard input'} ({len(document.text):,} characters)")
    graph = actorgraph.build(_with_progress(documents, hidden=quiet), model=model)
    for path in outputs:
        export.write(graph, path)
    if not quiet:
        stdout = Console(highlight=False, markup=False, emoji=False)
        stdout.print(summary(graph))
        stdout.print()
        for path in outputs:
            stdout.print(f"Wrote {path}", soft_wrap=True)


def _name(sources: Sequence[Path]) -> str:
    """What the graph of ``sources`` is called unless --output says otherwise."""
    if len(sources) > 1:
        return "graph"
    (source,) = sources
    if source == STDIN:
        return "stdin"
    return source.resolve().name if source.is_dir() else source.stem


def _check(outputs: Iterable[Path], sources: Iterable[Path]) -> None:
    """Find out now, not after the work, that an output cannot be."""
    given = {source.resolve() for source in sources}
    for path in outputs:
        export.exporter(path)
        if path.resolve() in given:
            raise ExportError(f"{path}: is a source too; choose another file with --output")


def _read(sources: Iterable[Path]) -> Iterator[Document]:
    for source in sources:
        if source == STDIN:
            yield readers.read_stdin()
        else:
            yield from readers.read(source)


def _with_progress(documents: Sequence[Document], *, hidden: bool) -> Iterable[Document]:
    """``documents``, with a bar on standard error while they are taken, if that is a terminal."""
    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        return documents
    return track(documents, "Reading", console=console, transient=True)


def _log(message: str) -> None:
    typer.echo(f"actorgraph: {message}", err=True)
