"""What many sources say on the command line: one line for one thing, from a store or from JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samples.chains import LIND, NORWAY, SWEDEN, document_of

from actorgraph.export import json_format
from actorgraph.model import DocumentGraph
from actorgraph.resolve import resolve
from actorgraph.store import Store

Command = Callable[..., Any]


def graphs() -> list[DocumentGraph]:
    return [
        document_of([NORWAY, SWEDEN], document="d1", claims=[(0, "ACCUSE", 1)]),
        document_of([NORWAY, SWEDEN, LIND], document="d2", claims=[(0, "ACCUSE", 1)]),
        document_of([LIND, NORWAY], document="d3", claims=[(0, "AID", 1)]),
    ]


@pytest.fixture(params=["news.db", "news.json"])
def graph(request: pytest.FixtureRequest, actorgraph: Command) -> str:  # noqa: ARG001
    name = str(request.param)
    if name == "news.json":
        json_format.write(resolve(graphs()), Path(name))
        return name
    with Store(Path(name), create=True) as store:
        for document in graphs():
            store.add(document)
        store.resolve()
    return name


def test_what_two_sources_say_is_one_line(actorgraph: Command, graph: str) -> None:
    rows = json.loads(actorgraph("statements", graph, "--json").out)
    assert [(r["subject"], r["type"], r["object"], r["sources"]) for r in rows] == [
        ("Norway", "ACCUSE", "Sweden", 2),
        ("Mara Lind", "AID", "Norway", 1),
    ]
    assert rows[0]["independent"] == 2
    assert rows[0]["documents"] == ["d1", "d2"]


@pytest.mark.parametrize(
    ("arguments", "types"),
    [
        (["Mara Lind"], ["AID"]),
        (["norway", "--type", "ACCUSE"], ["ACCUSE"]),
        (["--min-sources", "2"], ["ACCUSE"]),
        (["--offset", "1"], ["AID"]),
        (["--limit", "1"], ["ACCUSE"]),
    ],
)
def test_a_part_of_them(
    actorgraph: Command, graph: str, arguments: list[str], types: list[str]
) -> None:
    rows = json.loads(actorgraph("statements", graph, *arguments, "--json").out)
    assert [row["type"] for row in rows] == types


def test_a_table_has_who_says_and_who_denies(actorgraph: Command, graph: str) -> None:
    shown = actorgraph("statements", graph).out
    assert all(name in shown for name in ("Sources", "Independent", "Said by", "Denied by"))


def test_a_sheet_has_a_line_each(actorgraph: Command, graph: str) -> None:
    lines = actorgraph("statements", graph, "--csv").out.splitlines()
    assert lines[0].startswith("subject,predicate,object,type")
    assert len(lines) == 3
