"""``actorgraph judge``: decide that two actors are the same, or different, or take it back."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.messages import printable
from actorgraph.errors import JudgementError


class Decision(StrEnum):
    """What can be said of two actors."""

    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"


ACTOR = 'a name, "NAME (TYPE)", "NAME @ DOCUMENT", or an id that "actorgraph merges" shows'


def judge(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The judgements, in TOML; made if missing.")
    ],
    decision: Annotated[Decision, typer.Argument(help="Are they one? undo takes a decision back.")],
    left: Annotated[str, typer.Argument(metavar="ONE", help=f"One actor: {ACTOR}.")],
    right: Annotated[str, typer.Argument(metavar="OTHER", help="The other actor, likewise.")],
    *,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why, for those who read it.")] = "",
) -> None:
    """Write into FILE whether two actors are one; "build --judgements FILE" obeys it."""
    from actorgraph.resolve import judgements

    known = judgements.read(file) if file.exists() else []
    pair = frozenset({left, right})
    if len(pair) == 1:
        raise JudgementError(f"{left!r} twice: give two actors")
    others = [judgement for judgement in known if judgement.pair != pair]
    if decision is Decision.UNDO:
        if len(others) == len(known):
            raise JudgementError(f"{file}: holds no decision on {left!r} and {right!r}")
        judgements.write(others, file)
        typer.echo(f"{printable(left)} and {printable(right)}: decision taken back")
        return
    made = judgements.Judgement(
        "same" if decision is Decision.SAME else "different", left, right, note
    )
    judgements.write([*others, made], file)
    typer.echo(f"{printable(left)} and {printable(right)}: {decision.value}")
