"""The page as a store serves it: the same page over HTTP, under the policy that is sent with it."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from browser.conftest import READY, Watched, town
from browser.pages import click_node, drawn, drawn_after
from playwright.sync_api import Browser, expect

from actorgraph.serve import make_app
from actorgraph.store import Store
from actorgraph.store.database import transaction
from actorgraph.store.filling import fill

pytestmark = pytest.mark.browser


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A server of a store of some hundred actors, at a port that is free."""
    path = tmp_path / "town.db"
    with Store(path, create=True) as store, transaction(store.connection):
        fill(store.connection, town())
    server = uvicorn.Server(uvicorn.Config(make_app(path, version="1"), log_level="warning"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = threading.Thread(target=server.run, args=([listening],))
        running.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        running.join()


def test_an_actor_is_searched_expanded_and_proved(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    watched = Watched()
    watched.follow(page)
    page.goto(address)
    page.locator("ol a").first.click()
    page.wait_for_selector(READY)
    page.goto(f"{address}/page?top=400")
    page.wait_for_selector(READY)
    before = drawn(page)
    click_node(page, before[3], double=True)
    assert set(before) < set(drawn_after(page, before))
    click_node(page, before[3])
    expect(page.locator("#panel .quote").first).not_to_be_empty()
    page.close()
    assert {url.split("/")[2] for url in watched.requests if url.startswith("http")} == {
        address.removeprefix("http://")
    }
    assert watched.errors == []
