"""The page as it opens: what it says, what it draws, what it asks for."""

import re
from pathlib import Path

import pytest
from browser.pages import click_edge, click_node, label_boxes, overlapping
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_the_head_says_what_it_is(news: Page) -> None:
    expect(news.get_by_role("heading", level=1)).to_have_text("Actors in 3 documents")
    facts = news.locator(".facts")
    expect(facts).to_contain_text("Jan 6, 2026 – Jan 16, 2026")
    expect(facts).to_contain_text("19 actors")
    expect(facts).to_contain_text("27 claims")


def test_labels_do_not_overlap(news: Page) -> None:
    boxes = label_boxes(news)
    assert len(boxes) >= 15
    assert overlapping(boxes) == []


def test_legend_shows_types_with_counts(news: Page) -> None:
    row = news.locator("[data-facet=etypes] li", has_text="Organisation")
    expect(row.locator(".count")).to_have_text("3")
    expect(row.locator("svg.type-mark")).to_be_visible()


def test_a_click_on_an_edge_shows_its_claims_with_quotes(news: Page) -> None:
    click_edge(news, "sheinbaum", "usa")
    panel = news.locator("#panel")
    expect(panel.locator(".sentence")).to_have_text(
        "Claudia Sheinbaum refused to allow military action by the United States"
    )
    expect(panel.locator(".quote")).to_contain_text(
        "Claudia Sheinbaum refused to allow military action by the United States"
    )
    expect(panel.locator("mark.subject")).to_have_text("Claudia Sheinbaum")
    expect(panel.locator("mark.predicate")).to_have_text("refused to allow military action by")


def test_a_click_on_a_node_shows_the_actor(news: Page) -> None:
    click_node(news, "trump")
    panel = news.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Donald Trump")
    expect(panel.locator(".roles")).to_contain_text("president, United States")
    expect(panel.locator(".alias")).to_have_text(["Trump", "US President Donald Trump"])
    expect(panel.locator(".claims > li")).to_have_count(5)


def test_the_file_is_one_and_small(news_page: Path) -> None:
    text = news_page.read_text("utf-8")
    assert news_page.stat().st_size < 800_000
    assert not re.search(r"<(script|img|iframe)[^>]+src=|<link", text.replace("<img src=x", ""))


def test_a_skeleton_stands_before_the_data_are_unpacked(browser: Browser, town_page: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "window.seen = []; const look = () => { window.seen.push("
        "document.querySelector('.skeleton') ? 'skeleton' : document.querySelector('.top') ? 'page'"
        " : ''); if (!document.documentElement.dataset.ready) requestAnimationFrame(look); };"
        "requestAnimationFrame(look);"
    )
    page = context.new_page()
    page.goto(town_page.as_uri())
    page.wait_for_selector("html[data-ready]")
    seen = page.evaluate("() => window.seen")
    expect(page.locator(".skeleton")).to_have_count(0)
    context.close()
    assert "skeleton" in seen
