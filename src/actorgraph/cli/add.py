"""``actorgraph add``: documents into a store; ``actorgraph remove``: out of it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from actorgraph import readers
from actorgraph.cli import options
from actorgraph.cli.messages import count, printable
from actorgraph.cli.progress import progress
from actorgraph.cli.reading import read_all
from actorgraph.cli.stopping import Stopped
from actorgraph.errors import StoreError

Target = Annotated[
    Path, typer.Argument(metavar="STORE", help="The store, such as news.db; made if missing.")
]
Replace = Annotated[
    bool,
    typer.Option(
        "--replace", help="Put a document in the place of one with its id, or source and title."
    ),
]


def add(  # noqa: PLR0913  # a parameter is an option
    store: Target,
    sources: options.Sources,
    *,
    replace: Replace = False,
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
    min_confidence: options.MinConfidence = None,
    nodes: options.Nodes = options.NodeKind.ACTORS,
    cooccurrence: options.Cooccurrence = False,
    reader: options.Reader = options.ReaderKind.LEARNED,
    workers: options.Workers = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Read SOURCES into STORE, which grows; what is there already is not read again.

    Each document is kept as soon as it is read: stopped at any moment, the same command goes on.
    """
    _check(store)
    # Imported late: spaCy takes a second, and --help should not.
    from actorgraph import corpus
    from actorgraph.pipeline import Mode

    columns = readers.Columns(text_column, title_column, id_column, date_column, source_column)
    how = readers.Options(columns, frozenset({store.resolve()}), private_addresses)
    documents = read_all(sources, how, date=date and date.date(), verbose=verbose)
    with _interruption(store), progress(sources, hidden=quiet) as tell:
        added = corpus.add(
            store,
            documents,
            replace=replace,
            model=model,
            ontology=ontology_file,
            mode=Mode(nodes.value, cooccurrence, reader.value, min_confidence, language),
            workers=options.cores(workers),
            on_read=lambda _: tell(),
        )
    if not quiet:
        known = f", {count(added.known, 'document')} there already" if added.known else ""
        typer.echo(f"{store}: {count(added.new, 'document')} added{known}")


def remove(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="The store.")],
    documents: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT", help="Ids or sources of documents."),
    ],
) -> None:
    """Take documents out of STORE, with all that rests on them alone."""
    from actorgraph.store import Store

    with Store(store, create=False) as opened:
        taken = 0
        try:
            for document in documents:
                found = opened.remove(document)
                if not found:
                    raise StoreError(f"{store}: holds no document {document!r}")
                taken += found
        finally:
            opened.resolve()
    typer.echo(f"{store}: {count(taken, 'document')} removed")


def _check(store: Path) -> None:
    """A store that cannot be is found out before the model is loaded."""
    from actorgraph.store import is_store

    if store.exists() and not is_store(store) and store.stat().st_size:
        raise StoreError(f"{store}: is no store; give one such as news.db, then the texts to add")
    if not store.parent.is_dir():
        raise StoreError(f"{store}: cannot be made, for there is no folder {store.parent}")


@contextmanager
def _interruption(store: Path) -> Iterator[None]:
    """Whoever stops the reading is told what was kept."""
    try:
        yield
    except Stopped as stopped:
        kept = f"{store} keeps what was finished, the same command goes on from there"
        stopped.kept = printable(kept)
        raise
