"""What says something of two mentions: one module per kind of construction.

``find`` takes an ``Annotation`` and the ontology, and gives the ``Predication``s of descriptions,
verbs, nouns and dialogue: two mentions and the word between them, not yet typed or judged.
"""

from collections.abc import Iterator
from itertools import chain

from actorgraph.claims.predications import dialogue, nouns, statics, verbs
from actorgraph.claims.predications.predication import Predication
from actorgraph.nlp import Annotation
from actorgraph.ontology import Ontology

__all__ = ["Predication", "find"]


def find(annotation: Annotation, ontology: Ontology) -> Iterator[Predication]:
    """The predications of ``annotation``, those of descriptions first."""
    return chain(
        statics.find(annotation),
        verbs.find(annotation),
        nouns.find(annotation, ontology),
        dialogue.find(annotation),
    )
