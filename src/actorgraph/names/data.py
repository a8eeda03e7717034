"""Read the tables beside the code."""

import functools
import tomllib
from importlib import resources
from typing import Any


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The TOML table ``name`` of this package."""
    text = resources.files("actorgraph.names").joinpath(name).read_text("utf-8")
    return tomllib.loads(text)
