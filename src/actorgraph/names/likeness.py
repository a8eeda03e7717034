"""How alike two names are, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score between 0 (these cannot be one) and 1 (the same name), and its reason."""

    score: float
    reason: str


SAME = Likeness(1.0, "same name")
