"""Which claims to show first where there is room for a few."""

from collections import Counter

from actorgraph import ontology
from actorgraph.model import Claim, GraphData


def leading_claims(data: GraphData, most: int) -> list[Claim]:
    """At most ``most`` claims: events before what merely holds, sure claims between much-named
    actors first, and of those that say the same the best.
    """
    types = ontology.load().relation_types
    static = {name for name, relation in types.items() if relation.score is None}
    count = Counter(end for claim in data.claims for end in {claim.subject, claim.object})

    def rank(claim: Claim) -> tuple[bool, float]:
        weight = min(count[claim.subject], count[claim.object])
        return claim.type in static, -weight * claim.confidence

    ordered = sorted(data.claims, key=rank, reverse=True)
    alike = {(c.subject, c.predicate, c.object): c for c in ordered}
    return sorted(alike.values(), key=rank)[:most]
