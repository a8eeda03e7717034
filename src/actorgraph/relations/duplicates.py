"""One passage says one thing once: the best of several claims that rules found in it."""

from collections import defaultdict
from collections.abc import Iterable

from actorgraph.model import Claim

# What an office is says more than any other description of the same two in the same words.
BEST = {"POSITION": 2}
WORST = {"OTHER": -1}


def without_repetitions(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in text order, without those that a better claim says in the same passage."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        ends = (claim.subject, claim.object)
        groups[min(ends), max(ends)].append(claim)
    kept = [claim for group in groups.values() for claim in _best(group)]
    return sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.id))


def _best(group: Iterable[Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for claim in sorted(group, key=_worth, reverse=True):
        if not any(_repeats(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _worth(claim: Claim) -> tuple[int, float, int, str]:
    rank = BEST.get(claim.type, 0) + WORST.get(claim.type, 0)
    return rank, claim.confidence, claim.evidence.start - claim.evidence.end, claim.id


def _repeats(claim: Claim, better: Claim) -> bool:
    """Whether ``better`` says what ``claim`` says, or more, in the same passage."""
    if claim.evidence.start >= better.evidence.end or better.evidence.start >= claim.evidence.end:
        return False
    same_direction = claim.subject == better.subject or better.symmetric
    same_kind = claim.type in (better.type, "OTHER") or better.type == "POSITION"
    return same_direction and same_kind and claim.polarity == better.polarity
