"""Sources as the verbs are given them, to documents."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

import typer

from actorgraph import readers
from actorgraph.model import Document


def read_all(
    sources: Sequence[str], how: readers.Options, *, date: dt.date | None, verbose: bool
) -> Iterator[Document]:
    """The documents of all sources, said on standard error if ``verbose``."""
    for document in readers.read_all(sources, how):
        if verbose:
            name = document.source or "standard input"
            message = f"actorgraph: read {name} ({len(document.text):,} characters)"
            typer.echo(message, err=True)
        yield replace(document, published=date) if date else document
