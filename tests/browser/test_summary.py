"""Thirty seconds: the leading claims of each kind, views made ready, and the list of documents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser.pages import click_node, drawn, node_place
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("clash", "The United States captured Nicolás Maduro"),
        ("together", "Marco Rubio held a call with Juan Ramón de la Fuente"),
        ("ahead", "Donald Trump threatened to attack cartels"),
        ("denied", "Donald Trump did not rule out an intervention in Mexico"),
        ("speaks", "FIFA says: Canada was asked to help Mexico"),
    ],
)
def test_the_summary_is_made_of_claims_with_their_quotes(
    news: Page, part: str, sentence: str
) -> None:
    box = news.locator(f".summary [data-part={part}]")
    row = box.locator("li", has_text=sentence)
    expect(row).to_have_count(1)
    expect(row.locator(".summary-quote")).to_contain_text("“")


def test_a_sentence_of_the_summary_opens_its_proof_in_the_graph(news: Page) -> None:
    news.locator(".summary-claim", has_text="captured Nicolás Maduro").click()
    expect(news.locator("#panel .claim[aria-current] .quote")).to_contain_text("on January 3")
    expect(news.locator("#tab-graph")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize(
    ("view", "kept", "dropped"),
    [
        ("Conflicts", "maduro", "fifa"),
        ("Cooperation", "fuente", "cartels"),
        ("Plans and threats", "fifa", "maduro"),
        ("Who speaks of whom", "fuente", "maduro"),
        ("Positions", "rubio", "maduro"),
    ],
)
def test_ready_made_views(news: Page, view: str, kept: str, dropped: str) -> None:
    ready = news.get_by_role("button", name=view, exact=True)
    ready.click()
    expect(ready).to_have_attribute("aria-pressed", "true")
    assert kept in drawn(news)
    assert dropped not in drawn(news)
    ready.click()
    expect(ready).to_have_attribute("aria-pressed", "false")
    assert {kept, dropped} <= set(drawn(news))


def test_who_speaks_of_whom_is_drawn_and_proved(news: Page) -> None:
    assert news.evaluate("() => window.actorgraph.sayings()") == []
    news.get_by_role("button", name="Who speaks of whom").click()
    sayings = news.evaluate("() => window.actorgraph.sayings()")
    assert ["fifa", "canada", 1] in sayings
    expect(news.locator(".graph-key .says")).to_be_visible()
    (x1, y1), (x2, y2) = node_place(news, "fifa"), node_place(news, "canada")
    # the line is a bow: its highest point lies aside of the middle
    news.mouse.click((x1 + x2) / 2 + 0.05 * (y2 - y1), (y1 + y2) / 2 - 0.05 * (x2 - x1))
    expect(news.locator("#panel .claim[aria-current] .speaker")).to_have_text("FIFA says: ")


def test_an_actor_tells_what_it_says_of_others(news: Page) -> None:
    click_node(news, "fifa")
    expect(news.locator(".says-section")).to_contain_text("Canada was asked to help Mexico")


def test_the_page_says_what_it_is(news: Page) -> None:
    news.locator(".made > summary").click()
    expect(news.locator(".made")).to_contain_text("with no person checking")
    expect(news.locator(".made")).to_contain_text("of 100 claims")


def test_documents_are_listed_searched_and_opened(news: Page) -> None:
    news.get_by_role("tab", name="Documents").click()
    rows = news.locator("#view-documents tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("Three hosts, one tournament")
    news.locator("#table-documents-text").fill("maduro")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Morning Post")
    rows.locator(".col-title .actor").click()
    expect(news.locator("#reader")).to_contain_text("captured Nicolás Maduro in Caracas")


def test_the_graph_of_one_document(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, "view=documents")
    page.get_by_role("button", name="Only this: What followed the raid on Caracas").click()
    assert "document=caracas" in page.url
    page.get_by_role("tab", name="Graph").click()
    assert "maduro" in drawn(page)
    assert "fifa" not in drawn(page)
    page.locator("#all-documents").click()
    assert "fifa" in drawn(page)
