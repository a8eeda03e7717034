"""Questions on the command line: the same answers from a store and from a graph in JSON."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samples.chains import KOVAC, LIND, NORWAY, SWEDEN, document_of
from samples.synthetic import synthetic_graph

from actorgraph import KnowledgeGraph
from actorgraph.export import json_format
from actorgraph.model import DocumentGraph
from actorgraph.resolve import resolve
from actorgraph.store import Store

Command = Callable[..., Any]


def graphs() -> list[DocumentGraph]:
    return [
        document_of([KOVAC, NORWAY], document="d1", claims=[(0, "CONSULT", 1)]),
        document_of([NORWAY, SWEDEN], document="d2", claims=[(0, "AID", 1), (1, "ACCUSE", 0)]),
        document_of([SWEDEN, LIND], document="d3", claims=[(1, "ACCUSE", 0)]),
    ]


@pytest.fixture(params=["news.db", "news.json"])
def graph(request: pytest.FixtureRequest, actorgraph: Command) -> str:  # noqa: ARG001
    """A store, and a file, of the same documents, in the folder that ``actorgraph`` runs in."""
    name = str(request.param)
    if name == "news.json":
        json_format.write(resolve(graphs()), Path(name))
        return name
    with Store(Path(name), create=True) as store:
        for document in graphs():
            store.add(document)
        store.resolve()
    return name


def claims(answer: str) -> list[tuple[str, str, str]]:
    return [(row["subject"], row["type"], row["object"]) for row in json.loads(answer)]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["between", "Norway", "sweden"], {("Norway", "AID", "Sweden"),
                                           ("Sweden", "ACCUSE", "Norway")}),
        (["path", "Kovac", "Mara Lind"], {("Ana Kovac", "CONSULT", "Norway"),
                                          ("Norway", "AID", "Sweden"),
                                          ("Mara Lind", "ACCUSE", "Sweden")}),
        (["timeline", "mara lind"], {("Mara Lind", "ACCUSE", "Sweden")}),
        (["claims", "--type", "accuse", "--subject", "Sweden"], {("Sweden", "ACCUSE", "Norway")}),
        (["claims", "--actor", "Ana Kovac"], {("Ana Kovac", "CONSULT", "Norway")}),
        (["claims", "--negated"], set()),
        (["claims", "--since", "2026-01-01"], set()),
        (["claims", "--text", "mara"], {("Mara Lind", "ACCUSE", "Sweden")}),
    ],
    ids=["between", "path", "timeline", "type and subject", "actor", "negated", "since",
         "text"],
)  # fmt: skip
def test_claims_are_found(
    actorgraph: Command, graph: str, arguments: list[str], expected: set[tuple[str, str, str]]
) -> None:
    verb, *rest = arguments
    run = actorgraph(verb, graph, *rest, "--json")
    assert (run.code, run.err) == (0, "")
    found = claims(run.out)
    if verb == "path":  # where there is a choice, an equally sure claim may stand for a step
        assert len(found) == len(expected)
        assert {frozenset(row[::2]) for row in found} == {frozenset(row[::2]) for row in expected}
    else:
        assert set(found) == expected


def test_answers_come_in_pages(actorgraph: Command, graph: str) -> None:
    whole = json.loads(actorgraph("claims", graph, "--json").out)
    pages = [
        json.loads(actorgraph("claims", graph, "--json", "--limit", "3", "--offset", start).out)
        for start in ("0", "3")
    ]
    assert [len(page) for page in pages] == [3, 1]
    assert [row for page in pages for row in page] == whole


def test_an_actor_is_shown_by_any_name(actorgraph: Command, graph: str) -> None:
    run = actorgraph("show", graph, "kovac", "--json")
    who = json.loads(run.out)
    assert (who["name"], who["roles"]) == ("Ana Kovac", ["president of Norway"])
    assert set(who["aliases"]) == {"Ana Kovac", "Kovac"}
    assert [n["name"] for n in who["neighbours"]] == ["Norway"]
    table = actorgraph("show", graph, "Kovac").out
    assert "Ana Kovac (person), id ana-kovac" in table
    assert "Roles: president of Norway" in table
    assert "1 document, 2 mentions, 1 claim" in table


def test_the_actors_of_most_claims_come_first(actorgraph: Command, graph: str) -> None:
    rows = json.loads(actorgraph("show", graph, "--json").out)
    assert [row["name"] for row in rows[:2]] == ["Norway", "Sweden"]
    table = actorgraph("show", graph, "--limit", "2").out
    assert "… more: --offset 2, or --limit N" in table


@pytest.mark.parametrize("verb", ["show", "timeline"])
def test_a_wrong_name_is_answered_with_suggestions(
    actorgraph: Command, graph: str, verb: str
) -> None:
    run = actorgraph(verb, graph, "Norwey")
    assert (run.code, run.out) == (1, "")
    assert run.err == "actorgraph: no actor is called 'Norwey'; did you mean 'Norway'?\n"


def test_search_finds_actors_and_claims(actorgraph: Command, graph: str) -> None:
    found = json.loads(actorgraph("search", graph, "mar", "--json").out)
    assert [a["name"] for a in found["actors"]] == ["Mara Lind"]
    assert [c["subject"] for c in found["claims"]] == ["Mara Lind"]
    assert "Nothing found." in actorgraph("search", graph, '"; DROP').out


def test_sources_and_counts(actorgraph: Command, graph: str) -> None:
    rows = list(csv.DictReader(io.StringIO(actorgraph("sources", graph, "--csv").out)))
    assert {(row["id"], row["claims"]) for row in rows} == {("d1", "1"), ("d2", "2"), ("d3", "1")}
    counted = {r["what"]: r["number"] for r in json.loads(actorgraph("stats", graph, "--json").out)}
    assert (counted["documents"], counted["actors"], counted["claims"]) == (3, 4, 4)
    assert counted["type of claim: ACCUSE"] == 2


def test_quotes_stand_under_their_claims(actorgraph: Command, graph: str) -> None:
    assert "“Mara Lind”" in actorgraph("claims", graph, "--actor", "Mara Lind", "--quotes").out


def test_a_graph_is_converted_whole_or_in_part(actorgraph: Command, graph: str) -> None:
    assert actorgraph("convert", graph, "-o", "all.json").code == 0
    assert KnowledgeGraph.from_json("all.json") == KnowledgeGraph.of(resolve(graphs()))
    assert actorgraph("convert", graph, "-o", "part.json", "--type", "AID").code == 0
    assert [c.type for c in KnowledgeGraph.from_json("part.json").claims] == ["AID"]


def test_a_page_shows_what_lies_around_an_actor(actorgraph: Command, graph: str) -> None:
    run = actorgraph("page", graph, "--about", "Kovac", "-o", "x.html", "-o", "x.json")
    assert run.out.startswith("Wrote x.html: 2 actors, 1 claim")
    near = KnowledgeGraph.from_json("x.json")
    assert {e.name for e in near.entities} == {"Ana Kovac", "Norway"}
    actorgraph("page", graph, "--about", "Kovac", "--depth", "2", "-o", "x.json")
    assert len(KnowledgeGraph.from_json("x.json").claims) == 3


def test_what_is_missing_or_would_be_overwritten_is_said(actorgraph: Command, graph: str) -> None:
    assert "none.db: is not there" in actorgraph("show", "none.db").err
    Path("copy.json").write_text("{}")
    assert "copy.json: is no graph" in actorgraph("show", "copy.json").err
    if graph.endswith("json"):
        assert "is the graph itself" in actorgraph("convert", graph, "-o", graph).err


def test_judgements_on_a_store_count_at_once(actorgraph: Command) -> None:
    with Store(Path("news.db"), create=True) as store:
        for document in graphs():
            store.add(document)
        store.resolve()
    assert actorgraph("judge", "news.db", "same", "Ana Kovac", "Mara Lind").code == 0
    assert (
        "Mara Lind" in json.loads(actorgraph("show", "news.db", "Kovac", "--json").out)["aliases"]
    )
    run = actorgraph("judge", "news.db", "different", "Mara Lind", "Ana Kovac")
    assert run.out.endswith("This overrides an earlier decision: same\n")
    assert actorgraph("judge", "news.db", "undo", "Mara Lind", "Ana Kovac").code == 0
    run = actorgraph("judge", "news.db", "same", "Mara Lind", "Nobody Known")
    assert "'Nobody Known' names no actor of the store" in run.err
    with Store(Path("news.db")) as store:
        assert store.data() == resolve(graphs())


def test_a_large_graph_is_the_same_from_a_store_in_memory() -> None:
    data = synthetic_graph(60, 300)
    with Store.of(data) as store:
        found = store.data()
    assert set(found.claims) == set(data.claims)
    assert {e.id for e in found.entities} == {e.id for e in data.entities}
