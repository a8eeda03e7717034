"""The page in Firefox: it opens, an actor is clicked, and its quote is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.firefox import Firefox, firefox

pytestmark = pytest.mark.browser
EXAMPLE = Path(__file__).parents[2] / "graphs/us-mexico/graph.html"
PLACE = """
const { x, y } = window.actorgraph.nodePlace(arguments[0]);
const canvas = document.getElementById("graph-canvas").getBoundingClientRect();
return [canvas.left + x, canvas.top + y];
"""


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    path = firefox()
    if path is None:
        pytest.skip("no Firefox: install the package firefox-esr or set ACTORGRAPH_FIREFOX")
    with Firefox.opened(path, tmp_path_factory.mktemp("firefox")) as opened:
        yield opened


def test_an_actor_is_clicked_and_its_quote_is_there(fox: Firefox) -> None:
    fox.open(EXAMPLE.as_uri())
    fox.click(*fox.run(PLACE, "mexico"))
    fox.wait_for("document.querySelector('#panel .claim .quote')")
    assert fox.run("return document.querySelector('#panel h2').textContent") == "Mexico"
    quote = fox.run("return document.querySelector('#panel .claim .quote .said').textContent")
    assert quote in EXAMPLE.with_name("article.txt").read_text("utf-8")
    box = fox.run("return document.querySelector('#panel .quote').getBoundingClientRect()")
    assert box["bottom"] <= fox.run("return innerHeight")


def test_a_link_restores_the_view(fox: Firefox) -> None:
    fox.send("WebDriver:Navigate", {"url": "about:blank"})
    fox.open(f"{EXAMPLE.as_uri()}#view=map&actor=mexico")
    assert fox.run("return window.actorgraph.state().view") == "map"
    assert fox.run("return window.actorgraph.selected()") == "mexico"


def test_nothing_is_asked_of_the_network(fox: Firefox) -> None:
    fox.open(EXAMPLE.as_uri())
    asked = "return performance.getEntriesByType('resource').map((entry) => entry.name)"
    assert fox.run(asked) == []
