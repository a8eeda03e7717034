"""``actorgraph build``: texts to a graph, and the graph to files."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import typer

import actorgraph
from actorgraph import export, readers
from actorgraph.cli import options
from actorgraph.errors import ExportError
from actorgraph.model import Document, GraphData

STDIN = Path("-")


def build(  # noqa: PLR0913  # a parameter is an option
    sources: options.Sources,
    *,
    output: options.Output = None,
    model: options.Model = None,
    ontology_file: options.OntologyFile = None,
    date: options.Date = None,
    top: options.Top = None,
    min_confidence: options.MinConfidence = None,
    types: options.Types = None,
    since: options.Since = None,
    judgements: options.Judgements = None,
    nodes: options.Nodes = options.NodeKind.ACTORS,
    cooccurrence: options.Cooccurrence = False,
    reader: options.Reader = options.ReaderKind.LEARNED,
    workers: options.Workers = 1,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Build the graph of what SOURCES say, write it, and print its leading actors and claims."""
    outputs = output or [
        options.FOLDER / f"{_name(sources)}{suffix}" for suffix in (".html", ".json")
    ]
    _check(outputs, sources)
    kept_types = options.known_types(types or (), ontology_file)
    documents = list(read_all(sources, date=date and date.date(), verbose=verbose))
    graph = actorgraph.build(
        _with_progress(documents, hidden=quiet),
        model=model,
        ontology=ontology_file,
        judgements=judgements,
        nodes=nodes.value,
        cooccurrence=cooccurrence,
        reader=reader.value,
        min_confidence=min_confidence,
        workers=workers,
    ).select(
        top=top,
        types=kept_types,
        since=since and since.date(),
    )
    for path in outputs:
        export.write(graph, path)
    if not quiet:
        _report(graph, outputs)


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
        export.check(path)
        if path.resolve() in given:
            raise ExportError(f"{path}: is a source too; choose another file with --output")


def read_all(sources: Iterable[Path], *, date: dt.date | None, verbose: bool) -> Iterator[Document]:
    """The documents of all sources, said on standard error if ``verbose``."""
    for source in sources:
        found = iter([readers.read_stdin()]) if source == STDIN else readers.read(source)
        for document in found:
            if verbose:
                name = document.source or "standard input"
                message = f"actorgraph: read {name} ({len(document.text):,} characters)"
                typer.echo(message, err=True)
            yield replace(document, published=date) if date else document


def _with_progress(documents: Sequence[Document], *, hidden: bool) -> Iterable[Document]:
    """``documents``, with a bar on standard error while they are taken, if that is a terminal."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        return documents
    return track(documents, "Reading", console=console, transient=True)


def _report(graph: GraphData, outputs: Iterable[Path]) -> None:
    from rich.console import Console

    from actorgraph.cli.summary import summary

    console = Console(highlight=False, markup=False, emoji=False)
    console.print(summary(graph))
    console.print()
    for path in outputs:
        console.print(f"Wrote {path}", soft_wrap=True)
