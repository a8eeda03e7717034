"""One passage says one thing once: the best of several claims that rules found in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from actorgraph.model import Claim
from actorgraph.nlp import LEARNED

# Rules that read what holds, not what happens: said again, it is no second claim.
STATES = frozenset({"phrase", "appositive", "copula", "place-in-place", "role", "name-within"})
# What an office is says more than any other description of the same two in the same words.
BEST = {"POSITION": 2}
ROLE = "role"
WORST = {"OTHER": -1}


def without_repetitions(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in text order, without those that a better claim says in the same passage."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        ends = (claim.subject, claim.object)
        groups[min(ends), max(ends)].append(claim)
    kept = [claim for group in groups.values() for claim in _best(group)]
    return list(_first_of_states(sorted(kept, key=_in_text)))


def _in_text(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence.start, claim.evidence.end, claim.id


def _first_of_states(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Each state where the document says it first (``President Obama`` on every other line)."""
    known: set[tuple[str, ...]] = set()
    for claim in claims:
        state = (claim.subject, claim.predicate, claim.object, claim.polarity, claim.modality)
        if claim.rule not in STATES:
            yield claim
        elif state not in known:
            known.add(state)
            yield claim


def _best(group: Iterable[Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for claim in sorted(group, key=_worth, reverse=True):
        if not any(_repeats(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _worth(claim: Claim) -> tuple[int, float, int, str]:
    rank = BEST.get(claim.type, 0) + WORST.get(claim.type, 0) + (claim.rule == ROLE)
    return rank, claim.confidence, claim.evidence.start - claim.evidence.end, claim.id


def _repeats(claim: Claim, better: Claim) -> bool:
    """Whether ``better`` says what ``claim`` says, or more, in the same passage."""
    if claim.evidence.start >= better.evidence.end or better.evidence.start >= claim.evidence.end:
        return False
    if claim.type == better.type == "POSITION" and claim.predicate != better.predicate:
        return False  # two offices
    # What only the scorer finds in the other direction is the same act seen from behind.
    turned = claim.rule == LEARNED != better.rule and claim.type == better.type
    same_direction = claim.subject == better.subject or better.symmetric or turned
    placed = claim.type == "LOCATED_IN" and claim.rule.startswith("verb-")
    vague = (claim.type == "OTHER" or placed) and not _is_act_of_its_own(claim, better)
    same_kind = vague or better.type in {claim.type, "POSITION"}
    return same_direction and same_kind and claim.polarity == better.polarity


def _is_act_of_its_own(claim: Claim, other: Claim) -> bool:
    """Whether two verbs say two things of the same two: ``captured Lima's king and flew him``."""
    verbs = claim.rule.startswith("verb-") and other.rule.startswith("verb-")
    return verbs and claim.predicate.split()[0] != other.predicate.split()[0]
