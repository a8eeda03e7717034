"""``actorgraph triples``: what each clause says, as JSON lines."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import typer

import actorgraph
from actorgraph import readers
from actorgraph.cli import options
from actorgraph.model import Document

STDIN = Path("-")


def triples(sources: options.Sources, *, model: options.Model = None) -> None:
    """Print what each clause of SOURCES says as JSON lines, in the words of the text.

    Each line has subject, predicate and object with their character offsets.
    """
    for triple in actorgraph.triples(_documents(sources), model=model):
        typer.echo(json.dumps(asdict(triple), ensure_ascii=False))


def _documents(sources: Sequence[Path]) -> Iterator[Document]:
    for source in sources:
        yield from [readers.read_stdin()] if source == STDIN else readers.read(source)
