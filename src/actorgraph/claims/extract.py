"""From an annotated document to its claims: what rules read, and what the scorer makes of it."""

from collections.abc import Iterable

from actorgraph.claims.bystanders import without_bystanders
from actorgraph.claims.checks import checked
from actorgraph.claims.duplicates import without_repetitions
from actorgraph.claims.judge import Least, judge
from actorgraph.claims.readings import read
from actorgraph.model import Claim
from actorgraph.nlp import Annotation, Candidates
from actorgraph.ontology import Ontology

# The confidence from which on claims are shown. Lower bounds find more, higher ones are more often
# right: with these 53 of 100 are, at the claim F1 of the best bounds but for .005 (articles held
# out from the weights, docs/quality.md).
THRESHOLD = Least(read=0.21, unread=0.36)
# What the claims of an unnamed actor must make of it together, for it to be one.
ACTING = 0.33


def extract(
    annotation: Annotation,
    ontology: Ontology,
    candidates: Candidates | None = None,
    *,
    min_confidence: float | None = None,
) -> list[Claim]:
    """The claims of one document in text order, without self-loops and repetitions.

    With ``candidates`` the learned scorer decides: those with a confidence of ``min_confidence``
    or more (``THRESHOLD`` unless given). Without, the rules alone do.
    """
    if candidates is None:
        readings = read(annotation, ontology)
        found = [checked(reading.claim, reading, annotation) for reading in readings]
        claims = without_bystanders(without_repetitions(found), annotation)
        return [claim for claim in claims if claim.confidence >= (min_confidence or 0)]
    least = THRESHOLD if min_confidence is None else Least(min_confidence, min_confidence)
    claims = without_repetitions(judge(annotation, candidates, ontology, least))
    acting = 0.0 if min_confidence is not None else ACTING
    return _between_actors(claims, annotation, acting)


def _between_actors(claims: Iterable[Claim], annotation: Annotation, acting: float) -> list[Claim]:
    """``claims`` without those of unnamed persons, who are no actors (`her brother`), and of other
    unnamed ones whose claims together have a probability below ``acting`` of holding one.
    """
    found = list(claims)
    unlikely: dict[str, float] = {}
    for claim in found:
        for end in (claim.subject, claim.object):
            unlikely[end] = unlikely.get(end, 1.0) * (1 - claim.confidence)
    doubtful = {
        chain.id
        for chain in annotation.chains.values()
        if all(mention.form != "name" for mention in chain.mentions)
        and (chain.type == "person" or 1 - unlikely.get(chain.id, 1.0) < acting)
    }
    return [claim for claim in found if doubtful.isdisjoint((claim.subject, claim.object))]
