"""actorgraph as a component of a user's own spaCy pipeline.

    import spacy
    nlp = spacy.load("en_core_web_md")
    nlp.add_pipe("actorgraph", config={"min_confidence": 0.3})
    doc = nlp("Rubio met Lavrov in Geneva.")
    doc._.actors, doc._.claims, doc._.knowledge_graph

The package registers the component as an entry point of spaCy, so no import is needed. What it
finds is kept as plain data in ``doc.user_data``, so that it survives ``Doc.to_bytes`` and the
processes of ``nlp.pipe``.
"""

from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import ontology as ontologies
from actorgraph.export import json_format
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.model import Claim, Document, Entity
from actorgraph.nlp import require
from actorgraph.ontology import Ontology
from actorgraph.pipeline import Mode, Nodes, Reader, mode_of, read_parsed
from actorgraph.resolve import resolve

KEY = "actorgraph"
OPTIONS = {
    "ontology": None,
    "nodes": "actors",
    "cooccurrence": False,
    "reader": "learned",
    "min_confidence": None,
}


@dataclass(frozen=True, slots=True)
class ActorgraphComponent:
    """Sets ``doc._.knowledge_graph``, ``doc._.actors`` and ``doc._.claims`` of each document."""

    ontology: Ontology
    mode: Mode

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it; its text, tokens and entities stay as they are."""
        found = read_parsed(Document(doc.text), doc, self.ontology, mode=self.mode)
        data = json_format.to_dict(resolve([found]))
        data["documents"][0]["text"] = ""  # the doc has it
        doc.user_data[KEY] = data
        return doc


@Language.factory("actorgraph", default_config=OPTIONS)
def make(  # noqa: PLR0913, PLR0917  # the options of build
    nlp: Language,
    name: str,  # noqa: ARG001  # spaCy passes it
    ontology: str | None = None,
    nodes: Nodes = "actors",
    cooccurrence: bool = False,  # noqa: FBT001, FBT002  # spaCy passes it by name
    reader: Reader = "learned",
    min_confidence: float | None = None,
) -> ActorgraphComponent:
    """The component ``actorgraph``, to come last in a pipeline, with the options of ``build``.

    Raises ``ModelError`` if the pipeline so far neither parses nor finds named entities,
    ``OntologyError`` and ``ArgumentError`` for options that are none.
    """
    require(nlp)
    mode = mode_of(nodes, reader, min_confidence, cooccurrence=cooccurrence)
    return ActorgraphComponent(ontologies.load(ontology), mode)


def _graph(doc: Doc) -> KnowledgeGraph | None:
    data: Any = doc.user_data.get(KEY)
    if data is None:
        return None
    documents = [{**document, "text": doc.text} for document in data["documents"]]
    return KnowledgeGraph.of(json_format.from_dict({**data, "documents": documents}))


def _actors(doc: Doc) -> tuple[Entity, ...]:
    graph = _graph(doc)
    return graph.entities if graph else ()


def _claims(doc: Doc) -> tuple[Claim, ...]:
    graph = _graph(doc)
    return graph.claims if graph else ()


for _name, _getter in (("knowledge_graph", _graph), ("actors", _actors), ("claims", _claims)):
    Doc.set_extension(_name, getter=_getter, force=True)
