from collections.abc import Callable
from pathlib import Path
from typing import Any

from samples.chains import document_of

from actorgraph.export import json_format
from actorgraph.resolve import judgements, resolve
from actorgraph.resolve.judgements import Judgement

Command = Callable[..., Any]
FILE = Path("judgements.toml")


def test_a_decision_is_written_and_taken_back(actorgraph: Command) -> None:
    run = actorgraph("judge", FILE, "different", "George Bush", "George W. Bush", "--note", "son")
    assert run == (0, "George Bush and George W. Bush: different\n", "")
    assert judgements.read(FILE) == [Judgement("different", "George Bush", "George W. Bush", "son")]
    assert actorgraph("judge", FILE, "undo", "George W. Bush", "George Bush").code == 0
    assert judgements.read(FILE) == []


def test_a_new_decision_replaces_the_old_one_and_keeps_the_others(actorgraph: Command) -> None:
    for decision, left, right in (("same", "A", "B"), ("same", "C", "D"), ("different", "B", "A")):
        assert actorgraph("judge", FILE, decision, left, right).code == 0
    assert judgements.read(FILE) == [
        Judgement("same", "C", "D"),
        Judgement("different", "B", "A"),
    ]


def test_what_cannot_be_judged_is_an_error(actorgraph: Command) -> None:
    run = actorgraph("judge", FILE, "same", "A", "A")
    assert run == (1, "", "actorgraph: 'A' twice: give two actors\n")
    run = actorgraph("judge", FILE, "undo", "A", "B")
    assert (run.code, "holds no decision on 'A' and 'B'" in run.err) == (1, True)
    assert actorgraph("judge", FILE, "perhaps", "A", "B").code == 2


def write_graph(path: Path) -> None:
    graphs = [
        document_of([("Ana Kovac", "person"), ("Orlo Motors Inc.", "organisation")], document="d1"),
        document_of([("Ana Kovac", "person"), ("Orlo Motors", "organisation")], document="d2"),
        document_of([("Kovac", "person")], document="d3"),
    ]
    json_format.write(resolve(graphs), path)


def test_merges_are_listed_with_their_reasons_and_doubts(actorgraph: Command) -> None:
    write_graph(Path("graph.json"))
    run = actorgraph("merges", "graph.json")
    assert run.code == 0
    assert "legal" in run.out
    assert "surname of a full" in run.out
    assert "In doubt" in run.out
    assert 'actorgraph judge judgements.toml same "' in run.out
    assert max(map(len, run.out.splitlines()[:-1])) <= 80


def test_nothing_merged_is_said(actorgraph: Command) -> None:
    json_format.write(resolve([document_of([("Ana Kovac", "person")])]), Path("graph.json"))
    assert "Nothing was merged" in actorgraph("merges", "graph.json").out
