"""How the tests look at and use the page: places on the canvas are asked of the page itself."""

from typing import Any

from playwright.sync_api import Page

Box = tuple[float, float, float, float]


def _canvas(page: Page) -> dict[str, float]:
    box = page.locator("#graph-canvas").bounding_box()
    assert box is not None
    return dict(box)  # type: ignore[arg-type]


def node_place(page: Page, entity: str) -> tuple[float, float]:
    """Where the disc of an actor is in the window."""
    spot: Any = page.evaluate("id => window.actorgraph.nodePlace(id)", entity)
    assert spot is not None, f"{entity} is not drawn"
    canvas = _canvas(page)
    return canvas["x"] + spot["x"], canvas["y"] + spot["y"]


def click_node(page: Page, entity: str, *, double: bool = False) -> None:
    x, y = node_place(page, entity)
    if double:
        page.mouse.dblclick(x, y)
    else:
        page.mouse.click(x, y)


def click_edge(page: Page, left: str, right: str) -> None:
    (x1, y1), (x2, y2) = node_place(page, left), node_place(page, right)
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)


def drawn(page: Page) -> list[str]:
    """The ids of the actors that the graph draws."""
    found: list[str] = page.evaluate("() => window.actorgraph.drawn()")
    return found


def drawn_after(page: Page, before: list[str]) -> list[str]:
    """The ids of the actors that the graph draws once they are others than ``before``."""
    page.wait_for_function(
        "before => window.actorgraph.drawn().sort().join() !== before", arg=",".join(sorted(before))
    )
    return drawn(page)


def label_boxes(page: Page) -> list[Box]:
    """The boxes of the labels as drawn; those on lines as the small boxes they are made of."""
    boxes: list[Box] = page.evaluate("() => window.actorgraph.labelBoxes()")
    return [(b[0], b[1], b[2], b[3]) for b in boxes]


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [
        (a, b)
        for number, a in enumerate(boxes)
        for b in boxes[:number]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
