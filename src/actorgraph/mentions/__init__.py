"""Which spans of a document are actors, and of which type.

``find_mentions`` takes a parsed spaCy ``Doc`` and the ontology, and gives a ``MentionSpan`` for
each name and for each unnamed collective that may act, in text order. One module per way to find
candidates (``entities``, ``patterns``, ``runs``, ``known`` …), then one type for each name by a
vote (``types``), and what a name stands for where that is not what it spells (``demonyms``,
``metonyms``).

``score_mentions`` takes these as proposals and gives all ``Candidates`` of the document with the
scores of a learned scorer; ``accept`` says which of them are mentions.
"""

from actorgraph.mentions.accept import accept
from actorgraph.mentions.find import find_mentions
from actorgraph.mentions.scoring import score_mentions

__all__ = ["accept", "find_mentions", "score_mentions"]
