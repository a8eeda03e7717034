"""The relation type of a predication, and the phrase to call it by.

``type_of`` gives the ``Typing`` of a predication and tells what it is based on: the construction, a
governing word or the lexicon.
"""

from actorgraph.claims.typing.decide import (
    CONFIDENCE,
    REACHING,
    STATIC,
    Typing,
    predicate_of,
    type_of,
)

__all__ = ["CONFIDENCE", "REACHING", "STATIC", "Typing", "predicate_of", "type_of"]
