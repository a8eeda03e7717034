"""Who says what: near-duplicate documents, and claims of many sources as one line each."""

from actorgraph.sources.copies import find_copies
from actorgraph.sources.once import without_copies
from actorgraph.sources.statements import Statement, find_statements

__all__ = ["Statement", "find_copies", "find_statements", "without_copies"]
