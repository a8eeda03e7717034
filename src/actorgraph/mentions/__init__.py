"""Which spans of a document are actors, and of which type.

``find_mentions`` takes a parsed spaCy ``Doc`` and the ontology, and gives a ``MentionSpan`` for
each name and for each unnamed collective that may act, in text order. One module per way to find
candidates (``entities``, ``patterns``, ``runs``, ``known`` …), then one type for each name by a
vote (``types``), and what a name stands for where that is not what it spells (``demonyms``,
``metonyms``).
"""

from actorgraph.mentions.find import find_mentions

__all__ = ["find_mentions"]
