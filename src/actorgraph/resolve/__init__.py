"""Mention chains and claims of many documents -> entities, claims, merges. Knows no spaCy."""

from actorgraph.resolve.parting import judge, merge
from actorgraph.resolve.resolve import resolve

__all__ = ["judge", "merge", "resolve"]
