"""The file of what the user decided and noted: readable TOML, kept in version control.

    [[judgement]]
    decision = "different"
    left = "George Bush (person)"
    right = "George W. Bush"
    note = "father and son"

    [[wrong]]
    claim = "213993de38ef4005"
    says = "Mexico praised the tariffs"

    [[note]]
    about = "George W. Bush (person)"
    star = true
    text = "ask his office"

``[[wrong]]`` names a claim by its id; ``says`` is for those who read the file. A ``[[note]]`` is
about an actor or a claim, starred or with a text; it changes no graph.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, TypeAlias

from actorgraph.errors import JudgementError
from actorgraph.resolve.judgements import Judgement, latest

HEADER = "# Who is the same actor, and which claims are wrong: this wins over the program.\n"
DECISIONS = {"same", "different"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A claim that the text does not make, by its id."""

    claim: str
    says: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A star or a text that somebody put to an actor or a claim."""

    about: str
    says: str = ""
    star: bool = False
    text: str = ""


Row: TypeAlias = Judgement | Wrong | Note
KINDS: dict[str, type[Row]] = {"judgement": Judgement, "wrong": Wrong, "note": Note}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judgements file holds."""

    judgements: tuple[Judgement, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, rows: Iterator[Row]) -> "Judged":
        """Of two decisions on the same actors the later one, and each wrong claim once."""
        found = list(rows)
        return cls(
            tuple(latest(row for row in found if isinstance(row, Judgement))),
            tuple({row.claim: row for row in found if isinstance(row, Wrong)}.values()),
            tuple(row for row in found if isinstance(row, Note)),
        )


def read(path: Path) -> Judged:
    """The decisions and notes of a file.

    Raises ``JudgementError`` if the file cannot be read or holds anything else.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise JudgementError(
            f"{path}: cannot be read ({error.strerror}); give a judgements file"
        ) from error
    except (ValueError, RecursionError) as error:  # the latter is how deep nesting ends
        raise JudgementError(f"{path}: is no TOML ({error}); mend this line") from error
    if not all(isinstance(rows, list) for rows in data.values()) or data.keys() - KINDS.keys():
        tables = ", ".join(f"[[{kind}]]" for kind in KINDS)
        raise JudgementError(f"{path}: expected nothing but {tables} tables")
    return Judged.of(_row(kind, row, path) for kind, rows in data.items() for row in rows)


def write(judged: Judged, path: Path) -> None:
    """Write what was judged as TOML, one after another, so that changes read well as a diff."""
    rows = [
        *(_toml("judgement", row) for row in judged.judgements),
        *(_toml("wrong", row) for row in judged.wrong),
        *(_toml("note", row) for row in judged.notes),
    ]
    path.write_text(HEADER + "".join(rows), "utf-8", newline="\n")


def _toml(kind: str, row: Row) -> str:
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    lines = [f"{name} = {_toml_value(value)}" for name, value in values.items() if value]
    return "\n".join(["", f"[[{kind}]]", *lines, ""])


def _toml_value(value: object) -> str:
    # A JSON value is a TOML value, but for the one control character that JSON leaves bare.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _row(kind: str, row: Any, path: Path) -> Row:
    made = KINDS[kind]
    types = {field.name: bool if field.type is bool else str for field in fields(made)}
    typed = isinstance(row, dict) and all(isinstance(v, types.get(k, str)) for k, v in row.items())
    if not typed:
        raise JudgementError(f"{path}: expected [[{kind}]] tables of strings, found {row!r}")
    needed = [field.name for field in fields(made) if field.default is MISSING]
    if row.keys() - types.keys() or set(needed) - row.keys():
        maybe = ", ".join(name for name in types if name not in needed)
        raise JudgementError(
            f"{path}: a {kind} has {sorted(row)}, expected {', '.join(needed)} and maybe {maybe}"
        )
    if kind == "judgement" and row["decision"] not in DECISIONS:
        raise JudgementError(
            f'{path}: decision {row["decision"]!r} is neither "same" nor "different"'
        )
    return made(**row)
