"""Which claims tell most, for whoever reads only a few: terminal and page ask here."""

from collections import Counter
from collections.abc import Sequence

from actorgraph.graph.links import Links, link
from actorgraph.graph.measures import scores
from actorgraph.model import Claim, GraphData
from actorgraph.ontology import load

# What a claim loses that merely holds, that says little, that nobody says has happened, that reads
# badly, or whose ends have no name.
STATE, VAGUE, UNREAL, CLUMSY, UNNAMED = 0.5, 0.8, 0.25, 0.6, 0.7
WEAK = {"possible": 0.8, "alleged": 0.9}
# A predicate of more words than this reads badly.
WORDS = 4
# What each claim shown before between the same two, and of the same actor, takes from the next.
AGAIN, BUSY = 0.4, 0.85
DIGITS = 4
# How many of the heaviest claims are looked at for each one that is asked for.
CHOICE = 20


def claim_weights(data: GraphData, links: Links, score: Sequence[float]) -> list[float]:
    """A number from 0 to 1 for each claim of ``data``: how sure it is, how much its ends matter
    (``score`` of the entities), whether something happens in it, and how well it reads.
    """
    named = {e.id for e in data.entities if any(m.form == "name" for m in e.mentions)}
    known = named or {entity.id for entity in data.entities}
    made = []
    for claim in data.claims:
        ends = (score[links.index[claim.subject]] * score[links.index[claim.object]]) ** 0.5
        weight = claim.confidence * (0.3 + 0.7 * ends) * _telling(claim)
        weight *= 1.0 if {claim.subject, claim.object} <= known else UNNAMED
        made.append(round(weight, DIGITS))
    return made


def _telling(claim: Claim) -> float:
    """How much of its weight a claim keeps for what it says."""
    relation = load().relation_types.get(claim.type)
    score = relation.score if relation else None
    weight = STATE if score is None and claim.type != "OTHER" else 1.0
    weight *= VAGUE if claim.type in {"OTHER", "SAYS_TO"} else 1.0
    weight *= WEAK.get(claim.modality, 1.0)
    if claim.polarity == "negated":  # an attack that is ruled out is no attack
        weight *= UNREAL
    generic = relation is not None and claim.predicate == relation.label
    clumsy = generic or len(claim.predicate.split()) > WORDS
    return weight * (CLUMSY if clumsy else 1.0)


def leading_claims(data: GraphData, most: int) -> list[Claim]:
    """At most ``most`` claims, the weightiest first; what was shown of the same two, or of the same
    actor, makes room for news.
    """
    links = link(data)
    weights = claim_weights(data, links, scores(links))
    order = sorted(range(len(weights)), key=lambda number: (-weights[number], number))
    rest = order[: CHOICE * most]
    pairs: Counter[frozenset[str]] = Counter()
    actors: Counter[str] = Counter()
    said: set[tuple[str, str, str]] = set()
    chosen: list[Claim] = []
    while rest and len(chosen) < most:

        def worth(number: int) -> tuple[float, int]:
            claim = data.claims[number]
            ends = frozenset((claim.subject, claim.object))
            busy = max(actors[end] for end in ends)
            return weights[number] * AGAIN ** pairs[ends] * BUSY**busy, -number

        best = max(rest, key=worth)
        rest.remove(best)
        claim = data.claims[best]
        words = claim.subject, claim.predicate, claim.object
        if words in said:
            continue
        said.add(words)
        pairs[frozenset((claim.subject, claim.object))] += 1
        actors.update({claim.subject, claim.object})
        chosen.append(claim)
    return chosen
