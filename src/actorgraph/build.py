"""The one place that knows the order: documents -> parse -> chains -> claims -> graph."""

from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import nlp as language
from actorgraph import ontology as ontologies
from actorgraph import readers, relations
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.model import Chain, Claim, Document, DocumentGraph
from actorgraph.nlp.load import check, load_model
from actorgraph.ontology import Ontology
from actorgraph.resolve import resolve

Source: TypeAlias = str | Path | Document
BATCH = 16


def build(
    source: Source | Iterable[Source],
    *,
    model: str | Language | None = None,
    ontology: str | Path | None = None,
) -> KnowledgeGraph:
    """The knowledge graph of ``source``: a path, a text, a ``Document``, or several of them.

    ``model`` is a spaCy pipeline or the name or path of one; English md by default.
    ``ontology`` is a TOML file with types and words of your own.

    Raises ``InputError`` for what cannot be read, ``ModelError`` for a missing pipeline and
    ``OntologyError`` for a file that holds no ontology.
    """
    sources = [source] if isinstance(source, str | Path | Document) else source
    documents = (document for item in sources for document in _documents(item))
    nlp = _pipeline(model)
    readable = readers.check(documents, longest=nlp.max_length)
    return KnowledgeGraph.of(resolve(read_documents(readable, nlp, ontologies.load(ontology))))


def read_documents(
    documents: Iterable[Document], nlp: Language, ontology: Ontology | None = None
) -> Iterator[DocumentGraph]:
    """What each document says by itself, one at a time: memory does not grow with their number."""
    ontology = ontology or ontologies.load()
    pairs = ((document.text, document) for document in documents)
    for doc, document in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
        yield read_parsed(document, doc, ontology)


def read_parsed(document: Document, doc: Doc, ontology: Ontology) -> DocumentGraph:
    """What one document says by itself, from its parse ``doc``."""
    annotation = language.annotate(document, doc, ontology)
    claims = tuple(relations.extract(annotation, ontology))
    chains = tuple(_actors(annotation.chains.values(), claims))
    known = {chain.id for chain in chains}
    return DocumentGraph(document, chains, tuple(_of_actors(claim, known) for claim in claims))


def _actors(chains: Collection[Chain], claims: Iterable[Claim]) -> Iterator[Chain]:
    """``chains`` without the unnamed collectives that take part in no claim and no role:
    `officials` who only speak of others are no actors.
    """
    acting = {role.of for chain in chains for role in chain.roles}
    acting |= {end for claim in claims for end in (claim.subject, claim.object)}
    for chain in chains:
        if chain.id in acting or any(m.form == "name" for m in chain.mentions):
            yield chain


def _of_actors(claim: Claim, known: Container[str | None]) -> Claim:
    """``claim`` without a speaker or place that is no actor."""
    speaker = claim.attributed_to if claim.attributed_to in known else None
    place = claim.place if claim.place in known else None
    return replace(claim, attributed_to=speaker, place=place)


def _pipeline(model: str | Language | None) -> Language:
    if isinstance(model, Language):
        check(model)
        return model
    return load_model(model)


def _documents(item: Source) -> Iterator[Document]:
    if isinstance(item, Document):
        yield item
    elif isinstance(item, Path):
        yield from readers.read(item)
    else:
        yield readers.from_text(item)
