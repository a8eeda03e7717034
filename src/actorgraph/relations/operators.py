"""Negation, modality and attribution: what turns a predication into what the text asserts."""

from dataclasses import dataclass

from actorgraph.model import Modality, Polarity
from actorgraph.relations.predication import Predication


@dataclass(frozen=True, slots=True)
class Operators:
    """How the text puts a predication; ``speaker`` is a chain id."""

    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    speaker: str | None = None


def read(predication: Predication) -> Operators:
    """The operators on the path of ``predication``."""
    negations = sum(child.dep_ == "neg" for token in predication.path for child in token.children)
    return Operators(polarity="negated" if negations % 2 else "affirmed")
