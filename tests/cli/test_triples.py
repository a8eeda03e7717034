import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.model


def test_triples_are_json_lines_with_offsets(actorgraph: Callable[..., Any]) -> None:
    text = "The barn was built by monks. Cows give milk."
    Path("farm.txt").write_text(text, "utf-8")
    run = actorgraph("triples", "farm.txt")
    assert run.code == 0
    rows = [json.loads(line) for line in run.out.splitlines()]
    assert [(r["subject"], r["predicate"], r["object"]) for r in rows] == [
        ("The barn", "was built by", "monks"),
        ("Cows", "give", "milk"),
    ]
    for row in rows:
        start, end = row["object_span"]
        assert text[start:end] == row["object"]


def test_a_missing_file_is_an_error_of_one_line(actorgraph: Callable[..., Any]) -> None:
    run = actorgraph("triples", "nowhere.txt")
    assert run.code == 1
    assert run.err.startswith("actorgraph: ")
    assert run.err.count("\n") == 1


def test_build_takes_concepts_and_cooccurrence(actorgraph: Callable[..., Any]) -> None:
    Path("text.txt").write_text("Norway thanked Sweden in a letter to Finland.", "utf-8")
    run = actorgraph("build", "text.txt", "-o", "g.json", "--nodes", "concepts", "--cooccurrence")
    assert run.code == 0
    graph = json.loads(Path("g.json").read_text("utf-8"))
    assert "CO_OCCURS" in {claim["type"] for claim in graph["claims"]}
