import pytest

from actorgraph.claims.calibration import calibrated


def test_confidence_rises_with_probability_and_stays_a_probability() -> None:
    found = [calibrated(p / 20) for p in range(21)]
    assert found == sorted(found)
    assert len(set(found)) == len(found)
    assert all(0 < p < 1 for p in found)


@pytest.mark.parametrize("probability", [0.9, 0.99])
def test_the_scorer_is_surer_than_it_is_right(probability: float) -> None:
    assert calibrated(probability) < probability
