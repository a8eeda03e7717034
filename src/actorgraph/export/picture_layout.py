"""Where the discs and names of a picture stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actorgraph.export.diagrams import one_line
from actorgraph.graph import Links, find_communities, map_layout
from actorgraph.model import GraphData

WIDE, HIGH = 3.2, 2.6  # units of the picture to one of the map: names are wider than high
LONGEST = 30  # characters of a name
LETTER, HEIGHT = 7.8, 16.0  # of the font at its size, and somewhat more
SMALLEST, LARGEST = 6.0, 17.0
EDGE = 28.0


@dataclass(frozen=True, slots=True)
class Box:
    """A disc around ``x`` and ``y``."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name whose base line begins, is centred or ends at ``x`` and ``y``."""

    text: str
    x: float
    y: float
    anchor: str

    def area(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what the name covers."""
        wide = LETTER * len(self.text)
        left = self.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return left, self.y - HEIGHT + 3, left + wide, self.y + 3


@dataclass(frozen=True, slots=True)
class Picture:
    """Discs and names by the numbers of their entities, from 0 to ``width`` and ``height``."""

    discs: dict[int, Box]
    labels: dict[int, Label]
    width: float
    height: float


def arrange(
    graph: GraphData, links: Links, score: Sequence[float], chosen: Sequence[int]
) -> Picture:
    """Places for the entities ``chosen`` as on the map of these alone, names beside them."""
    place = {number: i for i, number in enumerate(chosen)}
    pairs = {
        (place[a], place[b]): weight
        for (a, b), weight in links.pairs.items()
        if {a, b} <= set(place)
    }
    few = Links(
        {graph.entities[number].id: i for number, i in place.items()},
        pairs,
        [links.strength[number] for number in chosen],
    )
    worth = [score[number] for number in chosen]
    world = map_layout(few, _together(find_communities(few), few), worth)
    most = max(worth, default=0.0) or 1.0
    discs = {
        number: Box(
            x * WIDE, y * HIGH, SMALLEST + (LARGEST - SMALLEST) * math.sqrt(score[number] / most)
        )
        for number, (x, y) in zip(chosen, world.places, strict=True)
    }
    order = sorted(chosen, key=lambda number: (-score[number], number))
    names = {number: _short(graph.entities[number].name) for number in chosen}
    return _moved(discs, _labels(discs, names, order))


def _together(communities: Sequence[int], links: Links) -> list[int]:
    """``communities`` in which small groups are some too, and those tied to nobody are one."""
    found = list(communities)
    fresh = max(found, default=-1) + 1
    for a, b in links.pairs:
        if found[a] < 0 and found[b] < 0:
            found[a] = found[b] = fresh
            fresh += 1
        else:
            found[a], found[b] = (
                max(found[a], found[b]) if n < 0 else n for n in (found[a], found[b])
            )
    return [fresh if number < 0 else number for number in found]


def _labels(discs: dict[int, Box], names: dict[int, str], order: Sequence[int]) -> dict[int, Label]:
    """A place for each name, those that matter most first: where it covers least."""
    taken = [
        (d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in discs.values()
    ]
    labels = {}
    for number in order:
        choices = list(_beside(discs[number], names[number]))
        covered = [sum(_shared(choice.area(), area) for area in taken) for choice in choices]
        labels[number] = choices[covered.index(min(covered))]
        taken.append(labels[number].area())
    return labels


def _beside(disc: Box, text: str) -> Iterator[Label]:
    out = disc.radius + 5
    yield Label(text, disc.x, disc.y + out + 10, "middle")
    yield Label(text, disc.x, disc.y - out, "middle")
    yield Label(text, disc.x + out, disc.y + 4, "start")
    yield Label(text, disc.x - out, disc.y + 4, "end")
    for down in (out + 10, -out):
        yield Label(text, disc.x, disc.y + down, "start")
        yield Label(text, disc.x, disc.y + down, "end")
    yield Label(text, disc.x, disc.y + out + 24, "middle")
    yield Label(text, disc.x, disc.y - out - 14, "middle")


def _shared(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The area that two rectangles share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0)


def _short(name: str) -> str:
    line = one_line(name)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _moved(discs: dict[int, Box], labels: dict[int, Label]) -> Picture:
    """All of it moved so that nothing is left of, or above, the margin."""
    areas = [label.area() for label in labels.values()]
    areas += [
        (d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in discs.values()
    ]
    left = min((area[0] for area in areas), default=0.0) - EDGE
    top = min((area[1] for area in areas), default=0.0) - EDGE
    return Picture(
        {n: Box(d.x - left, d.y - top, d.radius) for n, d in discs.items()},
        {n: Label(b.text, b.x - left, b.y - top, b.anchor) for n, b in labels.items()},
        width=max((area[2] for area in areas), default=0.0) - left,
        height=max((area[3] for area in areas), default=0.0) - top,
    )
