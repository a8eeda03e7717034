"""How the tests look at and use the page: places on the canvas are asked of the page itself."""

from pathlib import Path
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


def download(page: Page, item: str) -> Path:
    """The file that an item of the menu saves."""
    page.locator("#save-open").click()
    with page.expect_download() as waiting:
        page.locator(f"#menu-{item}").click()
    return Path(waiting.value.path())


def label_boxes(page: Page) -> list[Box]:
    """The boxes of the names as drawn, in pixels of the window."""
    boxes: list[dict[str, float]] = page.evaluate("() => window.actorgraph.labels()")
    return [(box["left"], box["top"], box["right"], box["bottom"]) for box in boxes]


def click_name(page: Page, entity: str) -> None:
    """Click the name of an actor, in its middle."""
    labels: list[Any] = page.evaluate("() => window.actorgraph.labels()")
    box = next(box for box in labels if box["id"] == entity)
    page.mouse.click((box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2)


def places(page: Page) -> dict[str, tuple[float, float]]:
    """Where the discs of all drawn actors are, to the tenth of a pixel."""
    found: dict[str, Any] = page.evaluate(
        "() => Object.fromEntries(window.actorgraph.drawn()"
        ".map((id) => [id, window.actorgraph.nodePlace(id)]))"
    )
    return {id_: (round(at["x"], 1), round(at["y"], 1)) for id_, at in found.items()}


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [
        (a, b)
        for number, a in enumerate(boxes)
        for b in boxes[:number]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
