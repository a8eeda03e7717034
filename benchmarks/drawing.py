"""How clear the drawing of a graph is: names, crossings, lines through discs, at four sizes.

    python benchmarks/drawing.py GRAPH.json|PAGE.html ...

Opens the page of each graph in Chromium, as it stands when a reader opens it, and prints a line
for each size of the window: how many actors are drawn, how many of them have no name, how many
names touch the disc of another or are nearer to it than to their own, how many overlap, how many
lines there are, how many bear words, how often they cross and run through discs, which share of
width and height the drawing fills, and how long it took to draw.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from browser.drawing import look  # noqa: E402  # found through the path above

from actorgraph import KnowledgeGraph  # noqa: E402

SIZES = ((1440, 900), (1280, 800), (1024, 768), (390, 844))


def measure(browser: Browser, path: Path) -> None:
    for width, height in SIZES:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        page.wait_for_timeout(300)
        took = page.evaluate("() => window.actorgraph.drawingTime()")
        print(f"{path.stem:>10} {width}x{height}  {look(page)}  {took:.0f} ms", flush=True)
        page.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graphs", nargs="+", type=Path)
    options = parser.parse_args()
    path = os.environ.get("ACTORGRAPH_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for given in options.graphs:
            made = given
            if given.suffix != ".html":
                made = Path(folder) / f"{given.stem}.html"
                KnowledgeGraph.from_json(given).to_html(made)
            measure(browser, made)
        browser.close()


if __name__ == "__main__":
    main()
