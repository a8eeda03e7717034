"""A picture of the leading actors and what ties them, as SVG: for a text, a slide, a print."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from actorgraph.export.diagrams import one_line
from actorgraph.export.picture_layout import Box, Picture, arrange
from actorgraph.export.picture_lines import DASHES, TONES, Line, lines_between
from actorgraph.export.texts import write_text
from actorgraph.graph import leading, link, scores
from actorgraph.model import Entity, GraphData
from actorgraph.page import OTHER_COLOUR, TYPE_COLOURS

MOST = 40  # actors whose names can be read at one look
MARGIN, ROW = 28, 20
INK, SOFT, PAPER = "#1b2330", "#556070", "#ffffff"
FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif"
NAMED_TONES = {"conflict": TONES[0], "neither": TONES[2], "cooperation": TONES[4]}


def write_svg(graph: GraphData, path: Path) -> None:
    """Write the picture: actors coloured by type, lines by conflict and cooperation, a key."""
    links = link(graph)
    score = scores(links)
    chosen = sorted(leading(links, score, most=MOST))
    picture = arrange(graph, links, score, chosen)
    drawn = [graph.entities[number] for number in chosen]
    kinds = Counter(entity.type for entity in drawn)
    key_rows = max(len(kinds), len(NAMED_TONES) + 1)
    height = picture.height + 2 * MARGIN + (key_rows + 1) * ROW
    width = max(picture.width + 2 * MARGIN, 420)
    body = [
        *(_line(line, picture) for line in lines_between(graph, links.index, set(chosen))),
        *(_actor(graph.entities[number], picture, number) for number in chosen),
        *_key(list(kinds), picture.height + 2 * MARGIN + ROW),
    ]
    write_text(path, _frame(width, height, body))


def _frame(width: float, height: float, body: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-family={quoteattr(FONT)} font-size="14">'
    )
    paper = _tag("rect", width="100%", height="100%", fill=PAPER)
    return (
        "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, paper, *body, "</svg>"]) + "\n"
    )


def _line(line: Line, picture: Picture) -> str:
    """A line between two discs, with an arrowhead where something is done, and what is said."""
    here, there = _aside(picture.discs[line.ends[0]], picture.discs[line.ends[1]], line.aside)
    start, end = _rim(here, there), _rim(there, here)
    style: dict[str, object] = {"stroke": line.colour, "stroke_width": f"{line.width:.1f}"}
    if not line.asserted:
        style["stroke_dasharray"] = DASHES
    parts = [_tag("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **style)]
    if line.forward:
        parts.append(_arrow(start, end, line))
    if line.backward:
        parts.append(_arrow(end, start, line))
    title = "".join(f"{one_line(sentence)}\n" for sentence in line.sentences).strip()
    return f"<g>{_tag('title', title)}{''.join(parts)}</g>"


def _aside(here: Box, there: Box, distance: float) -> tuple[Box, Box]:
    """Both discs moved to the same side of the line between them."""
    length = math.hypot(there.x - here.x, there.y - here.y) or 1.0
    right = (here.y - there.y) * distance / length, (there.x - here.x) * distance / length
    moved = [Box(disc.x + right[0], disc.y + right[1], disc.radius) for disc in (here, there)]
    return moved[0], moved[1]


def _rim(disc: Box, other: Box) -> tuple[float, float]:
    """Where the line to ``other`` meets the rim of ``disc``."""
    length = math.hypot(other.x - disc.x, other.y - disc.y) or 1.0
    reach = min(disc.radius + 2, length / 2)
    return (
        disc.x + (other.x - disc.x) * reach / length,
        disc.y + (other.y - disc.y) * reach / length,
    )


def _arrow(start: tuple[float, float], end: tuple[float, float], line: Line) -> str:
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    size = 7 + line.width
    corners = [end] + [
        (end[0] - size * math.cos(angle + turn), end[1] - size * math.sin(angle + turn))
        for turn in (0.4, -0.4)
    ]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return _tag("polygon", points=points, fill=line.colour)


def _actor(entity: Entity, picture: Picture, number: int) -> str:
    disc, label = picture.discs[number], picture.labels[number]
    colour = TYPE_COLOURS.get(entity.type, OTHER_COLOUR)
    about = f"{one_line(entity.name)} ({one_line(entity.type)})"
    circle = _tag("circle", cx=disc.x, cy=disc.y, r=disc.radius, fill=colour, stroke=PAPER)
    # The halo is the same text below, for those who draw no paint-order.
    at = {"x": label.x, "y": label.y, "text_anchor": label.anchor}
    halo = _tag("text", label.text, **at, stroke=PAPER, stroke_width=4, stroke_linejoin="round",
                aria_hidden="true", fill=PAPER)  # fmt: skip
    return f"<g>{_tag('title', about)}{circle}{halo}{_tag('text', label.text, **at, fill=INK)}</g>"


def _key(kinds: Sequence[str], top: float) -> list[str]:
    """What the colours of discs and lines mean."""
    known = [kind for kind in TYPE_COLOURS if kind in kinds]
    rows = []
    for number, kind in enumerate(known + sorted(set(kinds).difference(known))):
        y = top + number * ROW
        colour = TYPE_COLOURS.get(kind, OTHER_COLOUR)
        rows.append(_tag("circle", cx=MARGIN + 6, cy=y, r=6, fill=colour))
        rows.append(_tag("text", one_line(kind), x=MARGIN + 22, y=y + 4, fill=SOFT))
    tones = [*((name, colour, "none") for name, colour in NAMED_TONES.items()),
             ("not said as fact", INK, DASHES)]  # fmt: skip
    for number, (name, colour, dashes) in enumerate(tones):
        y, left = top + number * ROW, MARGIN + 160
        ends = {"x1": left, "y1": y, "x2": left + 40, "y2": y}
        rows.append(_tag("line", **ends, stroke=colour, stroke_width=2.5, stroke_dasharray=dashes))
        rows.append(_tag("text", name, x=left + 50, y=y + 4, fill=SOFT))
    return rows


def _tag(name: str, text: str | None = None, /, **attributes: object) -> str:
    """An element; values and text are escaped, and hold nothing that XML cannot hold."""
    said = "".join(
        f" {key.replace('_', '-')}={quoteattr(_value(value))}" for key, value in attributes.items()
    )
    return f"<{name}{said}/>" if text is None else f"<{name}{said}>{escape(text)}</{name}>"


def _value(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)
