"""actorgraph as a component of a user's own spaCy pipeline.

    import spacy
    nlp = spacy.load("en_core_web_md")
    nlp.add_pipe("actorgraph")
    doc = nlp("Rubio met Lavrov in Geneva.")
    doc._.claims, doc._.knowledge_graph

The package registers the component as an entry point of spaCy, so no import is needed.
"""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import ontology as ontologies
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.model import Claim, Document
from actorgraph.nlp import require
from actorgraph.ontology import Ontology
from actorgraph.pipeline import read_parsed
from actorgraph.resolve import resolve


@dataclass(frozen=True, slots=True)
class ActorgraphComponent:
    """Sets ``doc._.knowledge_graph``: the ``KnowledgeGraph`` of this one document."""

    ontology: Ontology

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it; its text, tokens and entities stay as they are."""
        found = read_parsed(Document(doc.text), doc, self.ontology)
        doc._.knowledge_graph = KnowledgeGraph.of(resolve([found]))
        return doc


@Language.factory("actorgraph")
def make(nlp: Language, name: str) -> ActorgraphComponent:  # noqa: ARG001  (spaCy passes it)
    """The component ``actorgraph``, to come last in a pipeline.

    Raises ``ModelError`` if the pipeline so far neither parses nor finds named entities.
    """
    require(nlp)
    if not Doc.has_extension("knowledge_graph"):
        Doc.set_extension("knowledge_graph", default=None)
        Doc.set_extension("claims", getter=_claims)
    return ActorgraphComponent(ontologies.load())


def _claims(doc: Doc) -> tuple[Claim, ...]:
    return doc._.knowledge_graph.claims if doc._.knowledge_graph else ()
