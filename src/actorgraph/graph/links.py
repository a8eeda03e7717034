"""Entities by number and the pairs that claims tie together: what all measures start from."""

from collections import defaultdict
from dataclasses import dataclass

from actorgraph.errors import ExportError
from actorgraph.model import Claim, GraphData
from actorgraph.sources import without_copies


@dataclass(frozen=True, slots=True)
class Links:
    """``index`` numbers the entities in their order, ``strength`` sums up the claims of each;
    ``pairs`` holds ``(low, high) -> weight``, the summed confidence of the claims between two
    entities, sorted by pair.
    """

    index: dict[str, int]
    pairs: dict[tuple[int, int], float]
    strength: list[float]

    def neighbours(self) -> list[list[tuple[int, float]]]:
        """For each entity its neighbours with weights, in order of their numbers."""
        lists: list[list[tuple[int, float]]] = [[] for _ in self.strength]
        for (left, right), weight in self.pairs.items():
            lists[left].append((right, weight))
            lists[right].append((left, weight))
        return lists


def link(data: GraphData) -> Links:
    """Number the entities of ``data`` and sum up its claims, what copies of a text repeat once.

    Raises ``ExportError`` if a claim names an entity that is not there.
    """
    index: dict[str, int] = {}
    for number, entity in enumerate(data.entities):
        index.setdefault(entity.id, number)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    strength = [0.0] * len(data.entities)
    counted = {claim.id for claim in without_copies(data)}
    for claim in data.claims:
        left, right = _ends(claim, index)
        if claim.id not in counted:
            continue
        strength[left] += claim.confidence
        if left != right:
            strength[right] += claim.confidence
            weights[min(left, right), max(left, right)] += claim.confidence
    return Links(index, dict(sorted(weights.items())), strength)


def _ends(claim: Claim, index: dict[str, int]) -> tuple[int, int]:
    try:
        return index[claim.subject], index[claim.object]
    except KeyError as missing:
        raise ExportError(
            f"claim {claim.id} names the entity {missing}, which the graph does not hold; "
            "give a graph whose claims and entities belong together"
        ) from None
