"""The interactive page: pyvis with our own template, script and style, in one file."""

from actorgraph.page.network import SafeNetwork, to_pyvis
from actorgraph.page.writing import iframe, render, write

__all__ = ["SafeNetwork", "iframe", "render", "to_pyvis", "write"]
