"""The mentions of a document: names found, repaired and typed, and unnamed collectives."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from actorgraph import names
from actorgraph.mentions.candidates import (
    Candidate,
    covered,
    joined,
    without_overlaps,
)
from actorgraph.mentions.demonyms import read_demonym
from actorgraph.mentions.entities import from_entities
from actorgraph.mentions.known import repeated
from actorgraph.mentions.malformed import is_malformed
from actorgraph.mentions.metonyms import stands_for
from actorgraph.mentions.nominals import nominals
from actorgraph.mentions.patterns import abbreviations, acronyms, events, shared_heads
from actorgraph.mentions.runs import known_words, tags, with_runs
from actorgraph.mentions.titles import is_inside_title
from actorgraph.mentions.types import vote
from actorgraph.nlp import MentionSpan
from actorgraph.ontology import Ontology

SWALLOWING = frozenset({"organ-of-country", "government-of-leader"})


def find_mentions(doc: Doc, ontology: Ontology) -> list[MentionSpan]:
    """The mentions of ``doc`` in text order: its names, and the collectives without one."""
    typed = _typed(doc, ontology)
    places = {c.span(doc).text for c in typed if c.type == "place"}
    named = [m for c in typed for m in _mentions(doc, c, places) if not is_malformed(m.span)]
    by_token = {t.i: m for m in named for t in m.span}
    found = [*named, *nominals(doc, by_token)]
    swallowed = _swallowed(found)
    return sorted(
        (m for m in found if m not in swallowed), key=lambda m: (m.span.start, -m.span.end)
    )


def _swallowed(mentions: Sequence[MentionSpan]) -> set[MentionSpan]:
    """Demonyms inside a nominal that already stands for their country (`Israeli jets`)."""
    organs = [m for m in mentions if m.rule in SWALLOWING]
    inside = {i: m for m in organs for i in range(m.span.start, m.span.end)}
    return {
        m
        for m in mentions
        if m.span.start in inside
        and m.rule not in SWALLOWING
        and _stands_for(inside[m.span.start], m)
    }


def _stands_for(organ: MentionSpan, inner: MentionSpan) -> bool:
    return organ.rule == "government-of-leader" or organ.canonical == inner.canonical


def _typed(doc: Doc, ontology: Ontology) -> Sequence[Candidate]:
    found = [*tags(doc), *acronyms(doc), *shared_heads(doc), *from_entities(doc, ontology)]
    found = list(without_overlaps(c for c in found if not is_inside_title(doc, c)))
    found = list(without_overlaps([*found, *known_words(doc, covered(found))]))
    found = list(joined(doc, found))
    found = list(without_overlaps(c for c in with_runs(doc, found) if not is_inside_title(doc, c)))
    found = list(without_overlaps([*found, *repeated(doc, found)]))
    short = abbreviations(doc, found)
    found = [replace(c, canonical=c.canonical or short.get(c.span(doc).text)) for c in found]
    return sorted([*vote(doc, found), *events(doc, found)], key=lambda c: (c.start, -c.end))


def _mentions(doc: Doc, candidate: Candidate, places: Container[str]) -> Iterator[MentionSpan]:
    span = candidate.span(doc)
    demonym = read_demonym(span, candidate.type)
    if demonym:
        yield from demonym.mentions(span)
        return
    canonical = candidate.canonical or stands_for(span, candidate.type)
    country = names.country_of(canonical or span.text)
    kind = "place" if canonical and country else candidate.type
    if kind == "place" and canonical and names.is_organisation(canonical):
        kind = "organisation"
    yield MentionSpan(
        span,
        kind,
        "name",
        candidate.rule,
        canonical,
        country=country if kind == "place" else None,
    )
    if candidate.type == "organisation" and not country:
        yield from _nested(span, places)


def _nested(span: Span, places: Container[str]) -> Iterator[MentionSpan]:
    """The country that an organisation's name begins or ends with (`the Chilean navy`), or the
    place that it is of (`the University of Lima`).
    """
    tail = next((span[t.i - span.start + 1 :] for t in span if t.lower_ == "of"), None)
    if (
        tail
        and not names.country_of(tail.text)
        and (tail.text in places or names.is_place(tail.text))
    ):
        yield MentionSpan(tail, "place", "name", "place-in-name")
        return
    for length in (2, 1):
        for inner in (span[:length], span[-length:]):
            country = names.country_of(inner.text)
            if country and len(inner) < len(span):
                yield MentionSpan(
                    inner, "place", "name", "country-in-name", country, country=country
                )
                return
