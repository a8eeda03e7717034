"""A place for every entity: communities as discs, each with its members around its hub.

Plain arithmetic in a fixed order, no random numbers: the same graph gives the same map.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actorgraph.graph.links import Links

SPACING = 20.0
NARROW = 12.0  # between those that belong to no community
MARGIN = 1.15
GAP = 1.3  # from the middle of a disc to that of the next, by their radii: room for a name
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
RECENT = 40


@dataclass(frozen=True, slots=True)
class Region:
    """A community on the map; ``members`` are ordered by score."""

    x: float
    y: float
    radius: float
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """``places`` holds x and y of each entity, ``regions`` its communities, largest first."""

    places: list[tuple[float, float]]
    regions: list[Region]


def map_layout(links: Links, communities: Sequence[int], score: Sequence[float]) -> WorldMap:
    """Place the communities beside the ones they are tied to, then the members inside each."""
    members: dict[int, list[int]] = defaultdict(list)
    for number in sorted(range(len(score)), key=lambda number: (-score[number], number)):
        members[communities[number]].append(number)
    alone = members.pop(-1, [])
    names = sorted(members)
    radii = [SPACING * MARGIN * math.sqrt(len(members[name]) + 1) for name in names]
    centres = _pack(radii, _ties(links, communities))
    places = [(0.0, 0.0)] * len(score)
    neighbours = links.neighbours()
    for name, (x, y) in zip(names, centres, strict=True):
        for place, member in enumerate(_around_hub(members[name], neighbours)):
            places[member] = _sunflower(place, x, y)
    for member, spot in zip(alone, _rows(len(alone), centres, radii), strict=True):
        places[member] = spot
    regions = [
        Region(x, y, radius, tuple(members[name]))
        for name, (x, y), radius in zip(names, centres, radii, strict=True)
    ]
    return WorldMap(places, regions)


def _rows(
    count: int, centres: Sequence[tuple[float, float]], radii: Sequence[float]
) -> list[tuple[float, float]]:
    """Places in rows below all discs, for those that belong to no community."""
    discs = list(zip(centres, radii, strict=True))
    half = max((abs(x) + radius for (x, _), radius in discs), default=0.0)
    top = max((y + radius for (_, y), radius in discs), default=0.0) + 3 * SPACING
    columns = max(1, math.ceil(max(2 * half / NARROW, math.sqrt(2 * count))))
    left = -min(columns, count) * NARROW / 2
    return [
        (left + place % columns * NARROW, top + place // columns * NARROW) for place in range(count)
    ]


def _sunflower(place: int, x: float, y: float) -> tuple[float, float]:
    distance = SPACING * math.sqrt(place)
    angle = place * GOLDEN_ANGLE
    return x + distance * math.cos(angle), y + distance * math.sin(angle)


def _around_hub(
    members: Sequence[int], neighbours: Sequence[Sequence[tuple[int, float]]]
) -> list[int]:
    """The members in breadth-first order from the strongest, so that ties stay short."""
    inside = set(members)
    order: list[int] = []
    seen: set[int] = set()
    for start in members:
        queue = [start] if start not in seen else []
        seen.add(start)
        for number in queue:
            order.append(number)
            nearby = sorted(neighbours[number], key=lambda tie: (-tie[1], tie[0]))
            fresh = [other for other, _ in nearby if other in inside and other not in seen]
            seen.update(fresh)
            queue.extend(fresh)
    return order


def _ties(links: Links, communities: Sequence[int]) -> dict[int, dict[int, float]]:
    ties: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (left, right), weight in links.pairs.items():
        one, other = communities[left], communities[right]
        if one != other and min(one, other) >= 0:
            ties[one][other] += weight
            ties[other][one] += weight
    return ties


def _pack(radii: Sequence[float], ties: dict[int, dict[int, float]]) -> list[tuple[float, float]]:
    """Discs without overlap, each as near as it gets to the middle of those it is tied to."""
    centres: list[tuple[float, float]] = []
    for number, radius in enumerate(radii):
        goal = _goal(ties.get(number, {}), centres)
        spots = _spots(radius, centres, radii) if centres else [(0.0, 0.0)]
        centres.append(min(spots, key=lambda spot: (_cost(spot, goal), spot)))
    return centres


def _goal(ties: dict[int, float], centres: Sequence[tuple[float, float]]) -> tuple[float, float]:
    placed = [(weight, centres[other]) for other, weight in ties.items() if other < len(centres)]
    total = sum(weight for weight, _ in placed)
    if not total:
        return 0.0, 0.0
    return (
        sum(weight * x for weight, (x, _) in placed) / total,
        sum(weight * y for weight, (_, y) in placed) / total,
    )


def _cost(spot: tuple[float, float], goal: tuple[float, float]) -> float:
    wide = 0.8  # screens are wider than high
    from_goal = math.hypot((spot[0] - goal[0]) * wide, spot[1] - goal[1])
    return round(from_goal + math.hypot(spot[0] * wide, spot[1]), 6)


def _spots(
    radius: float, centres: Sequence[tuple[float, float]], radii: Sequence[float]
) -> Iterable[tuple[float, float]]:
    """Free places that touch one of the discs placed last, or the largest ones."""
    count = len(centres)
    near = sorted({*range(min(count, RECENT)), *range(max(0, count - RECENT), count)})
    for base in near:
        reach = (radius + radii[base]) * GAP
        for step in range(24):
            angle = step * math.pi / 12
            x = centres[base][0] + reach * math.cos(angle)
            y = centres[base][1] + reach * math.sin(angle)
            if all(
                math.hypot(x - other_x, y - other_y) >= (radius + radii[other]) * GAP - 1e-6
                for other, (other_x, other_y) in enumerate(centres)
            ):
                yield x, y
