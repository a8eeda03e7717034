"""The data of the page: the graph as columns of numbers and strings.

``decode`` in ``script/data.js`` reads what is written here. Offsets count UTF-16 units.
Quotes are not stored: they are what the document holds between start and end. Only where a
document does not hold its quote, the quote goes into ``quotes``, and the page says so.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, get_args

from actorgraph.errors import ExportError
from actorgraph.graph import Links, WorldMap, claim_weights
from actorgraph.model import Claim, Evidence, Form, GraphData, Modality, Role
from actorgraph.ontology import load
from actorgraph.page.identity import Chains, candidate_rows, merge_rows
from actorgraph.page.offsets import utf16_offsets
from actorgraph.page.sentences import Sentences
from actorgraph.page.statements import statement_rows
from actorgraph.page.titles import title_of

MODALITIES = get_args(Modality)
FORMS = get_args(Form)
NONE = -1
EPOCH = dt.date(1970, 1, 1).toordinal()


class Strings:
    """A table in which each string stands once."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._places: dict[str, int] = {}

    def add(self, value: str | None) -> int:
        """The place of ``value`` in the table, -1 for None."""
        if value is None:
            return NONE
        if value not in self._places:
            self._places[value] = len(self.values)
            self.values.append(value)
        return self._places[value]


class Sources:
    """The documents by number, and offsets as the browser counts them."""

    def __init__(self, data: GraphData) -> None:
        self.index = {document.id: number for number, document in enumerate(data.documents)}
        self.texts = [document.text for document in data.documents]
        self._maps: list[Callable[[int], int]] = [utf16_offsets(text) for text in self.texts]

    def span(self, document: str, start: int, end: int) -> tuple[int, int, int]:
        """The number of the document, the start and the length in UTF-16 units."""
        number = self.index.get(document)
        if number is None:
            raise ExportError(
                f"the document {document!r} is not in the graph; "
                "give a graph that holds the documents its claims and mentions come from"
            )
        place = self._maps[number]
        return number, place(start), place(end) - place(start)

    def holds(self, evidence: Evidence) -> bool:
        """Whether the document really holds the quote at its place."""
        text = self.texts[self.index[evidence.document]]
        return text[evidence.start : evidence.end] == evidence.quote


def payload(
    data: GraphData, links: Links, score: Sequence[float], world: WorldMap
) -> dict[str, Any]:
    """Everything that the page shows, ready for JSON."""
    strings, sources, sentences = Strings(), Sources(data), Sentences(data)
    chains = Chains(data, sources.span)
    entity_types = _names(load().entity_types, (entity.type for entity in data.entities))
    claim_types = _names(load().relation_types, (claim.type for claim in data.claims))
    return {
        "entityTypes": [_entity_type(name) for name in entity_types],
        "claimTypes": [_claim_type(name) for name in claim_types],
        "modalities": list(MODALITIES),
        "forms": list(FORMS),
        "documents": _documents(data, sources),
        "entities": _entities(data, entity_types, score, world) | _names_told(data, sentences),
        "regions": _regions(data, world),
        "roles": [_role(number, role, links, sources) for number, role in _roles(data)],
        "mentions": _mentions(data, sources),
        "claims": _claims(data.claims, claim_types, links, strings, sources)
        | _told(data.claims, sentences, strings)
        | {"weight": _weights(data, links, score)},
        "quotes": _odd_quotes(data.claims, sources),
        "merges": merge_rows(chains, data.merges),
        "candidates": candidate_rows(chains, data.candidates),
        "statements": statement_rows(data),
        "strings": strings.values,
    }


def _names(known: Any, used: Any) -> list[str]:
    """All types that occur, in the order of the ontology, unknown ones last by name."""
    found = set(used)
    return [name for name in known if name in found] + sorted(found.difference(known))


def _entity_type(name: str) -> dict[str, Any]:
    known = load().entity_types.get(name)
    return {"name": name, "label": known.label if known else name}


def _claim_type(name: str) -> dict[str, Any]:
    known = load().relation_types.get(name)
    if known is None:
        return {"name": name, "label": name, "kind": "static", "score": None, "definition": ""}
    return {
        "name": name,
        "label": known.label,
        "kind": known.kind,
        "score": known.score,
        "definition": known.definition,
    }


def _documents(data: GraphData, sources: Sources) -> dict[str, list[Any]]:
    return {
        "id": [d.id for d in data.documents],
        "title": [title_of(d) for d in data.documents],
        "source": [d.source for d in data.documents],
        "published": [_day(d.published) for d in data.documents],
        "language": [d.language for d in data.documents],
        "text": [d.text for d in data.documents],
        "pages": [[sources.span(d.id, n, n)[1] for n in d.pages] for d in data.documents],
    }


def _entities(
    data: GraphData, types: list[str], score: Sequence[float], world: WorldMap
) -> dict[str, list[Any]]:
    place = {name: number for number, name in enumerate(types)}
    region = [NONE] * len(data.entities)
    for number, found in enumerate(world.regions):
        for member in found.members:
            region[member] = number
    return {
        "id": [e.id for e in data.entities],
        "name": [e.name for e in data.entities],
        "type": [place[e.type] for e in data.entities],
        "aliases": [[a for a in e.aliases if a != e.name] for e in data.entities],
        "score": [round(value * 10_000) for value in score],
        "x": [round(x) for x, _ in world.places],
        "y": [round(y) for _, y in world.places],
        "region": region,
    }


def _regions(data: GraphData, world: WorldMap) -> dict[str, list[Any]]:
    return {
        "x": [round(region.x) for region in world.regions],
        "y": [round(region.y) for region in world.regions],
        "radius": [round(region.radius) for region in world.regions],
        "names": [
            [data.entities[member].name for member in region.members[:2]]
            for region in world.regions
        ],
    }


def _roles(data: GraphData) -> list[tuple[int, Role]]:
    return [(number, role) for number, e in enumerate(data.entities) for role in e.roles]


def _role(entity: int, role: Role, links: Links, sources: Sources) -> list[Any]:
    evidence = role.evidence
    return [
        entity,
        role.title,
        links.index.get(role.of or "", NONE),
        role.status,
        role.since,
        role.until,
        *sources.span(evidence.document, evidence.start, evidence.end),
    ]


def _mentions(data: GraphData, sources: Sources) -> dict[str, list[int]]:
    rows = sorted(
        (*sources.span(m.document, m.start, m.end), number, FORMS.index(m.form))
        for number, entity in enumerate(data.entities)
        for m in entity.mentions
    )
    names = ("document", "start", "length", "entity", "form")
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _claims(
    claims: Sequence[Claim],
    types: list[str],
    links: Links,
    strings: Strings,
    sources: Sources,
) -> dict[str, list[Any]]:
    place = {name: number for number, name in enumerate(types)}
    spans = [sources.span(c.evidence.document, c.evidence.start, c.evidence.end) for c in claims]
    return {
        "id": [c.id for c in claims],
        "subject": [links.index[c.subject] for c in claims],
        "object": [links.index[c.object] for c in claims],
        "predicate": [strings.add(c.predicate) for c in claims],
        "type": [place[c.type] for c in claims],
        "negated": [int(c.polarity == "negated") for c in claims],
        "modality": [MODALITIES.index(c.modality) for c in claims],
        "speaker": [links.index.get(c.attributed_to or "", NONE) for c in claims],
        "symmetric": [int(c.symmetric) for c in claims],
        "confidence": [round(c.confidence * 100) for c in claims],
        "time": [strings.add(c.time.text if c.time else None) for c in claims],
        "from": [_day(c.time.start if c.time else None) for c in claims],
        "to": [_day(c.time.end if c.time else None) for c in claims],
        "place": [links.index.get(c.place or "", NONE) for c in claims],
        "rule": [strings.add(c.rule or None) for c in claims],
        "document": [span[0] for span in spans],
        "start": [span[1] for span in spans],
        "length": [span[2] for span in spans],
    }


def _told(claims: Sequence[Claim], sentences: Sentences, strings: Strings) -> dict[str, list[int]]:
    """The words of each claim as a sentence: before its object, and after it."""
    words = [sentences.words(claim) for claim in claims]
    return {
        "phrase": [strings.add(part.phrase) for part in words],
        "after": [strings.add(part.after or None) for part in words],
    }


def _names_told(data: GraphData, sentences: Sentences) -> dict[str, list[int]]:
    """Which names want ``the`` in a sentence, and which are several, by number."""
    numbered = list(enumerate(entity.id for entity in data.entities))
    return {
        "article": [number for number, entity in numbered if sentences.article[entity]],
        "plural": [number for number, entity in numbered if sentences.plural[entity]],
    }


def _weights(data: GraphData, links: Links, score: Sequence[float]) -> list[int]:
    """How much each claim tells, in ten thousandths: the page shows the weightiest first."""
    return [round(weight * 10_000) for weight in claim_weights(data, links, score)]


def _odd_quotes(claims: Sequence[Claim], sources: Sources) -> dict[str, str]:
    return {
        str(number): claim.evidence.quote
        for number, claim in enumerate(claims)
        if not sources.holds(claim.evidence)
    }


def _day(day: dt.date | None) -> int | None:
    """Days since 1970, as in the browser."""
    return None if day is None else day.toordinal() - EPOCH
