"""One Chromium for all browser tests, and pages opened from disk as a reader opens them."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from samples.news import news_graph
from samples.synthetic import synthetic_graph

from actorgraph import page as pages
from actorgraph.model import GraphData

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
READY = "html[data-ready]"


@dataclass
class Watched:
    """What a page said and asked for while it was open."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console",
            lambda message: (
                self.errors.append(message.text) if message.type in ("error", "warning") else None
            ),
        )

    def outside(self) -> list[str]:
        return [url for url in self.requests if not url.startswith(("file:", "blob:", "data:"))]


def chromium() -> str | None:
    return os.environ.get("ACTORGRAPH_CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium: install the package chromium or set ACTORGRAPH_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield opened
        opened.close()


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Open an HTML file; fails the test if it asks the network or reports an error."""
    contexts = []
    watched = Watched()

    def opener(
        path: Path,
        fragment: str = "",
        *,
        size: tuple[int, int] = (1280, 800),
        scheme: str = "light",
        touch: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,  # type: ignore[arg-type]
            has_touch=touch,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        watched.follow(page)
        page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""))
        page.wait_for_selector(READY)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert watched.outside() == []
    assert watched.errors == []


Maker = Callable[..., Path]


@pytest.fixture(scope="session")
def make_page(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    """Write the page of a graph once and give its path again to whoever asks."""
    folder = tmp_path_factory.mktemp("pages")
    made: dict[str, Path] = {}

    def maker(name: str, graph: Callable[[], GraphData]) -> Path:
        if name not in made:
            made[name] = folder / f"{name}.html"
            pages.write(graph(), made[name])
        return made[name]

    return maker


@pytest.fixture(scope="session")
def news_page(make_page: Maker) -> Path:
    return make_page("news", news_graph)


@pytest.fixture
def news(open_page: Opener, news_page: Path) -> Page:
    """The page of the news graph, as it opens."""
    return open_page(news_page)


def town() -> GraphData:
    """Some hundred actors: more than the opening view draws."""
    return synthetic_graph(400, 1400)


@pytest.fixture(scope="session")
def town_page(make_page: Maker) -> Path:
    return make_page("town", town)
