"""Why names were taken for one actor, and which were nearly: the merges as the page shows them.

``resolve`` names a chain of mentions by the place of one of them, ``document:start-end``; what
stands there belongs to an entity. Graphs made otherwise may name the entities themselves.
"""

from collections.abc import Callable, Iterable
from typing import Any

from actorgraph.model import GraphData, Merge

Span = tuple[int, int, int]
Place = tuple[str, int, int]


class Chains:
    """What the ids of chains stand for: an entity by number, and the place of its mention."""

    def __init__(self, data: GraphData, span: Callable[[str, int, int], Span]) -> None:
        """Look the places up in the mentions of ``data``; ``span`` gives them as the page does."""
        self._span = span
        self._names = {entity.id: number for number, entity in enumerate(data.entities)}
        self._mentions = {
            (mention.document, mention.start, mention.end): number
            for number, entity in enumerate(data.entities)
            for mention in entity.mentions
        }

    def find(self, chain: str) -> tuple[int, Span | str] | None:
        """The entity of a chain with the place of the mention, or its id where it has none."""
        place = _place(chain)
        if place in self._mentions:
            return self._mentions[place], self._span(*place)
        if chain in self._names:
            return self._names[chain], chain
        return None


def _place(chain: str) -> Place:
    document, _, offsets = chain.rpartition(":")
    start, _, end = offsets.partition("-")
    if start.isdecimal() and end.isdecimal():
        return document, int(start), int(end)
    return chain, -1, -1


def merge_rows(chains: Chains, merges: Iterable[Merge]) -> list[list[Any]]:
    """Rows of entity, left, right, score, reason; what belongs to no entity is left out."""
    rows = []
    for merge in merges:
        left, right = chains.find(merge.left), chains.find(merge.right)
        known = left or right
        if known is not None:
            sides = [side[1] if side else name for side, name in _sides(merge, left, right)]
            rows.append([known[0], *sides, round(merge.score, 3), merge.reason])
    return rows


def _sides(merge: Merge, left: Any, right: Any) -> tuple[tuple[Any, str], tuple[Any, str]]:
    return (left, merge.left), (right, merge.right)


def candidate_rows(chains: Chains, candidates: Iterable[Merge]) -> list[list[Any]]:
    """Rows of two entities that may be one, score and reason."""
    rows = []
    for candidate in candidates:
        left, right = chains.find(candidate.left), chains.find(candidate.right)
        if left and right and left[0] != right[0]:
            rows.append([left[0], right[0], round(candidate.score, 3), candidate.reason])
    return rows
