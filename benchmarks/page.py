"""How the page holds up with size: build time, file size, first paint, frames, heap, search.

    python benchmarks/page.py [--sizes 100,1000,10000,50000] [--throttle 4] [--times 3] [--no-peer]

Makes synthetic graphs that look like news, three claims for each actor, writes the page, opens
it in Chromium from disk and measures: when the frame of the page is painted and when its graph
is, frames in a second while the graph and the map are dragged, memory, and a key of search. The
best of ``--times`` counts, with a processor slowed down ``--throttle`` times. Beside it stands
pyvis as it ships, with the same nodes and edges, given up after ``--peer-limit`` seconds. Chromium
is looked for on PATH or taken from ACTORGRAPH_CHROMIUM.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from samples.synthetic import synthetic_graph  # noqa: E402

from actorgraph import page as pages  # noqa: E402  # found through the path above
from actorgraph.model import GraphData  # noqa: E402

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--enable-precise-memory-info"),
    *("--js-flags=--expose-gc",),
)
CLAIMS_PER_ENTITY = 3
MEGABYTE = 1e6
SECONDS = 2

# When the frame of the page and its graph were painted, in milliseconds since it was asked for.
PAINTS = """
() => ["first-contentful-paint", "drawn"]
  .map((name) => performance.getEntriesByName(name)[0].startTime)
"""
# Frames while the mouse drags the view for two seconds.
FRAMES = """
() => new Promise((done) => {
  const times = [];
  const tick = (now) => {
    times.push(now);
    if (now - times[0] < 2000) requestAnimationFrame(tick);
    else done((times.length - 1) * 1000 / (now - times[0]));
  };
  requestAnimationFrame(tick);
})
"""


@dataclass
class Row:
    """What was measured of one page; None where it did not get that far."""

    build: float | None = None
    size: int | None = None
    frame: float | None = None
    paint: float | None = None
    graph_frames: float | None = None
    map_frames: float | None = None
    heap: float | None = None
    search: float | None = None


def drag_frames(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box is not None  # noqa: S101  # a benchmark may fail
    x, y = box["x"] + box["width"] * 0.12, box["y"] + box["height"] * 0.85
    page.evaluate(f"window.frames_ = ({FRAMES})(); undefined")
    page.mouse.move(x, y)
    page.mouse.down()
    start = time.perf_counter()
    step = 0
    while time.perf_counter() - start < SECONDS:
        step += 1
        page.mouse.move(x + 60 * ((step % 40) / 40), y - 40 * ((step % 30) / 30))
    page.mouse.up()
    return float(page.evaluate("() => window.frames_"))


def heap(page: Page) -> float:
    page.evaluate("() => { if (window.gc) gc(); }")
    return float(page.evaluate("() => performance.memory.usedJSHeapSize")) / MEGABYTE


def search_time(page: Page) -> float:
    """The slowest key of a query that finds much, once the texts are read, in milliseconds."""
    page.wait_for_timeout(3000)
    slowest = 0.0
    for length in range(2, 8):
        slowest = max(
            slowest,
            page.evaluate(
                """text => {
                  const input = document.getElementById("search");
                  input.value = text;
                  const start = performance.now();
                  input.dispatchEvent(new Event("input"));
                  return performance.now() - start;
                }""",
                "sharka agreement with"[:length],
            ),
        )
    return slowest


def measure_ours(browser: Browser, path: Path, row: Row, throttle: float) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(120_000)
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    row.frame, row.paint = (milliseconds / 1000 for milliseconds in page.evaluate(PAINTS))
    row.graph_frames = drag_frames(page, "#graph-canvas")
    page.locator("#tab-map").click()
    page.wait_for_timeout(500)
    row.map_frames = drag_frames(page, ".map-canvas")
    row.search = search_time(page)
    row.heap = heap(page)
    page.close()


def measure_peer(browser: Browser, path: Path, limit: float, row: Row) -> None:
    """Measure pyvis as it ships; its first paint is when physics and loading bar let it draw."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(limit * 1000)
    page.route("http*://**", lambda route: route.abort())
    start = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_function("() => typeof network !== 'undefined'")
    page.evaluate("() => new Promise((done) => network.once('afterDrawing', done))")
    row.paint = time.perf_counter() - start
    row.graph_frames = drag_frames(page, "#mynetwork")
    row.heap = heap(page)
    page.close()


def write_peer(data: GraphData, path: Path) -> None:
    from pyvis.network import Network  # only the peer needs it

    network: Any = Network(directed=True, cdn_resources="in_line")
    for entity in data.entities:
        network.add_node(entity.id, label=entity.name, group=entity.type)
    for claim in data.claims:
        network.add_edge(claim.subject, claim.object, label=claim.predicate)
    path.write_text(network.generate_html(), encoding="utf-8")


def timed(row: Row, path: Path, write: Callable[[], None]) -> None:
    start = time.perf_counter()
    write()
    row.build = time.perf_counter() - start
    row.size = path.stat().st_size


def show(name: str, row: Row) -> None:
    def text(value: float | None, form: str) -> str:
        return "-" if value is None else format(value, form)

    print(
        f"{name:>16} {text(row.build, '8.1f')} s {text((row.size or 0) / MEGABYTE, '7.2f')} MB "
        f"{text(row.frame, '6.2f')} s {text(row.paint, '6.2f')} s {text(row.graph_frames, '6.0f')} "
        f"{text(row.map_frames, '6.0f')} {text(row.heap, '7.0f')} MB {text(row.search, '6.0f')} ms",
        flush=True,
    )


def best(rows: list[Row]) -> Row:
    """The least times and the most frames of several measurements of one page."""
    found = Row(rows[0].build, rows[0].size)
    for name in ("frame", "paint", "graph_frames", "map_frames", "heap", "search"):
        values = [value for row in rows if (value := getattr(row, name)) is not None]
        setattr(found, name, max(values) if name.endswith("frames") else min(values))
    return found


def measure(browser: Browser, size: int, options: argparse.Namespace) -> None:
    data = synthetic_graph(size, size * CLAIMS_PER_ENTITY)
    with tempfile.TemporaryDirectory() as folder:
        ours, row = Path(folder) / "ours.html", Row()
        timed(row, ours, lambda: pages.write(data, ours))
        rows = [Row(row.build, row.size) for _ in range(options.times)]
        for each in rows:
            measure_ours(browser, ours, each, options.throttle)
        show(f"ours {size:,}", best(rows))
        if options.no_peer:
            return
        theirs, row = Path(folder) / "pyvis.html", Row()
        try:
            timed(row, theirs, lambda: write_peer(data, theirs))
            measure_peer(browser, theirs, options.peer_limit, row)
        except PlaywrightError as error:
            limit = f"{options.peer_limit:.0f} s"
            print(f"  pyvis {size:,}: given up after {limit} ({type(error).__name__})")
        show(f"pyvis {size:,}", row)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000,50000")
    parser.add_argument("--peer-limit", type=float, default=120)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--throttle", type=float, default=1)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    path = os.environ.get("ACTORGRAPH_CHROMIUM") or shutil.which("chromium")
    load = os.getloadavg()[0]
    print(f"processor slowed down {options.throttle:g} times, load {load:.1f}")
    print("graph: actors; build; file; frame, graph; frames/s graph, map; heap; search a key")
    with sync_playwright() as playwright:
        for size in (int(text) for text in options.sizes.split(",")):
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            measure(browser, size, options)
            browser.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory of this process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
