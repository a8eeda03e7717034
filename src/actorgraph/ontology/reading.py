"""TOML tables to checked rows. Every error names the file, the entry and what was expected."""

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from actorgraph.errors import OntologyError

Row = Mapping[str, Any]

_KINDS: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    "text": (str, "text"),
    "number": ((int, float), "a number"),
    "flag": (bool, "true or false"),
    "list": (list, "a list of texts"),
    "texts": ((str, list), "text or a list of texts"),
    "table": (dict, "a table"),
    "rows": (list, "a list of tables"),
}


def read(path: Path | Traversable) -> dict[str, Any]:
    """A TOML file as a dict."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        reason = error.strerror or error
        raise OntologyError(f"{path}: cannot be read ({reason}); give a TOML file") from error
    except (ValueError, RecursionError) as error:  # the latter is how deep nesting ends
        raise OntologyError(f"{path}: not valid TOML ({error})") from error


def check(row: Any, where: str, kinds: Mapping[str, str], required: tuple[str, ...] = ()) -> Row:
    """The row, if it is a table with the required keys and known keys alone, each of its kind."""
    if not isinstance(row, dict):
        raise OntologyError(f"{where}: {row!r} given, a table expected")
    for key in required:
        if key not in row:
            raise OntologyError(f"{where}: {key!r} is missing, {_KINDS[kinds[key]][1]} expected")
    for key, value in row.items():
        if key not in kinds:
            known = ", ".join(sorted(kinds))
            raise OntologyError(f"{where}: unknown key {key!r}, expected one of: {known}")
        _check_kind(value, f"{where}.{key}", kinds[key])
    return row


def _check_kind(value: Any, where: str, kind: str) -> None:
    python_type, words = _KINDS[kind]
    inner = {"list": str, "texts": str, "rows": dict}.get(kind)
    right = isinstance(value, python_type) and (kind == "flag" or not isinstance(value, bool))
    if right and inner and isinstance(value, list):
        right = all(isinstance(item, inner) for item in value)
    if not right:
        raise OntologyError(f"{where}: {value!r} given, {words} expected")


def one_of(value: str, allowed: Mapping[str, Any] | tuple[str, ...], where: str) -> str:
    """The value, if it is one of those allowed."""
    if value not in allowed:
        raise OntologyError(f"{where}: {value!r} given, expected one of: {', '.join(allowed)}")
    return value


def texts(value: str | list[str]) -> tuple[str, ...]:
    """One text or several as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)
