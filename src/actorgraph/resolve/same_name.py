"""Chains of one name and type: the first step, which most of them need no other than."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from actorgraph import names
from actorgraph.model import Merge
from actorgraph.resolve import blocking
from actorgraph.resolve.compare import MERGE, SURE, Decision, compare
from actorgraph.resolve.portrait import Portrait

Group: TypeAlias = tuple[str, str]
SAME_NAME = Decision(0.95, "same name and type")
SAME_BUT_SHORT = Decision(0.95, "same name, abbreviated or without its legal form")
RIVAL = 0.1  # a second fit that is less good by no more than this makes the first one a doubt


def group_of(portrait: Portrait) -> Group:
    """What portraits have in common that are merged in this step: a name and a type."""
    key = names.key(portrait.name, people=portrait.is_person) if portrait.named else ""
    return key or portrait.hub, portrait.type


def groups(found: Iterable[Portrait]) -> list[list[Portrait]]:
    """Portraits of one name and type, in an order that does not depend on that of documents."""
    made: dict[Group, list[Portrait]] = defaultdict(list)
    for portrait in found:
        made[group_of(portrait)].append(portrait)
    return [made[key] for key in sorted(made)]


def merge(group: Iterable[Portrait], merges: list[Merge]) -> Iterator[Portrait]:
    """Merge what has one name and type, unless what else is known speaks against it.

    Uses up the portraits of ``group``, and adds to ``merges`` why.
    """
    ordered = sorted(group, key=lambda portrait: portrait.hub)
    first = ordered[0]
    plain = first.named and not first.is_person and not any(p.sides for p in ordered)
    if plain and names.distinctiveness(first.name, people=False) >= SURE:
        yield _merged(ordered, merges)
        return
    made: list[Portrait] = []
    # Those of whom most is known come first, so that the others can choose.
    for portrait in sorted(ordered, key=lambda p: (-len(p.sides), -len(p.roles), p.hub)):
        fits = sorted(
            ((compare(known, portrait), i) for i, known in enumerate(made[: blocking.MOST])),
            key=lambda fit: (-fit[0].score, fit[1]),
        )
        if _is_clear([decision for decision, _ in fits]):
            decision, index = fits[0]
            merges.append(Merge(made[index].hub, portrait.hub, decision.score, decision.reason))
            made[index].absorb(portrait)
        else:
            made.append(portrait)
    yield from made


def _merged(group: Sequence[Portrait], merges: list[Merge]) -> Portrait:
    whole = group[0]
    for other in group[1:]:
        same = names.normal(whole.name) == names.normal(other.name)
        found = SAME_NAME if same else SAME_BUT_SHORT
        merges.append(Merge(whole.hub, other.hub, found.score, found.reason))
        whole.absorb(other)
    return whole


def _is_clear(fits: Sequence[Decision]) -> bool:
    """Whether the best fit is good enough and no second one rivals it."""
    if not fits or fits[0].score < MERGE:
        return False
    return len(fits) == 1 or fits[1].score < min(MERGE, fits[0].score - RIVAL)
