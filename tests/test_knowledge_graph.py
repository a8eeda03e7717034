"""The graph as users hold it."""

import pytest
from samples.news import news_graph
from samples.synthetic import HOSTILE, synthetic_graph

from actorgraph import ActorNotFoundError, ArgumentError, Entity, KnowledgeGraph
from actorgraph.graph import CONDITIONS, find_claims
from actorgraph.model import GraphData

GRAPH = KnowledgeGraph.of(news_graph())


def test_an_actor_is_had_by_any_name() -> None:
    assert GRAPH["Sheinbaum"].name == "Claudia Sheinbaum"
    assert "Sheinbaum" in GRAPH
    assert "Somebody Else" not in GRAPH
    with pytest.raises(ActorNotFoundError):
        GRAPH["Somebody Else"]


def test_find_takes_the_conditions_that_it_names() -> None:
    assert GRAPH.find(subject="Rubio", type="REQUEST")
    assert set(CONDITIONS) == set(find_claims.__kwdefaults__ or {})
    with pytest.raises(ArgumentError, match="sujet is no condition, expected any of actor"):
        GRAPH.find(sujet="Rubio")


def test_the_repr_is_one_short_line() -> None:
    assert repr(GRAPH) == "<KnowledgeGraph: 3 documents, 19 actors, 27 claims>"


def test_a_notebook_shows_a_small_safe_table() -> None:
    shown = GRAPH._repr_html_()
    assert "Donald Trump" in shown
    assert len(shown) < 10_000
    assert len(KnowledgeGraph.of(synthetic_graph(2000, 4000))._repr_html_()) < 20_000
    hostile = GraphData(entities=tuple(Entity(f"e{i}", n, "person") for i, n in enumerate(HOSTILE)))
    assert "<script" not in KnowledgeGraph.of(hostile)._repr_html_()


def test_parts_are_graphs_with_the_same_methods() -> None:
    part = GRAPH.ego("Rubio")
    assert isinstance(part, KnowledgeGraph)
    assert part.select(top=2)["Rubio"].name == "Marco Rubio"
    assert part.neighbours("Rubio")[0].entity.id == "fuente"
    assert part.between("Rubio", "Mexico") == GRAPH.between("Rubio", "Mexico")
    assert len(GRAPH.path("Rubio", "Mexico")) == 1
    assert len(GRAPH.timeline()) == len(GRAPH.claims)


def test_a_claim_explains_itself() -> None:
    (claim,) = GRAPH.find(polarity="negated", attributed_to="Sheinbaum")
    words = GRAPH.explain(claim)
    assert GRAPH.explain(claim.id) == words
    for part in (
        "Donald Trump did not rule out an intervention in Mexico",
        "as Claudia Sheinbaum says",
        f'"{claim.evidence.quote}"',
        "Washington wants results from Mexico, https://news.example/call, 2026-01-15",
        '"Trump" is Donald Trump (person)',
        "confidence 0.6",
    ):
        assert part in words
    with pytest.raises(ArgumentError, match="'nothing' is no claim of this graph"):
        GRAPH.explain("nothing")


@pytest.mark.parametrize("types", ["QUARREL", ["quarrel"]])
def test_select_refuses_an_unknown_type(types: str | list[str]) -> None:
    with pytest.raises(ArgumentError, match="is no type of claim"):
        GRAPH.select(types=types)
