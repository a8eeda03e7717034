"""Negation, modality and attribution: what turns a predication into what the text asserts."""

from actorgraph.relations.operators.reading import Operators, read, settle

__all__ = ["Operators", "read", "settle"]
