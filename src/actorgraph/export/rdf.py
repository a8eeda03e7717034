"""RDF: actors in the words of schema.org, claims as statements with a source in those of PROV-O.

docs/format.md has the vocabulary. Names of things are URNs made of their ids.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from actorgraph.export.texts import text_file, write_text
from actorgraph.model import Claim, Document, Entity, GraphData

URN = "urn:actorgraph:"
VOCABULARY = f"{URN}vocabulary:"
SCHEMA, PROV = "https://schema.org/", "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CLASSES = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Place",
    "event": "Event",
    "work": "CreativeWork",
    "product": "Product",
    "law": "Legislation",
}
Triple = tuple[str, str, Any]


def write_turtle(graph: GraphData, path: Path) -> None:
    """Write Turtle."""
    _graph(graph).serialize(str(path), format="turtle", encoding="utf-8")


def write_json_ld(graph: GraphData, path: Path) -> None:
    """Write JSON-LD, sorted, so that the same graph gives the same bytes."""
    found = json.loads(_graph(graph).serialize(format="json-ld", auto_compact=True))
    text = json.dumps(_sorted(found), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_text(path, text)


def write_n_quads(graph: GraphData, path: Path) -> None:
    """Write N-Quads, sorted: the claims of a document stand in the named graph of that document."""
    from rdflib import Graph

    parts: dict[str, Any] = defaultdict(Graph)
    for subject, predicate, value, where in _quads(graph):
        parts[where].add((_node(_Iri(subject)), _node(_Iri(predicate)), _node(value)))
    with text_file(path) as file:
        for where in sorted(parts):
            name = f" <{where}>" if where else ""
            lines = parts[where].serialize(format="nt").split("\n")
            for line in sorted(filter(None, lines)):
                file.write(f"{line.removesuffix(' .')}{name} .\n")


class _Iri(str):
    """The name of a thing, not a text."""

    __slots__ = ()


def _graph(graph: GraphData) -> Any:
    from rdflib import Graph, URIRef

    made = Graph(bind_namespaces="none")
    for prefix, name in (("rdf", RDF), ("schema", SCHEMA), ("prov", PROV), ("ag", VOCABULARY)):
        made.bind(prefix, name)
    for subject, predicate, value, _ in _quads(graph):
        made.add((URIRef(subject), URIRef(predicate), _node(value)))
    return made


def _node(value: Any) -> Any:
    from rdflib import Literal, URIRef

    return URIRef(value) if isinstance(value, _Iri) else Literal(value)


def _quads(graph: GraphData) -> Iterator[tuple[str, str, Any, str]]:
    for document in graph.documents:
        for triple in _document(document):
            yield *triple, ""
    for entity in graph.entities:
        for triple in _entity(entity):
            yield *triple, ""
    for claim in graph.claims:
        where = _urn("document", claim.evidence.document)
        for triple in _claim(claim):
            yield *triple, where


def _document(document: Document) -> Iterator[Triple]:
    name = _urn("document", document.id)
    yield name, f"{RDF}type", _Iri(f"{SCHEMA}Article")
    yield name, f"{RDF}type", _Iri(f"{PROV}Entity")
    yield name, f"{SCHEMA}inLanguage", document.language
    for term, value in (("headline", document.title), ("isBasedOn", document.source)):
        if value:
            yield name, SCHEMA + term, _text(value)
    if document.published:
        yield name, f"{SCHEMA}datePublished", document.published


def _entity(entity: Entity) -> Iterator[Triple]:
    name = _urn("actor", entity.id)
    yield name, f"{RDF}type", _Iri(SCHEMA + CLASSES.get(entity.type, "Thing"))
    yield name, f"{VOCABULARY}type", entity.type
    yield name, f"{SCHEMA}name", _text(entity.name)
    for alias in entity.aliases:
        yield name, f"{SCHEMA}alternateName", _text(alias)
    for role in entity.roles:
        yield name, f"{SCHEMA}jobTitle", _text(role.title)


def _claim(claim: Claim) -> Iterator[Triple]:
    name, proof = _urn("claim", claim.id), claim.evidence
    source = _Iri(_urn("document", proof.document))
    yield name, f"{RDF}type", _Iri(f"{VOCABULARY}Claim")
    yield name, f"{RDF}type", _Iri(f"{RDF}Statement")
    yield name, f"{RDF}subject", _Iri(_urn("actor", claim.subject))
    yield name, f"{RDF}predicate", _Iri(_urn("vocabulary", claim.type))
    yield name, f"{RDF}object", _Iri(_urn("actor", claim.object))
    yield name, f"{PROV}wasQuotedFrom", source
    yield name, f"{PROV}value", _text(proof.quote)
    for term in ("predicate", "polarity", "modality", "symmetric", "confidence", "rule"):
        yield name, VOCABULARY + term, _text(getattr(claim, term))
    yield name, f"{VOCABULARY}start", proof.start
    yield name, f"{VOCABULARY}end", proof.end
    if claim.attributed_to:
        yield name, f"{PROV}wasAttributedTo", _Iri(_urn("actor", claim.attributed_to))
    if claim.place:
        yield name, f"{PROV}atLocation", _Iri(_urn("actor", claim.place))
    if claim.time:
        yield name, f"{SCHEMA}startDate", claim.time.start
        yield name, f"{SCHEMA}endDate", claim.time.end


def _urn(kind: str, key: str) -> str:
    return f"{URN}{kind}:{quote(key, safe='', errors='replace')}"


def _text(value: Any) -> Any:
    """Text that UTF-8 and all RDF formats can hold."""
    if not isinstance(value, str):
        return value
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in value)


def _sorted(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda v: json.dumps(v, sort_keys=True))
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return value
