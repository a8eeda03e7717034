"""From what is known of a document to its claims: what it says between two of its actors.

``extract`` takes an ``Annotation`` and the ontology, and gives the ``Claim``s in text order, each
with its evidence: ``predications`` finds what says something of two mentions, ``operators`` reads
negation, modality and speaker, ``typing`` tells the type, ``confidence`` how sure it is.
With ``Candidates`` a learned scorer decides on every pair of mentions (``scoring``, ``judge``), and
sees what the rules say. ``read`` gives what the rules read alone, as ``Reading``s.
``cooccurrences`` gives claims of who is named in one sentence, ``with_concepts`` an ``Annotation``
whose noun phrases are nodes too, ``find_triples`` what each clause of a parse says in its own
words, with no actors needed.
"""

from actorgraph.claims.concepts import with_concepts
from actorgraph.claims.cooccurrence import cooccurrences
from actorgraph.claims.extract import extract
from actorgraph.claims.readings import Reading, read
from actorgraph.claims.triples import find_triples

__all__ = ["Reading", "cooccurrences", "extract", "find_triples", "read", "with_concepts"]
