"""The mentions of a document: names found, repaired and typed, and unnamed collectives."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from actorgraph import names
from actorgraph.nlp.annotation import MentionSpan
from actorgraph.nlp.candidates import Candidate, covered, without_overlaps
from actorgraph.nlp.mentions_demonyms import read_demonym
from actorgraph.nlp.mentions_entities import from_entities
from actorgraph.nlp.mentions_known import repeated
from actorgraph.nlp.mentions_runs import known_words, with_runs
from actorgraph.nlp.mentions_titles import is_inside_title
from actorgraph.nlp.metonyms import stands_for
from actorgraph.nlp.types import vote
from actorgraph.ontology import Ontology


def find_mentions(doc: Doc, ontology: Ontology) -> list[MentionSpan]:
    """The mentions of ``doc`` that are names, in text order."""
    return [mention for c in _typed(doc, ontology) for mention in _mentions(doc, c)]


def _typed(doc: Doc, ontology: Ontology) -> Sequence[Candidate]:
    found = [c for c in from_entities(doc, ontology) if not is_inside_title(doc, c)]
    found = list(without_overlaps([*found, *known_words(doc, covered(found))]))
    found = list(without_overlaps(c for c in with_runs(doc, found) if not is_inside_title(doc, c)))
    found = list(without_overlaps([*found, *repeated(doc, found)]))
    return vote(doc, found)


def _mentions(doc: Doc, candidate: Candidate) -> Iterator[MentionSpan]:
    span = candidate.span(doc)
    demonym = read_demonym(span, candidate.type)
    if demonym:
        yield from demonym.mentions(span)
        return
    canonical = candidate.canonical or stands_for(span, candidate.type)
    kind = "place" if canonical and names.country_of(canonical) else candidate.type
    yield MentionSpan(span, kind, "name", candidate.rule, canonical)
