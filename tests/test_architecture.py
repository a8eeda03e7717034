"""The house is as docs/architecture.md says: same rooms, same order, same faces."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src/actorgraph"
NO_ROOMS = {"__init__.py", "__main__.py", "py.typed"}
# What tests share, and tests that look at the whole from outside.
NO_MIRRORS = {"browser", "cases", "samples", "strategies"}
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
# The rooms that texts go through; others may still use more of each other than their faces.
STAGES = ["nlp", "words", "dates", "quotations", "mentions", "roles", "coreference", "claims"]


def table() -> list[list[str]]:
    """The cells of each row of the table of rooms: `names/` of the first and last column."""
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    rows = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("| `")]
    return [[row[0], row[2] if len(row) > 2 else ""] for row in rows]


def rooms(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def contract(kind: str) -> dict[str, list[str]]:
    (found,) = (c for c in LINTER["contracts"] if c["type"] == kind)
    return found  # type: ignore[no-any-return]


def module(room: str) -> str:
    return "actorgraph." + room.removesuffix("/").removesuffix(".py")


DOCUMENTED = [rooms(first) for first, _ in table()]


def test_the_table_names_every_room_and_nothing_else() -> None:
    there = {p.name + "/" * p.is_dir() for p in SOURCE.iterdir()} - NO_ROOMS - {"__pycache__/"}
    named = [room for row in DOCUMENTED for room in row]
    assert sorted(named) == sorted(there)


def test_the_table_has_the_order_of_the_layers() -> None:
    layers = [re.split(r" [|:] ", layer) for layer in contract("layers")["layers"]]
    assert [[module(room) for room in row] for row in DOCUMENTED] == layers


def test_the_table_says_who_knows_spacy() -> None:
    knowing = {module(room) for _, last in table() for room in rooms(last)}
    everyone = {module(room) for row in DOCUMENTED for room in row}
    assert everyone - knowing == set(contract("forbidden")["source_modules"])


def test_the_folders_of_tests_are_rooms() -> None:
    folders = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir()}
    own = {folder for folder in folders if not folder.startswith(("_", "."))} - NO_MIRRORS
    assert [folder for folder in own if not (SOURCE / folder).is_dir()] == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_shows_in_its_face_all_that_others_use(stage: str) -> None:
    face = importlib.import_module(f"actorgraph.{stage}")
    assert face.__doc__
    assert sorted(set(used_by_others(stage)) - set(face.__all__)) == []


def used_by_others(stage: str) -> Iterator[str]:
    """What files outside of ``stage`` import from it: names, or modules of which they do."""
    for path in SOURCE.rglob("*.py"):
        if path.relative_to(SOURCE).parts[0] == stage:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                if parts[:2] == ["actorgraph", stage]:
                    yield from parts[2:3] or (alias.name for alias in node.names)
