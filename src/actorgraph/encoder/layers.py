"""The few layers that the scorers of other rooms put on top of the vectors, in numpy."""

import io
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from actorgraph.encoder.files import read_weights
from actorgraph.errors import ModelError

Array: TypeAlias = NDArray[np.float32]
Weights: TypeAlias = Mapping[str, Array]
# Groups of rows that are added up at once: more do not fit into the cache, and take six times as
# long.
SUMMED = 64


@cache
def load_weights(room: str) -> Weights:
    """The weights that belong to the package ``room``, by the names of their layers.

    Raises ``ModelError`` if they are missing or damaged, which only a broken installation is.
    """
    content = read_weights(f"{room.removeprefix('actorgraph.')}/weights.npz")
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as found:
            return MappingProxyType({name: found[name].astype(np.float32) for name in found.files})
    except (OSError, ValueError, EOFError, BadZipFile, zlib.error) as error:
        raise ModelError(
            f"the weights of {room} cannot be read; install actorgraph again"
        ) from error


def dense(values: Array, weights: Weights, layer: str) -> Array:
    """``values`` of shape ``(n, in)`` through the linear layer called ``layer``: ``(n, out)``."""
    made: Array = values @ weights[f"{layer}.weight"].T
    bias = weights.get(f"{layer}.bias")
    return made if bias is None else made + bias


def gelu(values: Array) -> Array:
    """The Gaussian error linear unit, in its approximation by tanh (Hendrycks and Gimpel 2016)."""
    cubes = values * values * values  # numpy takes 200 times as long for a power
    inner = np.float32(np.sqrt(2 / np.pi)) * (values + np.float32(0.044715) * cubes)
    made: Array = (values * (1 + np.tanh(inner)) / 2).astype(np.float32)
    return made


def softmax(values: Array) -> Array:
    """Probabilities along the last axis."""
    shifted = np.exp(values - values.max(axis=-1, keepdims=True))
    made: Array = shifted / shifted.sum(axis=-1, keepdims=True)
    return made


def sigmoid(values: Array) -> Array:
    """The logistic function."""
    made: Array = (1 / (1 + np.exp(-np.clip(values, -30, 30)))).astype(np.float32)
    return made


def sums_of(rows: Array, groups: Sequence[Sequence[int]]) -> Array:
    """The sum of those of ``rows`` that each of ``groups`` names, none of which is empty."""
    made = np.empty((len(groups), rows.shape[1]), np.float32)
    for first in range(0, len(groups), SUMMED):
        some = groups[first : first + SUMMED]
        sizes = np.fromiter(map(len, some), np.int64, len(some))
        places = np.fromiter(chain.from_iterable(some), np.int64, int(sizes.sum()))
        starts = np.cumsum(sizes) - sizes
        np.add.reduceat(rows[places], starts, axis=0, out=made[first : first + SUMMED])
    return made


def means_of(rows: Array, groups: Sequence[Sequence[int]]) -> Array:
    """The same for the mean."""
    sizes = np.array([len(group) for group in groups], np.float32)
    made: Array = sums_of(rows, groups) / sizes[:, None]
    return made


def one_hot(items: Sequence[str], known: Sequence[str]) -> Array:
    """A row for each item with a one in its column of ``known``; the last column is for others."""
    columns = {name: i for i, name in enumerate(known)}
    made = np.zeros((len(items), len(known)), np.float32)
    made[np.arange(len(items)), [columns.get(item, len(known) - 1) for item in items]] = 1
    return made
