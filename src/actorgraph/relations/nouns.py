"""Claims from nouns that name events: ``a call between A and B``."""

from collections.abc import Iterator
from itertools import combinations

from actorgraph.nlp import Annotation
from actorgraph.relations.arguments import prepositional
from actorgraph.relations.predication import Predication


def find(annotation: Annotation) -> Iterator[Predication]:
    """A predication for each pair that a noun joins by ``between``."""
    for noun in annotation.doc:
        if noun.pos_ != "NOUN":
            continue
        between = [a for a in prepositional(noun) if a.preposition == "between"]
        for left, right in combinations(between, 2):
            yield Predication(
                left.token,
                right.token,
                noun,
                f"{noun.lemma_} with",
                "noun-between",
                "between",
                path=(noun, *left.path),
                symmetric=True,
            )
