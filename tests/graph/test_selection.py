"""A smaller graph from a large one."""

import datetime as dt

import pytest
from samples.news import news_graph
from samples.synthetic import synthetic_graph

from actorgraph.errors import ArgumentError
from actorgraph.graph import select
from actorgraph.model import GraphData


def whole(data: GraphData) -> bool:
    """Whether all that claims and mentions name is in the graph."""
    entities = {entity.id for entity in data.entities}
    documents = {document.id for document in data.documents}
    return all(
        {c.subject, c.object} <= entities and c.evidence.document in documents for c in data.claims
    ) and all(m.document in documents for e in data.entities for m in e.mentions)


def test_nothing_asked_nothing_changed() -> None:
    data = news_graph()
    assert select(data) is data


def test_min_confidence() -> None:
    found = select(news_graph(), min_confidence=0.9)
    assert len(found.claims) == 12
    assert whole(found)
    assert {claim.confidence >= 0.9 for claim in found.claims} == {True}


def test_types() -> None:
    found = select(news_graph(), types={"ORGANISES"})
    assert {claim.type for claim in found.claims} == {"ORGANISES"}
    assert {document.id for document in found.documents} >= {"cup"}
    assert "maduro" not in {entity.id for entity in found.entities}


def test_since_takes_the_day_of_the_event_or_else_of_publication() -> None:
    found = select(news_graph(), since=dt.date(2026, 1, 14))
    assert "claim11" not in {claim.id for claim in found.claims}
    assert "claim25" not in {claim.id for claim in found.claims}
    assert {"claim00", "claim23", "claim19"} <= {claim.id for claim in found.claims}


def test_top() -> None:
    found = select(synthetic_graph(200, 800), top=20)
    assert len([e for e in found.entities if e.mentions]) >= 20
    ends = {end for c in found.claims for end in (c.subject, c.object)}
    assert len(ends) <= 20
    assert whole(found)


def test_all_conditions_together() -> None:
    found = select(synthetic_graph(200, 800), top=30, min_confidence=0.5, types=["CONSULT", "AID"])
    assert found.claims
    assert {claim.type for claim in found.claims} == {"CONSULT", "AID"}


def test_top_keeps_no_more_than_that() -> None:
    for top in (1, 3, 5):
        found = select(news_graph(), top=top)
        ids = {entity.id for entity in found.entities}
        assert len(ids) <= top
        for claim in found.claims:
            assert {claim.subject, claim.object} <= ids
            assert claim.attributed_to is None or claim.attributed_to in ids


def test_top_of_nothing_is_an_error() -> None:
    with pytest.raises(ArgumentError, match="top is 0"):
        select(news_graph(), top=0)
