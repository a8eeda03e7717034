"""``actorgraph judge``: two actors are the same, or different, or a claim is wrong."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.messages import printable
from actorgraph.errors import JudgementError

if TYPE_CHECKING:
    from actorgraph.resolve.judged import Judged
    from actorgraph.resolve.judgements import Judgement


class Decision(StrEnum):
    """What can be said of two actors, or of a claim."""

    SAME = "same"
    DIFFERENT = "different"
    WRONG = "wrong"
    UNDO = "undo"


ACTOR = 'a name, "NAME (TYPE)", "NAME @ DOCUMENT", or an id that "actorgraph merges" shows'


def judge(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A store, or judgements in TOML; made if missing."),
    ],
    decision: Annotated[
        Decision, typer.Argument(help="Are two actors one? Is a claim wrong? undo takes it back.")
    ],
    one: Annotated[
        str, typer.Argument(metavar="ONE", help=f"One actor: {ACTOR}; or the id of a claim.")
    ],
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="The other actor, likewise.")
    ] = None,
    *,
    document: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="DOCUMENT",
            help="The id of the document where both stand; parts two that it took for one.",
        ),
    ] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why, for those who read it.")] = "",
) -> None:
    """Decide whether two actors are one, in a store at once, or that a claim is wrong: in FILE,
    which "build" and "convert" obey with --judgements FILE.
    """
    if decision is Decision.WRONG or (decision is Decision.UNDO and other is None):
        if other is not None or document is not None:
            raise JudgementError(f"{other or document!r} is one too many: give the id of one claim")
        _judge_claim(file, one, note if decision is Decision.WRONG else None)
    elif other is None:
        raise JudgementError(f"{one!r} alone: give two actors")
    else:
        where = f" @ {document}" if document else ""
        _judge_actors(file, decision, (one + where, other + where), note)


def _judge_actors(file: Path, decision: Decision, ends: tuple[str, str], note: str) -> None:
    from actorgraph.resolve.judgements import Judgement
    from actorgraph.store import is_store

    left, right = ends
    if left == right:
        raise JudgementError(f"{left!r} twice: give two actors")
    made = None
    if decision is not Decision.UNDO:
        made = Judgement("same" if decision is Decision.SAME else "different", left, right, note)
    change = _in_store if is_store(file) else _in_file
    before = change(file, frozenset(ends), made)
    if made is None and before is None:
        raise JudgementError(f"{file}: holds no decision on {left!r} and {right!r}")
    says = "decision taken back" if made is None else decision.value
    typer.echo(f"{printable(left)} and {printable(right)}: {says}")
    if made and before:
        note = f" ({before.note})" if before.note else ""
        typer.echo(printable(f"This overrides an earlier decision: {before.decision}{note}"))


def _judge_claim(path: Path, claim: str, note: str | None) -> None:
    """Write that ``claim`` is wrong, with a note; None takes it back."""
    from actorgraph.resolve import judged
    from actorgraph.store import is_store

    if is_store(path):
        raise JudgementError(
            f"{path}: a store keeps its claims; judge them in a file for build --judgements"
        )
    known = _known(path)
    others = tuple(row for row in known.wrong if row.claim != claim)
    if note is None and len(others) == len(known.wrong):
        raise JudgementError(f"{path}: holds no decision on the claim {claim!r}")
    made = () if note is None else (judged.Wrong(claim, note=note),)
    judged.write(replace(known, wrong=(*others, *made)), path)
    typer.echo(f"{printable(claim)}: {'decision taken back' if note is None else 'wrong'}")


def _in_store(path: Path, pair: frozenset[str], made: "Judgement | None") -> "Judgement | None":
    from actorgraph.store import Store

    with Store(path) as store:
        return store.judge(made) if made else store.take_back(pair)


def _in_file(path: Path, pair: frozenset[str], made: "Judgement | None") -> "Judgement | None":
    from actorgraph.resolve import judged

    known = _known(path)
    others = tuple(judgement for judgement in known.judgements if judgement.pair != pair)
    if made or len(others) < len(known.judgements):
        now = (*others, made) if made else others
        judged.write(replace(known, judgements=now), path)
    return next((judgement for judgement in known.judgements if judgement.pair == pair), None)


def _known(path: Path) -> "Judged":
    from actorgraph.resolve import judged

    return judged.read(path) if path.exists() else judged.Judged()
