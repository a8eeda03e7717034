"""Run the encoder over the windows of a document."""

from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.tokens import Doc

from actorgraph.encoder.files import read_weights
from actorgraph.encoder.layers import means_of
from actorgraph.encoder.windows import Window, windows
from actorgraph.errors import ModelError

WIDTH = 384


def encode(doc: Doc) -> NDArray[np.float32]:
    """A vector for each token of ``doc``, of shape ``(len(doc), WIDTH)``: the mean over its
    pieces; zeros for blank tokens.

    Each window runs by itself without padding, so that a vector depends on nothing but its
    window. Raises ``ModelError`` if the weights are damaged.
    """
    vectors = np.zeros((len(doc), WIDTH), np.float32)
    for window in windows(doc):
        _fill(vectors, window)
    return vectors


def _fill(vectors: NDArray[np.float32], window: Window) -> None:
    pieces = np.array([window.pieces], np.int64)
    inputs = {"input_ids": pieces, "attention_mask": np.ones_like(pieces)}
    hidden = _session().run(None, inputs)[0][0]
    seen = [(token, range(first, last)) for token, first, last in window.tokens if last > first]
    if seen:
        vectors[[token for token, _ in seen]] = means_of(hidden, [pieces for _, pieces in seen])


@cache
def _session() -> onnxruntime.InferenceSession:
    return _load("encoder.onnx", exact=not _adds_up(_load("sums.onnx")))


def _adds_up(sums: onnxruntime.InferenceSession) -> bool:
    """Whether this processor adds up products of 8 bits right by itself. Those without VNNI do so
    in 16 bits, where large sums are cut off, and a text reads differently.
    """
    inputs = np.full((4, 16), 255, np.uint8)
    return bool(np.all(sums.run(None, {"inputs": inputs})[0] == 16 * 255 * 127))


def _load(name: str, *, exact: bool = False) -> onnxruntime.InferenceSession:
    """The network ``name``; with ``exact`` sums are right on any processor, at half the speed."""
    options = onnxruntime.SessionOptions()
    # One thread: documents are read in parallel by processes, and sums keep their order.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.x64quantprecision", str(int(exact)))
    weights = read_weights(f"encoder/weights/{name}")
    try:
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no common base of what it raises
        raise ModelError(
            "the weights of the encoder are damaged; install actorgraph again"
        ) from error
