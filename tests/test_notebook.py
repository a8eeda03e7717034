"""The notebook of the docs runs from top to bottom, and is kept without outputs."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[1] / "docs/notebook.ipynb"


def cells() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == "code"]


def run(source: str, names: dict[str, Any]) -> Any:
    """What the last line of a cell is, after all of it ran."""
    tree = ast.parse(source)
    last = tree.body[-1]
    shown = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    before = ast.Module(tree.body[:-1] if shown else tree.body, [])
    exec(compile(before, NOTEBOOK.name, "exec"), names)  # noqa: S102
    return eval(compile(shown, NOTEBOOK.name, "eval"), names) if shown else None  # noqa: S307


@pytest.mark.model
def test_the_cells_run_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    graph, explained, between, claims, page = [run("".join(c["source"]), names) for c in cells()]
    table = graph._repr_html_()
    assert "Vestra Paper" in table
    assert len(table) < 20_000
    assert explained is None
    assert "Ingrid Solberg" in capsys.readouterr().out
    assert len(between) == 3
    assert len(claims) == len(graph.claims)
    assert page._repr_html_().startswith("<iframe")


def test_it_is_kept_without_outputs() -> None:
    assert [c["id"] for c in cells() if c["outputs"] or c["execution_count"]] == []
