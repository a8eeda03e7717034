"""The other views: map of all, tables, timeline, and the path between two actors."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.pages import click_edge, drawn, overlapping
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


def test_the_map_shows_all_with_names_of_regions(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    page.get_by_role("tab", name="Map of all").click()
    world = page.evaluate("() => window.actorgraph.map()")
    assert world["regions"] >= 3
    assert len(world["labels"]) >= 5
    assert overlapping([tuple(box) for box in world["labels"]]) == []


def test_the_map_pans_zooms_and_opens_an_actor(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page, "view=map")
    canvas = page.locator(".map-canvas").bounding_box()
    assert canvas
    before = page.evaluate("() => window.actorgraph.map()")
    x, y = canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 50, y + 20, steps=4)
    page.mouse.up()
    panned = page.evaluate("() => window.actorgraph.map()")
    assert panned["x"] < before["x"]
    page.mouse.wheel(0, -400)
    page.wait_for_function("s => window.actorgraph.map().scale > s", arg=before["scale"])
    page.locator("#map-fit").click()
    spot = page.evaluate("() => window.actorgraph.mapPlace('e0')")
    page.mouse.click(canvas["x"] + spot["x"], canvas["y"] + spot["y"])
    expect(page.get_by_role("tab", name="Graph")).to_have_attribute("aria-selected", "true")
    assert "e0" in drawn(page)


def test_the_map_by_keyboard(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page, "view=map")
    page.locator(".map-canvas").focus()
    before = page.evaluate("() => window.actorgraph.map()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    after = page.evaluate("() => window.actorgraph.map()")
    assert after["x"] > before["x"]
    assert after["scale"] > before["scale"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Graph")).to_have_attribute("aria-selected", "true")


def test_tables_sort_both_ways(news: Page) -> None:
    news.get_by_role("tab", name="Actors").click()
    table = news.locator("#view-actors table")
    expect(table.locator("tbody tr").first).to_contain_text("United States")
    expect(table.locator("th[aria-sort=descending]")).to_have_text("Claims")
    table.get_by_role("button", name="Sort by Actor").click()
    names = table.locator("tbody .col-name").all_text_contents()
    assert names == sorted(names, key=str.casefold)
    table.get_by_role("button", name="Sort by Actor").click()
    assert table.locator("tbody .col-name").all_text_contents() == names[::-1]


def test_claims_table_opens_the_proof(news: Page) -> None:
    news.get_by_role("tab", name="Claims").click()
    news.locator("#view-claims tbody").get_by_role("button", name="accused of aggression").click()
    expect(news.locator("#panel .claim[aria-current] .quote")).to_contain_text("of aggression")


def test_tables_have_pages(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page, "view=claims")
    expect(page.locator("#view-claims .where")).to_have_text("1 to 100 of 1,400")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#view-claims .where")).to_have_text("101 to 200 of 1,400")


def test_timeline_in_the_order_of_days(news: Page) -> None:
    news.get_by_role("tab", name="Timeline").click()
    expect(news.locator(".timeline .when").first).to_have_text("Jan 3, 2026")
    expect(news.locator(".timeline li")).to_have_count(5)
    news.locator(".timeline-claim").last.click()
    expect(news.locator("#panel .claim[aria-current] .sentence")).to_contain_text("plans to open")


def test_timeline_of_one_pair(news: Page) -> None:
    click_edge(news, "rubio", "fuente")
    news.locator(".pair-timeline").click()
    expect(news.locator(".timeline-head")).to_contain_text(re.compile("Marco Rubio and Juan Ramón"))
    expect(news.locator(".timeline li")).to_have_count(1)
    news.get_by_role("button", name="All actors").click()
    expect(news.locator(".timeline li")).to_have_count(5)


def test_path_between_two_actors(news: Page) -> None:
    news.locator("#path-open").click()
    news.locator("#path-from").fill("cartels")
    news.locator("#path-to").fill("FIFA")
    news.get_by_role("button", name="Find path").click()
    panel = news.locator("#panel")
    expect(panel.locator("h2")).to_have_text("cartels and FIFA are 4 steps apart")
    expect(panel.locator(".path-card h3")).to_have_count(4)
    expect(panel.locator(".path-card .claim").first).to_contain_text("threatened to attack")
    assert len(drawn(news)) == 5


def test_no_path_is_said(news: Page) -> None:
    news.locator("#path-open").click()
    news.locator("#path-from").fill("Washington")
    news.locator("#path-to").fill("FIFA")
    news.keyboard.press("Enter")
    expect(news.locator(".path-result")).to_have_text(
        "No path of claims joins Washington and FIFA."
    )
