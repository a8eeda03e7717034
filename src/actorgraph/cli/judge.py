"""``actorgraph judge``: decide that two actors are the same, or different, or take it back."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.messages import printable
from actorgraph.errors import JudgementError

if TYPE_CHECKING:
    from actorgraph.resolve.judgements import Judgement


class Decision(StrEnum):
    """What can be said of two actors."""

    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"


ACTOR = 'a name, "NAME (TYPE)", "NAME @ DOCUMENT", or an id that "actorgraph merges" shows'


def judge(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A store, or judgements in TOML; made if missing."),
    ],
    decision: Annotated[Decision, typer.Argument(help="Are they one? undo takes a decision back.")],
    left: Annotated[str, typer.Argument(metavar="ONE", help=f"One actor: {ACTOR}.")],
    right: Annotated[str, typer.Argument(metavar="OTHER", help="The other actor, likewise.")],
    *,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why, for those who read it.")] = "",
) -> None:
    """Decide whether two actors are one: in a store at once, or in FILE, which
    "build --judgements FILE" obeys.
    """
    from actorgraph.resolve.judgements import Judgement
    from actorgraph.store import is_store

    if left == right:
        raise JudgementError(f"{left!r} twice: give two actors")
    made = None
    if decision is not Decision.UNDO:
        made = Judgement("same" if decision is Decision.SAME else "different", left, right, note)
    change = _in_store if is_store(file) else _in_file
    before = change(file, frozenset({left, right}), made)
    if made is None and before is None:
        raise JudgementError(f"{file}: holds no decision on {left!r} and {right!r}")
    says = "decision taken back" if made is None else decision.value
    typer.echo(f"{printable(left)} and {printable(right)}: {says}")
    if made and before:
        note = f" ({before.note})" if before.note else ""
        typer.echo(printable(f"This overrides an earlier decision: {before.decision}{note}"))


def _in_store(path: Path, pair: frozenset[str], made: "Judgement | None") -> "Judgement | None":
    from actorgraph.store import Store

    with Store(path) as store:
        return store.judge(made) if made else store.take_back(pair)


def _in_file(path: Path, pair: frozenset[str], made: "Judgement | None") -> "Judgement | None":
    from actorgraph.resolve import judgements

    known = judgements.read(path) if path.exists() else []
    others = [judgement for judgement in known if judgement.pair != pair]
    if made or len(others) < len(known):
        judgements.write([*others, made] if made else others, path)
    return next((judgement for judgement in known if judgement.pair == pair), None)
