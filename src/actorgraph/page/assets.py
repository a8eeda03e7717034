"""The files that the page is put together from, and their hashes for its security policy."""

import base64
import functools
import hashlib
import re
from importlib import resources
from pathlib import Path

import pyvis

SCRIPTS = (
    "strings/page",
    "strings/views",
    "strings/claims",
    "strings",
    "dom",
    "icons",
    "data",
    "filter",
    "state",
    "history",
    "footprint",
    "layout",
    "refine",
    "labels",
    "linewords",
    "arrange",
    "motion",
    "lines",
    "sayings",
    "key",
    "graph",
    "scene",
    "pointer",
    "picks",
    "looks",
    "hovercard",
    "tools",
    "map",
    "picture",
    "sentence",
    "claims",
    "judge",
    "marks",
    "statements",
    "cards",
    "summary",
    "panel",
    "reader",
    "index",
    "search",
    "histogram",
    "filters",
    "timechart",
    "timeline",
    "table",
    "path",
    "splitter",
    "around",
    "export",
    "networks",
    "quotecard",
    "snapshot",
    "menus",
    "address",
    "main",
)
STYLES = ("colours", "frame", "views", "cards", "screens", "beside")
# Comments on lines of their own, and indents: a reader of the page has no use for them, and an
# article is to stay a small file. No string of ours goes over several lines.
_REMARKS = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n|//[^\n]*\n|)[ \t]*", re.MULTILINE)
VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"


@functools.cache
def script() -> str:
    """Our script: the files in order, in one scope of their own."""
    parts = [_read(f"script/{name}.js") for name in SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"


@functools.cache
def style() -> str:
    """Our style sheet: the files in order."""
    return "".join(_read(f"style/{name}.css") for name in STYLES)


@functools.cache
def vis_network() -> str:
    """vis-network as pyvis ships it, with its licence, without the address of a source map."""
    text = (Path(pyvis.__file__).parent / VIS_NETWORK).read_text("utf-8")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL"))


def policy_hash(text: str) -> str:
    """The source expression that allows exactly this inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _read(name: str) -> str:
    path = resources.files("actorgraph.page").joinpath(name)
    return _REMARKS.sub("", path.read_text("utf-8").replace("\r\n", "\n"))
