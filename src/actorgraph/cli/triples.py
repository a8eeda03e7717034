"""``actorgraph triples``: what each clause says, as JSON lines."""

import json
from dataclasses import asdict

import typer

import actorgraph
from actorgraph import readers
from actorgraph.cli import options


def triples(
    sources: options.Sources, *, model: options.Model = None, language: options.Language = None
) -> None:
    """Print what each clause of SOURCES says as JSON lines, in the words of the text.

    Each line has subject, predicate and object with their character offsets.
    """
    documents = readers.read_all(sources)
    for triple in actorgraph.triples(documents, model=model, language=language):
        typer.echo(json.dumps(asdict(triple), ensure_ascii=False))
