"""The options of ``build``: what they are called and what they say of themselves."""

import datetime as dt
import os
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from actorgraph import export, ontology


class NodeKind(Enum):
    """What becomes a node."""

    ACTORS = "actors"
    CONCEPTS = "concepts"


class ReaderKind(Enum):
    """Who decides what is an actor and what a claim."""

    LEARNED = "learned"
    RULES = "rules"


FOLDER = Path("graphs")  # where graphs go unless --output says otherwise

Sources: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files (texts, web pages, PDF, Word, OpenDocument, e-books, mails, feeds, JSON, "
        "tables, zip), folders and patterns of these, web addresses, or - for standard input. "
        "All of them make one graph.",
    ),
]
Output: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=f"Write here, any number of times; the suffix ({' '.join(export.FORMATS)}) "
        f"chooses the format. By default {FOLDER}/NAME.html and {FOLDER}/NAME.json.",
    ),
]
Model: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Name or path of a spaCy pipeline; by default the English one that comes with "
        "actorgraph.",
    ),
]
Language: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="The language of all texts, such as en. Unless it or --model is given, a text that "
        "is not English is refused.",
    ),
]
TextColumn: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The column of a table, or key of JSON, with the text."),
]
TitleColumn: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="The one with the title.")
]
IdColumn: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="The one with the id.")
]
DateColumn: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="The one with the day of publication.")
]
SourceColumn: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="The one with the source, such as an address.")
]
PrivateAddresses: TypeAlias = Annotated[
    bool,
    typer.Option("--private-addresses", help="Fetch also from this machine and private networks."),
]
OntologyFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--ontology", metavar="FILE", help="A TOML file with types and words of your own."
    ),
]
Date: TypeAlias = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="The day of publication, instead of what the sources say.",
    ),
]
Top: TypeAlias = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Keep the N actors that matter most."),
]
MinConfidence: TypeAlias = Annotated[
    float | None,
    typer.Option(
        metavar="X",
        min=0,
        max=1,
        help="Keep claims of confidence X or more; 0 for all.",
        show_default=False,
    ),
]
Reader: TypeAlias = Annotated[
    ReaderKind,
    typer.Option(help="Who decides on actors and claims: the learned scorers, or rules alone."),
]
Types: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Keep claims of TYPE, any number of times."),
]
Since: TypeAlias = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="Keep claims about that day or later, or published since if they have no day.",
    ),
]
Judgements: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="What you decided on who is who and on wrong claims (see actorgraph judge); wins over "
        "the program.",
    ),
]
Workers: TypeAlias = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Processes that read documents, by default one a core; the graph stays the same.",
    ),
]
Quiet: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print nothing but warnings and errors.")
]
Verbose: TypeAlias = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say on standard error what is read.")
]
Nodes: TypeAlias = Annotated[
    NodeKind,
    typer.Option(help="Make nodes of actors only, or of noun phrases too."),
]
Cooccurrence: TypeAlias = Annotated[
    bool,
    typer.Option("--cooccurrence", help="Join also who is only named in one sentence."),
]


def cores(asked: int | None) -> int:
    """How many processes are to read documents: as many as asked for, else one a core."""
    return asked or os.cpu_count() or 1


def known_types(types: Iterable[str], ontology_file: Path | None = None) -> tuple[str, ...]:
    """``types`` as the ontology spells them; others are wrong usage."""
    known = ontology.load(ontology_file).relation_types
    wanted = tuple(name.upper() for name in types)
    for name in wanted:
        if name not in known:
            message = f"{name!r} is no type of claim, expected one of {', '.join(known)}"
            raise typer.BadParameter(message, param_hint="'--type'")
    return wanted
