"""``actorgraph build``: texts to a graph, and the graph to files."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import actorgraph
from actorgraph import export, readers
from actorgraph.cli import options
from actorgraph.cli.reading import read_all
from actorgraph.errors import ExportError
from actorgraph.model import Document, GraphData


def build(  # noqa: PLR0913  # a parameter is an option
    sources: options.Sources,
    *,
    output: options.Output = None,
    model: options.Model = None,
    language: options.Language = None,
    text_column: options.TextColumn = None,
    title_column: options.TitleColumn = None,
    id_column: options.IdColumn = None,
    date_column: options.DateColumn = None,
    source_column: options.SourceColumn = None,
    private_addresses: options.PrivateAddresses = False,
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
    workers: options.Workers = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Build the graph of what SOURCES say, write it, and print its leading actors and claims."""
    outputs = output or [
        options.FOLDER / f"{_name(sources)}{suffix}" for suffix in (".html", ".json")
    ]
    _check(outputs, sources)
    kept_types = options.known_types(types or (), ontology_file)
    columns = readers.Columns(text_column, title_column, id_column, date_column, source_column)
    written = frozenset(path.resolve() for path in outputs)
    how = readers.Options(columns, written, private_addresses)
    documents = list(read_all(sources, how, date=date and date.date(), verbose=verbose))
    graph = actorgraph.build(
        _with_progress(documents, hidden=quiet),
        model=model,
        language=language,
        ontology=ontology_file,
        judgements=judgements,
        nodes=nodes.value,
        cooccurrence=cooccurrence,
        reader=reader.value,
        min_confidence=min_confidence,
        workers=options.cores(workers),
    ).select(
        top=top,
        types=kept_types,
        since=since and since.date(),
    )
    for path in outputs:
        export.write(graph, path)
    if not quiet:
        _report(graph, outputs)


def _name(sources: Sequence[str]) -> str:
    """What the graph of ``sources`` is called unless --output says otherwise."""
    source = sources[0]
    if len(sources) > 1:
        return "graph"
    if source == readers.STDIN:
        return "stdin"
    if readers.is_url(source):
        address = urlsplit(source)
        return PurePosixPath(address.path).stem or address.hostname or "page"
    path = Path(source)
    if not path.exists():  # a pattern of many
        return "graph"
    return path.resolve().name if path.is_dir() else path.stem


def _check(outputs: Iterable[Path], sources: Iterable[str]) -> None:
    """Find out now, not after the work, that an output cannot be."""
    given = {Path(source).resolve() for source in sources}
    for path in outputs:
        export.check(path)
        if path.resolve() in given:
            raise ExportError(f"{path}: is a source too; choose another file with --output")


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
