"""Negation, modality and attribution: what turns a predication into what the text asserts."""

from actorgraph.claims.operators.reading import Operators, read
from actorgraph.claims.operators.settling import settle, unwrap

__all__ = ["Operators", "read", "settle", "unwrap"]
