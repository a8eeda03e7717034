"""Run the encoder over the windows of a document."""

from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.tokens import Doc

from actorgraph.encoder.files import read_weights
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
    for token, first, last in window.tokens:
        if last > first:
            vectors[token] = hidden[first:last].mean(axis=0)


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread: documents are read in parallel by processes, and sums keep their order.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Else sums of 8-bit products overflow on processors without VNNI, and a text reads differently.
    options.add_session_config_entry("session.x64quantprecision", "1")
    weights = read_weights("encoder/weights/encoder.onnx")
    try:
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no common base of what it raises
        raise ModelError(
            "the weights of the encoder are damaged; install actorgraph again"
        ) from error
