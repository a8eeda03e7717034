"""Confidence from the measured table."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.claims import confidence
from actorgraph.claims.confidence import HIGHEST, LOWEST, confidence_of

TABLE = tomllib.loads(Path(confidence.__file__).with_name("confidence.toml").read_text("utf-8"))
SIGNS = sorted(TABLE["odds"])


def test_the_table_holds_chances_and_odds_only() -> None:
    assert set(TABLE) == {"precision", "odds"}
    assert all(0 < value < 1 for value in TABLE["precision"].values())
    assert all(value > 0 for value in TABLE["odds"].values())


@pytest.mark.parametrize("rule", sorted(TABLE["precision"]))
def test_a_rule_alone_has_its_precision(rule: str) -> None:
    assert confidence_of([f"rule:{rule}"]) == pytest.approx(TABLE["precision"][rule], abs=0.001)


def test_an_unknown_rule_has_the_mean() -> None:
    assert confidence_of(["rule:of tomorrow"]) == confidence_of(["rule:any"])


def test_signs_shift_by_their_odds() -> None:
    ordered = sorted(SIGNS, key=lambda sign: TABLE["odds"][sign])
    found = [confidence_of(["rule:any", sign]) for sign in ordered]
    assert all(left <= right for left, right in pairwise(found))
    assert found[0] < confidence_of(["rule:any"]) < found[-1]


@given(st.sampled_from(sorted(TABLE["precision"])), st.lists(st.sampled_from(SIGNS)))
def test_confidence_is_a_chance(rule: str, signs: list[str]) -> None:
    assert LOWEST <= confidence_of([f"rule:{rule}", *signs]) <= HIGHEST
