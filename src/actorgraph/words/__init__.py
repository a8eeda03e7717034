"""What one word tells by itself, in any document: a vocabulary a module, its words in TOML.

``spelling`` tells capitals, ``heads`` which entity type a noun names, ``collectives`` which nouns
are unnamed groups that act, ``offices`` which nouns one holds as an office or job, ``speech`` which
verbs and nouns say something, and who says it. Most take a spaCy ``Token`` or a lemma.
"""

from actorgraph.words import collectives, heads, offices, speech, spelling

__all__ = ["collectives", "heads", "offices", "speech", "spelling"]
