"""From the parse to claims: one file per kind of predication. Knows spaCy."""

from actorgraph.relations.concepts import with_concepts
from actorgraph.relations.cooccurrence import cooccurrences
from actorgraph.relations.extract import extract
from actorgraph.relations.triples import find_triples

__all__ = ["cooccurrences", "extract", "find_triples", "with_concepts"]
