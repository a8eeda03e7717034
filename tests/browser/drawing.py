"""What a reader sees of a drawing, in figures: which name belongs to which disc, and how clear
the lines are. All places are pixels of the window.
"""

from dataclasses import dataclass, fields
from itertools import combinations
from math import hypot
from typing import Any

from playwright.sync_api import Page

Box = tuple[float, float, float, float]
Disc = tuple[float, float, float]
LOOK = """
() => {
  const canvas = document.getElementById("graph-canvas").getBoundingClientRect();
  const { drawn, nodePlace, labels, lines, lineLabels } = window.actorgraph;
  const discs = drawn().map((id) => {
    const { x, y, r } = nodePlace(id);
    return [id, x + canvas.left, y + canvas.top, r];
  });
  return { discs, labels: labels(), lines: Object.keys(lines()), words: lineLabels().length,
    width: canvas.width, height: canvas.height };
}
"""


@dataclass(frozen=True)
class Drawing:
    """Counts of a drawing; ``width`` and ``height`` are the shares of the canvas that it fills."""

    actors: int
    unnamed: int
    touching: int
    astray: int
    overlapping: int
    lines: int
    worded: int
    crossings: int
    through: int
    width: float
    height: float

    def __str__(self) -> str:
        return "  ".join(f"{f.name} {getattr(self, f.name):g}" for f in fields(self))


def distance(box: Box, disc: Disc) -> float:
    """From the box of a name to the edge of a disc; negative where they overlap."""
    x, y, r = disc
    return hypot(max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3])) - r


def look(page: Page) -> Drawing:
    """Measure the graph as the page shows it now."""
    seen: Any = page.evaluate(LOOK)
    discs: dict[str, Disc] = {id_: (x, y, r) for id_, x, y, r in seen["discs"]}
    names = {
        each["id"]: (each["left"], each["top"], each["right"], each["bottom"])
        for each in seen["labels"]
    }
    ends = [tuple(pair.split(" ")) for pair in seen["lines"]]
    lines = [(a, b) for a, b in ends if a != b]
    boxes = [*names.values(), *((x - r, y - r, x + r, y + r) for x, y, r in discs.values())]
    return Drawing(
        actors=len(discs),
        unnamed=len(set(discs) - set(names)),
        touching=sum(
            any(distance(box, disc) < 0 for other, disc in discs.items() if other != id_)
            for id_, box in names.items()
        ),
        astray=sum(
            min(discs, key=lambda other: distance(box, discs[other])) != id_
            for id_, box in names.items()
        ),
        overlapping=sum(overlap(a, b) for a, b in combinations(names.values(), 2)),
        lines=len(lines),
        worded=seen["words"],
        crossings=sum(
            len({*one, *two}) == 4 and cross(*(discs[end] for end in (*one, *two)))
            for one, two in combinations(lines, 2)
        ),
        through=sum(
            runs_through(discs[a], discs[b], disc)
            for a, b in lines
            for id_, disc in discs.items()
            if id_ not in (a, b)
        ),
        width=round((max(b[2] for b in boxes) - min(b[0] for b in boxes)) / seen["width"], 2),
        height=round((max(b[3] for b in boxes) - min(b[1] for b in boxes)) / seen["height"], 2),
    )


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def cross(p: Disc, q: Disc, s: Disc, u: Disc) -> bool:
    """Whether the line from ``p`` to ``q`` crosses the one from ``s`` to ``u``."""

    def turn(a: Disc, b: Disc, c: Disc) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    return turn(p, q, s) * turn(p, q, u) < 0 and turn(s, u, p) * turn(s, u, q) < 0


def runs_through(p: Disc, q: Disc, disc: Disc) -> bool:
    """Whether the line between two discs runs through a third."""
    (x1, y1, _), (x2, y2, _), (x, y, r) = p, q, disc
    square = (x2 - x1) ** 2 + (y2 - y1) ** 2 or 1.0
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square))
    return hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y) < r
