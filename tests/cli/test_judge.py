from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samples.chains import document_of

from actorgraph.export import json_format
from actorgraph.resolve import judged, resolve
from actorgraph.resolve.judged import Judged, Wrong
from actorgraph.resolve.judgements import Judgement
from actorgraph.store import Store

Command = Callable[..., Any]
FILE = Path("judgements.toml")


def test_a_decision_is_written_and_taken_back(actorgraph: Command) -> None:
    run = actorgraph("judge", FILE, "different", "George Bush", "George W. Bush", "--note", "son")
    assert run == (0, "George Bush and George W. Bush: different\n", "")
    assert list(judged.read(FILE).judgements) == [
        Judgement("different", "George Bush", "George W. Bush", "son")
    ]
    assert actorgraph("judge", FILE, "undo", "George W. Bush", "George Bush").code == 0
    assert judged.read(FILE).judgements == ()


def test_a_new_decision_replaces_the_old_one_and_keeps_the_others(actorgraph: Command) -> None:
    for decision, left, right in (("same", "A", "B"), ("same", "C", "D"), ("different", "B", "A")):
        assert actorgraph("judge", FILE, decision, left, right).code == 0
    assert list(judged.read(FILE).judgements) == [
        Judgement("same", "C", "D"),
        Judgement("different", "B", "A"),
    ]


def test_what_cannot_be_judged_is_an_error(actorgraph: Command) -> None:
    run = actorgraph("judge", FILE, "same", "A", "A")
    assert run == (1, "", "actorgraph: 'A' twice: give two actors\n")
    run = actorgraph("judge", FILE, "undo", "A", "B")
    assert (run.code, "holds no decision on 'A' and 'B'" in run.err) == (1, True)
    assert actorgraph("judge", FILE, "perhaps", "A", "B").code == 2


def test_a_wrong_claim_is_written_and_taken_back(actorgraph: Command) -> None:
    assert actorgraph("judge", FILE, "same", "A", "B").code == 0
    run = actorgraph("judge", FILE, "wrong", "213993de38ef4005", "--note", "she denied it")
    assert run == (0, "213993de38ef4005: wrong\n", "")
    assert judged.read(FILE).wrong == (Wrong("213993de38ef4005", note="she denied it"),)
    assert actorgraph("judge", FILE, "different", "A", "B").code == 0
    assert actorgraph("judge", FILE, "undo", "213993de38ef4005").code == 0
    assert judged.read(FILE) == Judged((Judgement("different", "A", "B"),))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("wrong", "a", "b"), "'b' is one too many: give the id of one claim"),
        (("undo", "a"), "holds no decision on the claim 'a'"),
        (("same", "a"), "'a' alone: give two actors"),
        (("wrong", "a", "--in", "d1"), "'d1' is one too many: give the id of one claim"),
    ],
)
def test_a_wrong_claim_wants_one_id(
    actorgraph: Command, arguments: tuple[str, ...], message: str
) -> None:
    run = actorgraph("judge", FILE, *arguments)
    assert (run.code, message in run.err) == (1, True)


def test_a_store_judges_no_claims(actorgraph: Command) -> None:
    Store(Path("news.actorgraph"), create=True).close()
    run = actorgraph("judge", "news.actorgraph", "wrong", "213993de38ef4005")
    assert (run.code, "judge them in a file" in run.err) == (1, True)


FUSED = document_of([("Ana Kovac", "person", {"aliases": ["Mara Lind"]})], document="d1")


def actors(path: str) -> list[str]:
    return [entity.name for entity in json_format.read(Path(path)).entities]


def test_actors_that_one_document_took_for_one_are_parted_in_a_store(actorgraph: Command) -> None:
    with Store(Path("news.db"), create=True) as store:
        store.add(FUSED)
        store.resolve()
    arguments = ("news.db", "different", "Mara Lind", "Ana Kovac", "--in", "d1")
    assert actorgraph("judge", *arguments).out == "Mara Lind @ d1 and Ana Kovac @ d1: different\n"
    assert actorgraph("convert", "news.db", "-o", "parted.json").code == 0
    assert actors("parted.json") == ["Ana Kovac", "Mara Lind"]
    again = actorgraph("judge", *arguments, "--note", "sure")
    assert "This overrides an earlier decision: different" in again.out
    assert actorgraph("judge", "news.db", "undo", *arguments[2:]).code == 0
    assert actorgraph("convert", "news.db", "-o", "joined.json").code == 0
    assert actors("joined.json") == ["Ana Kovac"]


def test_they_are_parted_in_a_graph_by_a_file(actorgraph: Command) -> None:
    json_format.write(resolve([FUSED]), Path("graph.json"))
    assert actorgraph("judge", FILE, "different", "Mara Lind", "Ana Kovac", "--in", "d1").code == 0
    run = actorgraph("convert", "graph.json", "--judgements", FILE, "-o", "parted.json")
    assert run == (0, "Wrote parted.json: 2 actors, 0 claims\n", "")
    assert actors("parted.json") == ["Ana Kovac", "Mara Lind"]


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
