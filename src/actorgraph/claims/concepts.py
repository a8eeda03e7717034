"""Nodes from noun phrases, for texts that are not about actors (``nodes="concepts"``)."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from actorgraph import names
from actorgraph.model import Chain, Mention
from actorgraph.nlp import Annotation

CONCEPT = "concept"
NOMINAL = frozenset({"NOUN", "PROPN"})
LEADING = frozenset({"DET", "PRON", "PUNCT", "SPACE", "NUM"})
NO_CONCEPT = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})


def with_concepts(annotation: Annotation) -> Annotation:
    """``annotation`` with a chain more for each noun phrase that is no mention yet."""
    chains = [*annotation.chains.values(), *_concepts(annotation)]
    return Annotation.of(annotation.document, annotation.doc, chains, annotation.quotations)


def _concepts(annotation: Annotation) -> Iterator[Chain]:
    document = annotation.document
    found: dict[str, list[Mention]] = {}
    for chunk in annotation.doc.noun_chunks:
        if annotation.mention_at(chunk.root) is None and chunk.root.pos_ in NOMINAL:
            span = _trim(chunk)
            if span is not None:
                name = names.normal(f"{span[:-1].text} {span[-1].lemma_}")
                mention = Mention(
                    document.id, span.start_char, span.end_char, span.text, CONCEPT, "nominal"
                )
                found.setdefault(name, []).append(mention)
    for mentions in found.values():
        first = mentions[0]
        chain_id = f"{document.id}:{first.start}-{first.end}"
        yield replace(Chain(chain_id, first.text, CONCEPT, tuple(mentions)))


def _trim(chunk: Span) -> Span | None:
    """``chunk`` without determiners and numbers before it; None for dates and amounts."""
    start = chunk.start
    while start < chunk.root.i and chunk.doc[start].pos_ in LEADING:
        start += 1
    span = chunk.doc[start : chunk.root.i + 1]
    return None if chunk.root.ent_type_ in NO_CONCEPT else span
