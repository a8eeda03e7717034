"""Names, titles and quotes come from strangers: nothing of them runs, nothing leaves the page."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from browser.pages import drawn
from playwright.sync_api import Browser, Page, expect
from samples.synthetic import HOSTILE, synthetic_graph

from actorgraph import page as pages
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
Maker = Callable[..., Path]


def hostile() -> GraphData:
    """Hostile names, titles, sources, predicates, ids and times."""
    data = synthetic_graph(40, 160, hostile=True)
    documents = tuple(
        replace(
            document,
            title=HOSTILE[number % len(HOSTILE)],
            source=["javascript:window.hacked=6", "data:text/html,<script>1</script>", HOSTILE[0]][
                number % 3
            ],
        )
        for number, document in enumerate(data.documents)
    )
    claims = tuple(
        replace(claim, predicate=HOSTILE[number % len(HOSTILE)], rule=HOSTILE[3])
        for number, claim in enumerate(data.claims)
    )
    return replace(data, documents=documents, claims=claims)


def look_everywhere(page: Page) -> None:
    for view in ("actors", "claims", "timeline", "map", "graph"):
        page.locator(f"#tab-{view}").click()
    for entity in drawn(page)[:12]:
        page.evaluate("id => window.actorgraph.select(id)", entity)
    for text in ("script", "img", "href", "<!--"):
        page.locator("#search").fill(text)
        page.wait_for_timeout(50)
    page.keyboard.press("Escape")
    page.locator("#reader select").select_option("1")


@pytest.mark.parametrize("policy", ["with policy", "without policy"])
def test_hostile_data_runs_nothing(
    open_page: Opener, make_page: Maker, tmp_path: Path, policy: str
) -> None:
    path = make_page("hostile", hostile)
    if policy == "without policy":
        text = re.sub(r"<meta http-equiv[^>]+>", "", path.read_text("utf-8"))
        path = tmp_path / "open.html"
        path.write_text(text, encoding="utf-8")
    page = open_page(path)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    look_everywhere(page)
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("#app img, #app script, #app iframe, #app a[href^=javascript]").count() == 0


def test_hostile_names_are_shown_as_they_are(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("hostile", hostile), "actor=e0")
    expect(page.locator("#panel h2")).to_have_text(HOSTILE[0])


def test_only_web_addresses_are_links(news: Page) -> None:
    link = news.locator("#reader a")
    expect(link).to_have_attribute("href", "https://news.example/call")
    expect(link).to_have_attribute("rel", re.compile("noopener"))


def test_the_policy_allows_our_script_alone(news_page: Path) -> None:
    text = news_page.read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert policy.group(1).startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy.group(1)


def test_what_is_put_in_later_does_not_run(browser: Browser, news_page: Path) -> None:
    page = browser.new_page()
    page.goto(news_page.as_uri())
    page.wait_for_selector("html[data-ready]")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 9';"
        "document.body.append(s); document.body.insertAdjacentHTML('beforeend',"
        "'<img src=x onerror=\"window.hacked = 8\">'); }"
    )
    page.wait_for_timeout(100)
    assert page.evaluate("() => window.hacked") is None
    page.close()


def test_notebook_frame(open_page: Opener, tmp_path: Path) -> None:
    frame = pages.iframe(hostile())
    path = tmp_path / "notebook.html"
    path.write_text(
        f"<!DOCTYPE html><html data-ready lang=en><meta charset=utf-8><body>{frame}",
        encoding="utf-8",
    )
    page = open_page(path)
    inner = page.frame_locator("iframe")
    expect(inner.locator("html[data-ready] h1")).to_be_visible()
    expect(inner.locator("canvas").first).to_be_visible()
    assert page.evaluate("() => window.hacked") is None


def test_the_pyvis_network_writes_a_safe_page_too(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    network = pages.to_pyvis(hostile())
    network.heading = HOSTILE[2]
    network.write_html("old.html")
    assert [path.name for path in tmp_path.iterdir()] == ["old.html"]
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "old.html").as_uri())
    page.wait_for_selector("canvas")
    assert [url for url in asked if not url.startswith("file:")] == []
    assert page.evaluate("() => window.hacked") is None
    assert page.evaluate("() => network.body.data.edges.length") == 160
    page.close()


def test_odd_texts(open_page: Opener, tmp_path: Path) -> None:
    text = "\ud800 Ann 😀 met Bob 👩‍👩‍👧 \U0001f1e6.\r\nLine\u2028sep </script><!--<script>"
    document = Document(text, id="d", title="\udfff title")

    def entity(name: str) -> Entity:
        at = text.index(name)
        return Entity(name, name, "person", mentions=(
            Mention("d", at, at + len(name), name, "person", "name"),
        ))  # fmt: skip

    at = text.index("Ann")
    quote = text[at : text.index("Bob") + 3]
    claim = Claim("c", "Ann", "met", "Bob", "CONSULT", Evidence("d", at, at + len(quote), quote))
    pages.write(
        GraphData((document,), (entity("Ann"), entity("Bob")), (claim,)), tmp_path / "o.html"
    )
    page = open_page(tmp_path / "o.html", "claim=c")
    expect(page.locator("#panel .quote .said, #panel .quote mark")).to_have_text(
        ["Ann", " 😀 ", "met", " ", "Bob"]
    )
    expect(page.locator("#reader .mention")).to_have_text(["Ann", "Bob"])


@pytest.mark.parametrize("texts", [0, 1])
def test_an_empty_graph_opens(open_page: Opener, tmp_path: Path, texts: int) -> None:
    documents = (Document("Nothing happens here.", title="Quiet"),) * texts
    pages.write(GraphData(documents), tmp_path / "empty.html")
    page = open_page(tmp_path / "empty.html")
    expect(page.locator(".graph-empty")).to_have_text("The texts name no actors.")
    for view in ("map", "actors", "claims", "timeline"):
        page.locator(f"#tab-{view}").click()
