"""What a reader takes in at a glance: nothing covers it, cuts it off or colours it wrongly."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from browser.conftest import Maker, Opener
from browser.drawing import look
from browser.pages import click_node, drawn, drawn_after, node_place
from playwright.sync_api import Locator, Page, expect

from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention, TimeSpan

pytestmark = pytest.mark.browser
PHONE = (360, 740)
BEFORE = "On a long and windy day nobody at the harbour or in the old town had expected it but "
LONG = BEFORE * 3


def two_towns() -> GraphData:
    """Oslo holds twelve posts in Lima and accuses it once, after a sentence without end."""
    said = "Oslo accused Lima of theft"
    text = (
        f"{LONG}{said}, and so it went on and on until nobody knew any more. Oslo is in Lima. " * 12
    )
    document = Document(text, id="d", title="Towns", published=dt.date(2026, 1, 5))
    place = text.index(said)
    post = text.index("Oslo is in Lima")
    years = TimeSpan("for years", dt.date(2012, 1, 1), dt.date(2019, 12, 31))
    accuses = Claim(
        "a", "oslo", "accused of theft", "lima", "ACCUSE",
        Evidence("d", place, place + len(said), said), rule="verb-object", time=years,
    )  # fmt: skip
    posts = [
        Claim(f"p{n}", "oslo", "is in", "lima", "LOCATED_IN",
              Evidence("d", post, post + 15, "Oslo is in Lima"), rule="phrase")
        for n in range(12)
    ]  # fmt: skip
    name = "League of Towns Along the Northern and the Southern Coast"
    ends = [
        Entity(id_, title, "place", mentions=(Mention("d", at, at + 4, title, "place", "name"),))
        for id_, title, at in (
            ("oslo", "Oslo", text.index("Oslo")), ("lima", "Lima", text.index("Lima"))
        )
    ]  # fmt: skip
    league = Entity("league", name, "organisation", aliases=(f"the {name}", "LTC"))
    return GraphData((document,), (*ends, league), (accuses, *posts))


@pytest.fixture
def towns_page(make_page: Maker) -> Path:
    return make_page("two-towns", two_towns)


def over(page: Page, entity: str) -> None:
    page.mouse.move(*node_place(page, entity))


def test_the_card_goes_once_its_actor_is_chosen(news: Page) -> None:
    card = news.locator("#hover-card")
    over(news, "trump")
    expect(card).to_be_visible()
    role = news.locator("#hover-card .under").inner_text().split(" · ")[1]
    click_node(news, "trump")
    expect(card).to_be_hidden()
    expect(news.locator("#panel .card-head .under")).to_contain_text(role)
    x, y = node_place(news, "trump")
    news.mouse.move(x + 2, y + 1)
    news.wait_for_timeout(400)
    expect(card).to_be_hidden()


def test_the_card_leaves_the_panel_free(news: Page) -> None:
    for entity in drawn(news):
        over(news, entity)
        card = news.locator("#hover-card")
        expect(card).to_be_visible()
        box, side = card.bounding_box(), news.locator(".side").bounding_box()
        assert box
        assert side
        assert box["x"] + box["width"] <= side["x"] + 1


def test_the_quote_stands_between_whole_words(open_page: Opener, towns_page: Path) -> None:
    page = open_page(towns_page, "claim=a")
    before, after = (
        page.locator("#panel .claim[aria-current] .context").nth(i).inner_text() for i in (0, 1)
    )
    assert before.startswith("… ")
    assert LONG.strip().endswith(before.removeprefix("… ").strip())
    assert f" {before.removeprefix('… ').strip()}" in f" {LONG}"
    assert after.endswith("any more.")


def headed() -> GraphData:
    """A quote that takes the end of its heading along."""
    text = "Oslo accuses Lima\n\nMonday, January 5, 2026\n\nNothing else happened."
    ends = [
        Entity(
            name.lower(), name, "place", mentions=(Mention("d", at, at + 4, name, "place", "name"),)
        )
        for name, at in (("Oslo", 0), ("Lima", 13))
    ]
    claim = Claim("a", "oslo", "accuses", "lima", "ACCUSE", Evidence("d", 0, 19, text[:19]))
    return GraphData((Document(text, id="d", title="Towns"),), tuple(ends), (claim,))


def test_a_heading_ends_where_it_ends(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("headed", headed), "claim=a")
    quote = page.locator("#panel .claim[aria-current] .quote")
    assert quote.evaluate("(quote) => quote.textContent") == "Oslo accuses Lima"


def test_one_accusation_does_not_colour_many_posts(open_page: Opener, towns_page: Path) -> None:
    page = open_page(towns_page)
    (line,) = page.evaluate("() => Object.values(actorgraph.lines())")
    assert -0.5 < line["tone"] < 0
    page.get_by_role("button", name="Only Conflict").press("Enter")
    (line,) = page.evaluate("() => Object.values(actorgraph.lines())")
    assert line["tone"] < -1


def test_whole_years_are_named(open_page: Opener, towns_page: Path) -> None:
    page = open_page(towns_page, "claim=a")
    expect(page.locator("#panel .claim[aria-current] .chips")).to_contain_text("2012 – 2019")


def test_conflicts_fill_the_drawing(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    opened = len(drawn(page))
    page.get_by_role("button", name="Only Conflict").press("Enter")
    assert len(drawn(page)) == opened


def boxes(parts: Locator) -> list[Any]:
    return [box for part in parts.all() if (box := part.bounding_box())]


def test_a_finger_hits_what_a_phone_shows(open_page: Opener, towns_page: Path) -> None:
    page = open_page(towns_page, "claim=a&tab=panel", size=PHONE, touch=True)
    page.locator("[data-tab=panel]").click()
    buttons = boxes(page.locator("#panel button:not(.actor, .role-quote)"))
    assert buttons
    assert min(box["height"] for box in buttons) >= 36
    page.locator("[data-tab=graph]").click()
    assert min(box["height"] for box in boxes(page.locator(".toolbar :is(button, select)"))) >= 36


@pytest.mark.parametrize("size", [PHONE, (390, 844)], ids=["small", "large"])
def test_all_views_of_a_phone_are_in_sight(
    open_page: Opener, news_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(news_page, size=size)
    assert page.locator(".view-tabs button").count() == 6
    assert page.evaluate(
        "() => { const tabs = document.querySelector('.view-tabs');"
        " return tabs.scrollWidth <= tabs.clientWidth; }"
    )


@pytest.mark.parametrize("size", [PHONE, (1280, 800)], ids=["phone", "desk"])
def test_a_long_name_found_stands_beside_its_mark(
    open_page: Opener, towns_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(towns_page, size=size)
    page.locator("#search").fill("LTC")
    mark = page.locator(".option .type-mark").bounding_box()
    name = page.locator(".option .name").bounding_box()
    assert mark
    assert name
    assert mark["x"] + mark["width"] <= name["x"]
    assert abs(mark["y"] - name["y"]) < 8


def test_no_line_of_a_list_begins_with_a_comma(news: Page) -> None:
    news.locator("#tab-documents").click()
    names = news.locator(".data-documents .one-of").all_inner_texts()
    assert any(name.endswith(",") for name in names)
    assert not any(name.strip().startswith(",") for name in names)


def test_the_tools_of_an_actor_do_not_lie_on_the_count(news: Page) -> None:
    expect(news.locator(".graph-count")).to_be_visible()
    click_node(news, "usa")
    tools = news.locator("#view-graph .node-tools").first.bounding_box()
    shown = news.locator(".graph-count").is_visible()
    count = news.locator(".graph-count").bounding_box() if shown else None
    assert tools
    assert count is None or count["x"] + count["width"] <= tools["x"]


def test_no_name_of_the_map_lies_on_the_dot_of_another(news: Page) -> None:
    news.locator("#tab-map").click()
    boxes = news.evaluate("() => actorgraph.map().labels")
    assert len(boxes) > 5
    dots = news.evaluate(
        "() => actorgraph.drawn().map((id) => Object.values(actorgraph.mapPlace(id)))"
    )
    covered = [
        sum(left < x < right and top < y < bottom for x, y in dots)
        for left, top, right, bottom in map_boxes(news, boxes)
    ]
    assert sum(covered) == 0


def map_boxes(page: Page, boxes: list[Any]) -> list[Any]:
    """Boxes of the picture, which is larger than the window around it, in pixels of the window."""
    margin: Any = page.evaluate(
        "() => { const { clientWidth, clientHeight } = document.querySelector('.map-canvas');"
        " return [clientWidth * 0.3, clientHeight * 0.3]; }"
    )
    (dx, dy) = margin
    return [(left - dx, top - dy, right - dx, bottom - dy) for left, top, right, bottom in boxes]


def test_bars_of_the_timeline_are_as_long_as_they_count(news: Page) -> None:
    news.locator("#tab-timeline").click()
    news.get_by_role("button", name="When it was published").click()
    bars: list[float] = news.locator(".timeline-chart [class^=tone-]").evaluate_all(
        "(bars) => bars.map((bar) => Number(bar.getAttribute('height')))"
    )
    one = sum(bars) / news.locator(".timeline-claim").count()
    assert len(set(bars)) > 1
    assert bars == [pytest.approx(round(bar / one) * one, abs=0.01) for bar in bars]


@pytest.mark.parametrize("size", [PHONE, (1280, 800)], ids=["phone", "desk"])
def test_further_leading_actors_are_one_tap_away(
    open_page: Opener, town_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(town_page, size=size)
    before, where = drawn(page), page.evaluate("() => actorgraph.places()")
    page.locator("#graph-more").click()
    after = drawn_after(page, before)
    assert set(before) < set(after)
    kept = page.evaluate("() => actorgraph.places()")
    assert {id_: kept[id_] for id_ in before} == where
    again = open_page(town_page, page.url.partition("#")[2], size=size)
    assert sorted(drawn(again)) == sorted(after)
    page.locator("#tool-undo").click()
    assert sorted(drawn_after(page, after)) == sorted(before)


def test_where_all_are_drawn_there_is_no_more(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page)
    assert page.evaluate("() => actorgraph.drawn().length") < 40
    expect(page.locator("#graph-more")).to_be_hidden()


def test_few_lines_cross_on_a_phone(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, size=PHONE)
    seen = look(page)
    assert seen.actors >= 15
    assert seen.crossings <= 6
