"""Questions to the news graph made by hand."""

import datetime as dt
from typing import Any

import pytest
from samples.news import news_graph

from actorgraph.errors import ActorNotFoundError, ArgumentError
from actorgraph.graph import (
    between,
    ego,
    find_actor,
    find_claims,
    has_actor,
    neighbours,
    path,
    timeline,
)
from actorgraph.model import Entity, GraphData

GRAPH = news_graph()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("sheinbaum", "sheinbaum"),
        ("Claudia Sheinbaum", "sheinbaum"),
        ("Sheinbaum", "sheinbaum"),
        ("the mexican president", "sheinbaum"),
        ("Juan Ramon de la Fuente", "fuente"),
        ("World Cup (event)", "cup"),
        ("Maduro", "maduro"),
    ],
    ids=["id", "name", "alias", "another case", "without accents", "name and type", "part"],
)
def test_an_actor_has_many_names(name: str, found: str) -> None:
    assert find_actor(GRAPH, name).id == found
    assert has_actor(GRAPH, name)


def test_a_name_that_nobody_has_is_an_error_with_suggestions() -> None:
    with pytest.raises(ActorNotFoundError, match="did you mean 'Claudia Sheinbaum'"):
        find_actor(GRAPH, "Shainbaum")
    assert not has_actor(GRAPH, "Shainbaum")


def test_a_name_like_no_other_is_an_error_without_suggestions() -> None:
    with pytest.raises(ActorNotFoundError, match=r"no actor is called 'Qqqq'$"):
        find_actor(GRAPH, "Qqqq")


@pytest.mark.parametrize(
    ("second", "named"),
    [("organisation", "'Georgia (organisation)'"), ("place", "'g2'")],
    ids=["types differ", "types are the same"],
)
def test_namesakes_are_an_error_that_tells_them_apart(second: str, named: str) -> None:
    entities = (Entity("g1", "Georgia", "place"), Entity("g2", "Georgia", second))
    with pytest.raises(ActorNotFoundError, match=named.replace("(", r"\(").replace(")", r"\)")):
        find_actor(GraphData(entities=entities), "Georgia")


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"subject": "Rubio", "type": "request"}, {"pressed for results"}),
        ({"object": "Rubio"}, {"held a call with", "agreed to hold a meeting with"}),
        ({"polarity": "negated", "attributed_to": "Sheinbaum"}, {"ruled out an intervention in"}),
        ({"place": "Washington"}, {"agreed to hold a meeting with"}),
        ({"modality": ["threatened"]}, {"attacked"}),
        ({"subject": "Rubio", "min_confidence": 0.9}, {"pressed for results"}),
        (
            {"actor": "Rubio", "since": dt.date(2026, 2, 1), "until": dt.date(2026, 2, 10)},
            {"agreed to hold a meeting with"},
        ),
        ({"actor": "Rubio", "until": dt.datetime(2026, 1, 1)}, set()),  # noqa: DTZ001
    ],
    ids=[
        *("subject and type", "either end of a symmetric claim", "denied by somebody", "place"),
        *("modality", "sure enough", "between two days", "before a moment"),
    ],
)
def test_claims_are_found_by_conditions(conditions: dict[str, Any], expected: set[str]) -> None:
    assert {claim.predicate for claim in find_claims(GRAPH, **conditions)} == expected


def test_without_conditions_all_claims_are_found() -> None:
    assert find_claims(GRAPH) == GRAPH.claims


@pytest.mark.parametrize(
    ("conditions", "complaint"),
    [
        ({"type": "QUARREL"}, "'QUARREL' is no type of claim, expected one of ACCUSE"),
        ({"since": "2026-01-01"}, r"since is '2026-01-01', expected a datetime\.date"),
        ({"polarity": "maybe"}, "'maybe' is no polarity, expected one of affirmed, negated"),
        ({"min_confidence": 90}, "min_confidence is 90, expected a number from 0 to 1"),
        ({"subject": 7}, "7 is no actor, expected a name"),
    ],
    ids=str,
)
def test_wrong_conditions_are_refused_by_name(conditions: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ArgumentError, match=complaint):
        find_claims(GRAPH, **conditions)


def test_between_two_actors_are_claims_in_both_directions() -> None:
    claims = between(GRAPH, "usa", "mexico")
    assert {(claim.subject, claim.object) for claim in claims} <= {
        ("usa", "mexico"),
        ("mexico", "usa"),
    }
    assert between(GRAPH, "mexico", "usa") == claims != ()


def test_neighbours_come_with_their_claims_the_strongest_first() -> None:
    found = neighbours(GRAPH, "Rubio")
    assert [n.entity.id for n in found] == ["fuente", "mexico", "usa"]
    assert found[0].weight == pytest.approx(0.85 + 0.8)
    assert [claim.confidence for claim in found[0].claims] == [0.85, 0.8]


def test_a_path_is_a_claim_for_each_step() -> None:
    steps = path(GRAPH, "De la Fuente", "Trump")
    assert [{c.subject, c.object} for c in steps] == [
        {"fuente", "rubio"},
        {"rubio", "usa"},
        {"usa", "trump"},
    ]


def test_no_path_is_empty() -> None:
    lonely = GraphData(entities=(Entity("a", "A", "person"), Entity("b", "B", "person")))
    assert path(lonely, "A", "B") == ()


def test_a_timeline_says_what_kind_of_day_each_is() -> None:
    moments = timeline(GRAPH, "Rubio")
    assert [m.day for m in moments] == sorted(m.day for m in moments if m.day)
    kinds = {m.claim.predicate: m.kind for m in moments}
    assert kinds["pressed for results"] == "happened"
    assert kinds["held a call with"] == "published"
    undated = GraphData(entities=GRAPH.entities, claims=GRAPH.claims)
    assert timeline(undated)[-1].kind == "unknown"


def test_an_ego_network_grows_with_its_steps() -> None:
    near, far = ego(GRAPH, "Rubio"), ego(GRAPH, "Rubio", steps=2)
    assert {"rubio", "fuente", "mexico", "usa"} <= {entity.id for entity in near.entities}
    assert len(near.claims) < len(far.claims)
    with pytest.raises(ArgumentError, match="steps is 0"):
        ego(GRAPH, "Rubio", steps=0)
