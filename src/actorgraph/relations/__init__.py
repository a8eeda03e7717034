"""From the parse to claims: one file per kind of predication. Knows spaCy."""

from actorgraph.relations.extract import extract

__all__ = ["extract"]
