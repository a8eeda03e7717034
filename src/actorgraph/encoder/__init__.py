"""Vectors of the tokens of a document in their context, from a small transformer.

``encode`` takes a parsed ``Doc`` and gives an array with a row for each token. Knows no task:
what the vectors mean is learned by the rooms that use them, with the ``layers`` they share.
``weights/card.md`` says what the weights were trained on, how good they are and where they fail.
"""

from actorgraph.encoder import layers
from actorgraph.encoder.encode import WIDTH, encode
from actorgraph.encoder.windows import Window, windows

__all__ = ["WIDTH", "Window", "encode", "layers", "windows"]
