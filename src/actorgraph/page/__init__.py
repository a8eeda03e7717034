"""The interactive page: pyvis with our own template, script and style, in one file; and claims in
words.
"""

from actorgraph.page.digest import digest
from actorgraph.page.network import OTHER_COLOUR, TYPE_COLOURS, SafeNetwork, to_pyvis
from actorgraph.page.sentences import Sentences, phrase
from actorgraph.page.writing import Frame, iframe, render, write

__all__ = [
    "OTHER_COLOUR",
    "TYPE_COLOURS",
    "Frame",
    "SafeNetwork",
    "Sentences",
    "digest",
    "iframe",
    "phrase",
    "render",
    "to_pyvis",
    "write",
]
