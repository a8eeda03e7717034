"""The other views: map of all, tables, timeline, and the path between two actors."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from browser.pages import click_edge, drawn, overlapping
from playwright.sync_api import Page, expect
from samples.news import news_graph

from actorgraph.model import GraphData, TimeSpan

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


def long_ago() -> GraphData:
    """Claims of some weeks, and one of another century."""
    data = news_graph()
    days = [
        dt.date(2025, 12, 1) + dt.timedelta(days=3 * place) for place in range(len(data.claims))
    ]
    days[0] = dt.date(1869, 5, 10)
    claims = (
        replace(claim, time=TimeSpan("then", day, day))
        for claim, day in zip(data.claims, days, strict=True)
    )
    return replace(data, claims=tuple(claims))


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
    page.mouse.move(canvas["x"] + spot["x"], canvas["y"] + spot["y"])
    expect(page.locator("#hover-card")).to_be_visible()
    page.mouse.click(canvas["x"] + spot["x"], canvas["y"] + spot["y"])
    expect(page.locator("#view-map")).to_be_visible()
    assert page.evaluate("() => window.actorgraph.selected()") == "e0"
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
    news.locator("#view-claims tbody").get_by_role("button", name="accused").click()
    expect(news.locator("#panel .claim[aria-current] .quote")).to_contain_text("of aggression")


def test_a_row_of_the_claims_shows_its_quote_and_opens_by_a_click_anywhere(news: Page) -> None:
    news.get_by_role("tab", name="Claims").click()
    captured = news.get_by_role("button", name="captured", exact=True)
    row = news.locator("#view-claims tbody tr", has=captured)
    expect(row.locator(".col-quote")).to_contain_text("in Caracas on January 3")
    row.locator(".col-quote").click()
    expect(news.locator("#panel .claim[aria-current] .sentence")).to_contain_text("captured")


def test_tables_filter_by_words(news: Page) -> None:
    news.get_by_role("tab", name="Claims").click()
    news.locator("#table-claims-text").fill("FENTANYL")
    expect(news.locator("#view-claims tbody tr")).to_have_count(0)
    news.locator("#table-claims-text").fill("aggression")
    expect(news.locator("#view-claims tbody tr")).to_have_count(1)
    news.get_by_role("tab", name="Actors").click()
    news.locator("#table-actors-text").fill("sheinb")
    expect(news.locator("#view-actors tbody tr")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280, 1440])
def test_the_columns_of_the_tables_fit(open_page: Opener, news_page: Path, width: int) -> None:
    for view in ("actors", "claims", "documents"):
        page = open_page(news_page, f"view={view}", size=(width, 800))
        assert page.evaluate(
            "view => { const box = document.querySelector(`#view-${view} .table-scroller`);"
            "return box.scrollWidth <= box.clientWidth; }",
            view,
        )


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


def test_claims_without_a_date_are_counted_and_can_be_opened(news: Page) -> None:
    news.get_by_role("tab", name="Timeline").click()
    undated = news.locator(".undated-claims")
    expect(undated.locator("summary")).to_have_text("22 claims without a date")
    undated.locator("summary").click()
    expect(undated.locator("li")).to_have_count(22)


def test_by_the_day_of_publication_every_claim_has_a_day(news: Page) -> None:
    news.get_by_role("tab", name="Timeline").click()
    news.get_by_role("button", name="When it was published").click()
    expect(news.locator(".timeline li")).to_have_count(27)
    expect(news.locator(".timeline .when").first).to_have_text("Jan 6, 2026")
    expect(news.locator(".undated-claims")).to_have_count(0)


def brush(page: Page, start: float, end: float) -> None:
    box = page.locator(".timeline-chart").bounding_box()
    assert box
    page.mouse.move(box["x"] + start * box["width"], box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], box["y"] + 50, steps=5)
    page.mouse.up()


def test_a_brush_over_the_timeline_filters_the_graph(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, "view=timeline&date=published")
    brush(page, 0, 0.3)
    expect(page.locator(".timeline li")).to_have_count(8)
    page.get_by_role("tab", name="Graph").click()
    assert "maduro" in drawn(page)
    assert "fifa" not in drawn(page)
    page.get_by_role("tab", name="Timeline").click()
    page.locator("#chart-all").click()
    expect(page.locator(".timeline li")).to_have_count(27)


def test_days_chosen_by_keyboard_and_zoom(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, "view=timeline")
    page.locator("#chart-from").fill("2026-02-01")
    expect(page.locator(".timeline li")).to_have_count(2)
    page.locator("#chart-in").click()
    expect(page.locator(".ends span").first).to_have_text("Feb 1, 2026")
    expect(page.locator("#view-timeline")).to_contain_text("3 claims lie outside the axis.")
    page.locator("#chart-whole").click()
    expect(page.locator(".ends span").first).to_have_text("Jan 3, 2026")


def test_play_goes_through_the_days_and_ends_as_it_began(news: Page) -> None:
    news.locator("#time-play").click()
    expect(news.locator("#time-play")).to_have_text("Stop")
    assert "time=2026-01-03" in news.url
    assert "fifa" not in drawn(news)
    news.locator("#time-play").click()
    expect(news.locator("#time-play")).to_have_text("Play")
    assert "time=" not in news.url
    assert "fifa" in drawn(news)


def test_the_axis_opens_on_the_crowd(open_page: Opener, make_page: Callable[..., Path]) -> None:
    page = open_page(make_page("long-ago", long_ago), "view=timeline")
    expect(page.locator(".ends span").first).to_contain_text("2025")
    expect(page.locator("#view-timeline")).to_contain_text("1 claim lies outside the axis.")


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
