"""Mentions from named entities: trimmed, typed, demonyms led to their country."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from actorgraph import names
from actorgraph.nlp.annotation import MentionSpan
from actorgraph.ontology import Ontology

LEADING = frozenset({"DET", "PUNCT", "SPACE", "ADP", "CCONJ"})
TRAILING = frozenset({"PUNCT", "SPACE", "PART"})


def find_mentions(doc: Doc, ontology: Ontology) -> list[MentionSpan]:
    """The mentions of ``doc`` that are names, in text order."""
    return list(_from_entities(doc, ontology))


def _from_entities(doc: Doc, ontology: Ontology) -> Iterator[MentionSpan]:
    for entity in doc.ents:
        kind = ontology.entity_type_of_label(entity.label_)
        span = trim(entity) if kind else None
        if kind is None or span is None:
            continue
        country = names.country_of(span.text)
        if country and kind in {"group", "place"}:
            yield MentionSpan(span, "place", "name", "ner-country", country)
        else:
            yield MentionSpan(span, kind, "name", "ner")


def trim(span: Span) -> Span | None:
    """``span`` without article, quotation marks, titles and possessive ``'s`` at its edges."""
    start, end, doc = span.start, span.end, span.doc
    while start < end and (
        doc[start].pos_ in LEADING or (names.is_title(doc[start].text) and end - start > 1)
    ):
        start += 1
    while end > start and doc[end - 1].pos_ in TRAILING:
        end -= 1
    return doc[start:end] if end > start else None
