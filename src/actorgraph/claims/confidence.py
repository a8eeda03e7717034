"""How sure a claim is: the measured precision of its rule, shifted by the signs around it.

The numbers are in ``confidence.toml``, written by ``benchmarks/calibrate.py``.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from actorgraph.claims.operators import Operators
from actorgraph.claims.predications import Predication
from actorgraph.claims.typing import Typing
from actorgraph.model import Evidence
from actorgraph.nlp import Annotation

# Evidence longer than this has its two ends far apart.
FAR = 100
LOWEST, HIGHEST = 0.05, 0.98


def signs_of(
    annotation: Annotation,
    predication: Predication,
    typed: Typing,
    operators: Operators,
    evidence: Evidence,
) -> tuple[str, ...]:
    """What is known of a claim that makes it more or less sure, its rule first."""
    found = [f"rule:{predication.rule}", f"basis:{typed.basis}"]
    for name, end in (("subject", predication.subject), ("object", predication.object)):
        mention = annotation.mention_at(end)
        found.append(f"{name}:{mention.form if mention else 'none'}")
    found += ["modal"] * (operators.modality != "asserted")
    found += ["negated"] * (operators.polarity == "negated")
    found += ["told"] * (operators.speaker is not None)
    found += ["far"] * (evidence.end - evidence.start > FAR)
    return tuple(found)


def confidence_of(signs: Iterable[str]) -> float:
    """The calibrated probability that a claim with ``signs`` is right."""
    precisions, odds = _tables()
    rule, *others = signs
    logit = _logit(precisions.get(rule, precisions["rule:any"]))
    logit += sum(math.log(odds.get(sign, _unmeasured(sign, odds))) for sign in others)
    return round(min(max(1 / (1 + math.exp(-logit)), LOWEST), HIGHEST), 3)


def _unmeasured(sign: str, odds: Mapping[str, float]) -> float:
    """A way to a type that was never measured makes a claim no surer than none does."""
    return odds["basis:none"] if sign.startswith("basis:") else 1.0


def _logit(precision: float) -> float:
    return math.log(precision / (1 - precision))


@cache
def _tables() -> tuple[Mapping[str, float], Mapping[str, float]]:
    with Path(__file__).with_name("confidence.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)
    return (
        MappingProxyType({f"rule:{name}": value for name, value in table["precision"].items()}),
        MappingProxyType(table["odds"]),
    )
