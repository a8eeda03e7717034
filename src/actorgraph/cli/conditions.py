"""The options that say which claims are wanted."""

import datetime as dt
from enum import Enum
from typing import Annotated, TypeAlias

import typer

Until: TypeAlias = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Keep claims about that day or earlier."
    ),
]
End: TypeAlias = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="Who stands there, by any name or id.")
]
Object: TypeAlias = Annotated[
    str | None,
    typer.Option("--object", metavar="ACTOR", help="Who stands there, by any name or id."),
]
Negated: TypeAlias = Annotated[
    bool | None,
    typer.Option("--negated/--affirmed", help="Keep what is denied, or what is affirmed."),
]
MinConfidence: TypeAlias = Annotated[
    float, typer.Option(metavar="X", min=0, max=1, help="Keep claims of confidence X or more.")
]
Words: TypeAlias = Annotated[
    str, typer.Option(metavar="WORDS", help="Keep claims with WORDS in their passage.")
]


class ModalityKind(Enum):
    """What a claim says of its truth."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    PLANNED = "planned"
    THREATENED = "threatened"
    REQUESTED = "requested"
    ALLEGED = "alleged"


Modality: TypeAlias = Annotated[
    ModalityKind | None, typer.Option(help="Keep claims of this modality.")
]


def polarity(negated: bool | None) -> str | None:  # noqa: FBT001  # as the option gives it
    """What ``--negated`` or ``--affirmed`` keeps."""
    if negated is None:
        return None
    return "negated" if negated else "affirmed"


def day(moment: dt.datetime | None) -> dt.date | None:
    """The day that an option gives."""
    return moment.date() if moment else None
