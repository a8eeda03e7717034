"""From the scorer's probability to a confidence: how often such claims are right (Platt 1999)."""

import math
import tomllib
from functools import cache
from importlib import resources

EDGE = 1e-4


def calibrated(probability: float) -> float:
    """The share of claims of this ``probability`` that are right, by held-out articles."""
    slope, intercept = _fitted()
    inside = min(max(probability, EDGE), 1 - EDGE)
    logit = slope * math.log(inside / (1 - inside)) + intercept
    return round(1 / (1 + math.exp(-logit)), 3)


@cache
def _fitted() -> tuple[float, float]:
    file = resources.files("actorgraph.claims").joinpath("calibration.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    return float(table["slope"]), float(table["intercept"])
