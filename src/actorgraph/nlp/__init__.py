"""From a document to its annotation: the parse, the mentions and the chains. Knows spaCy."""

from spacy.tokens import Doc

from actorgraph.model import Document
from actorgraph.nlp.annotation import Annotation, MentionSpan, Quotation, RoleSpan
from actorgraph.nlp.coreference import resolve_mentions
from actorgraph.nlp.load import load_model
from actorgraph.nlp.mentions import find_mentions
from actorgraph.nlp.quotations import find_quotations
from actorgraph.nlp.roles import attach_roles, find_roles
from actorgraph.ontology import Ontology

__all__ = ["Annotation", "MentionSpan", "Quotation", "RoleSpan", "annotate", "load_model"]


def annotate(document: Document, doc: Doc, ontology: Ontology) -> Annotation:
    """Mentions and chains of the parsed ``doc`` of ``document``."""
    mentions = find_mentions(doc, ontology)
    roles = find_roles(doc, mentions)
    quotations = find_quotations(doc)
    chains = resolve_mentions(document, mentions, roles, quotations)
    return Annotation.of(document, doc, attach_roles(document, chains, roles), quotations)
