"""Which claims lead: the same everywhere, and none that misleads."""

from dataclasses import replace

import pytest

from actorgraph import Claim, Document, Entity, Evidence
from actorgraph.graph import leading_claims
from actorgraph.model import GraphData, Mention

EVIDENCE = Evidence("d", 0, 1, "x")
CLAIM = Claim("c", "ana", "thanked", "liam", "SUPPORT", EVIDENCE, confidence=0.5)


def graph(*claims: Claim) -> GraphData:
    ends = sorted({end for claim in claims for end in (claim.subject, claim.object)})
    entities = tuple(
        Entity(end, end.title(), "person", mentions=(Mention("d", 0, 1, "x", "person", "name"),))
        for end in ends
    )
    return GraphData((Document("x", id="d"),), entities, claims)


def first(*claims: Claim) -> list[str]:
    return [claim.predicate for claim in leading_claims(graph(*claims), 10)]


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": 0.3},
        {"type": "POSITION"},
        {"type": "OTHER"},
        {"polarity": "negated"},
        {"modality": "possible"},
        {"predicate": "called for the beginning in best interests of"},
        {"predicate": "supports"},
    ],
    ids=["less sure", "state", "vague", "denied", "possible", "clumsy", "only a label"],
)
def test_what_comes_behind(change: dict[str, object]) -> None:
    other = replace(CLAIM, id="o", **{"predicate": "praised", **change})  # type: ignore[arg-type]
    assert first(other, CLAIM) == ["thanked", other.predicate]


def test_news_comes_before_more_of_the_same() -> None:
    more = [replace(CLAIM, id=str(i), predicate=f"verb{i}", confidence=0.6) for i in range(3)]
    news = replace(CLAIM, id="n", subject="zoe", object="omar", predicate="met")
    assert first(*more, news).index("met") == 1


def test_the_same_is_said_once() -> None:
    assert first(CLAIM, replace(CLAIM, id="c2", confidence=0.7)) == ["thanked"]


def test_no_claims_no_leaders() -> None:
    assert first() == []
