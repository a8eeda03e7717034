import numpy as np
import pytest

from actorgraph.encoder.layers import (
    dense,
    gelu,
    load_weights,
    means_of,
    one_hot,
    sigmoid,
    softmax,
    sums_of,
)
from actorgraph.errors import ModelError


def test_dense_adds_a_bias_where_there_is_one() -> None:
    weights = {
        "a.weight": np.array([[1, 2], [3, 4]], np.float32),
        "a.bias": np.array([10, 20], np.float32),
        "b.weight": np.array([[1, 2], [3, 4]], np.float32),
    }
    values = np.array([[1, 1]], np.float32)
    assert dense(values, weights, "a").tolist() == [[13, 27]]
    assert dense(values, weights, "b").tolist() == [[3, 7]]


def test_gelu_is_zero_at_zero_and_the_identity_far_above() -> None:
    found = gelu(np.array([-9, 0, 1, 9], np.float32))
    assert found == pytest.approx([0, 0, 0.8412, 9], abs=1e-3)


def test_sums_and_means_of_groups_of_rows() -> None:
    rows = np.array([[1, 2], [3, 4], [5, 6]], np.float32)
    groups = [range(1, 3), [0], [2, 0, 2]]
    assert sums_of(rows, groups).tolist() == [[8, 10], [1, 2], [11, 14]]
    assert means_of(rows, groups)[:2].tolist() == [[4, 5], [1, 2]]
    assert sums_of(rows, []).shape == (0, 2)


def test_probabilities() -> None:
    found = softmax(np.array([[1, 1], [0, 100]], np.float32))
    assert found.ravel() == pytest.approx([0.5, 0.5, 0, 1])
    assert sigmoid(np.array([-1000, 0, 1000], np.float32)) == pytest.approx([0, 0.5, 1], abs=1e-6)


def test_one_hot_puts_what_is_unknown_into_the_last_column() -> None:
    assert one_hot(["b", "c", "a"], ["a", "b", ""]).tolist() == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]


def test_missing_weights_are_one_clear_error() -> None:
    with pytest.raises(
        ModelError, match=r"weights 'names/weights\.npz' of actorgraph cannot be read"
    ):
        load_weights("actorgraph.names")


@pytest.mark.parametrize("room", ["mentions", "coreference", "claims"])
def test_the_weights_of_each_room_are_finite(room: str) -> None:
    for name, values in load_weights(f"actorgraph.{room}").items():
        assert np.isfinite(values).all(), name
