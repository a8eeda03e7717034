"""The relation type of a predication, from the lexicon."""

from dataclasses import dataclass

from actorgraph.ontology import Ontology
from actorgraph.relations.predication import Predication


@dataclass(frozen=True, slots=True)
class Typing:
    """A relation type, and how sure the lexicon is of it (0 to 1)."""

    type: str
    confidence: float
    symmetric: bool = False


def type_of(predication: Predication, ontology: Ontology) -> Typing:
    """The type that the construction or the lexicon gives, OTHER where neither does."""
    name = predication.type or "OTHER"
    symmetric = predication.symmetric
    if symmetric is None:
        symmetric = ontology.relation_types[name].symmetric
    return Typing(name, 0.9 if predication.type else 0.5, symmetric)
