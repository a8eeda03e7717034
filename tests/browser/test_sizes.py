"""Large graphs: small files, quick search, one long line; benchmarks/page.py measures the rest."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from samples.synthetic import synthetic_graph

from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
Maker = Callable[..., Path]


def city() -> GraphData:
    return synthetic_graph(5000, 15_000)


def long_line() -> GraphData:
    """A document of ten million letters without a line end; what is said stands near its end."""
    text = "word " * 2_000_000 + "Ann met Bob. " + "word " * 10_000
    at = text.index("Ann")
    names = {"Ann": at, "Bob": at + 8}
    entities = tuple(
        Entity(
            name, name, "person", mentions=(Mention("d", start, start + 3, name, "person", "name"),)
        )
        for name, start in names.items()
    )
    evidence = Evidence("d", at, at + 11, "Ann met Bob")
    claim = Claim("c", "Ann", "met", "Bob", "CONSULT", evidence)
    return GraphData((Document(text, id="d", title="One line"),), entities, (claim,))


def test_five_thousand_actors(open_page: Opener, make_page: Maker) -> None:
    path = make_page("city", city)
    assert path.stat().st_size < 2_500_000
    page = open_page(path)
    page.wait_for_timeout(500)
    slowest = page.evaluate(
        """() => {
          const input = document.getElementById("search");
          return Math.max(...["sh", "sha", "shar", "shark", "karo"].map((text) => {
            const start = performance.now();
            input.value = text;
            input.dispatchEvent(new Event("input"));
            return performance.now() - start;
          }));
        }"""
    )
    assert slowest < 200  # 100 ms on a machine with nothing else to do
    expect(page.locator("#suggestions [role=option]").first).to_be_visible()


def test_one_line_of_ten_million_letters(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("long", long_line), "claim=c")
    expect(page.locator("#panel .quote mark.predicate")).to_have_text("met")
    passage = "".join(page.locator("#reader .passage").all_text_contents())
    assert passage == "Ann met Bob"
    expect(page.locator("#reader .passage").first).to_be_in_viewport()
    assert len(page.locator("#reader").inner_text()) < 40_000
    page.get_by_role("button", name="Show what comes before").click()
    expect(page.locator("#reader .passage")).to_have_count(0)
