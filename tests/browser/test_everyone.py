"""For everyone: keyboard, screen readers, small windows, touch, dark and light, right to left."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from browser.pages import click_node, drawn, label_boxes, overlapping
from playwright.sync_api import Page, expect
from samples.news import news_graph

from actorgraph.model import GraphData

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
PHONE = (360, 740)

VIEWS = [
    "",
    "view=map",
    "view=actors",
    "view=claims",
    "view=timeline",
    "view=documents",
    "actor=trump",
    "pair=sheinbaum+usa",
    "no-etypes=person&sure=60",
]


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm ci in tests/browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Opener, news_page: Path, scheme: str) -> None:
    page = open_page(news_page, scheme=scheme)
    page.evaluate(AXE.read_text("utf-8"))
    found = {}
    for view in VIEWS:
        page.evaluate("view => { location.hash = view; }", view)
        page.wait_for_timeout(120)
        result = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        found[view] = [
            (rule["id"], [node["html"][:90] for node in rule["nodes"]])
            for rule in result["violations"]
        ]
    page.locator("#help-open").click()
    result = page.evaluate("() => axe.run(document.querySelector('dialog[open]'))")
    found["help"] = [(rule["id"], []) for rule in result["violations"]]
    assert not {view: rules for view, rules in found.items() if rules}


def test_the_whole_way_by_keyboard(news: Page) -> None:
    news.keyboard.press("/")
    news.keyboard.type("sheinbaum")
    news.keyboard.press("Enter")
    expect(news.locator("#panel h2")).to_have_text("Claudia Sheinbaum")
    news.locator("#graph-canvas").focus()
    news.keyboard.press("o")
    assert len(drawn(news)) == 4
    news.keyboard.press("2")
    assert len(drawn(news)) > 4
    news.keyboard.press("ArrowUp")
    news.keyboard.press("h")
    news.keyboard.press("Escape")
    expect(news.locator("#panel")).to_contain_text("Leading actors")
    news.keyboard.press("?")
    expect(news.locator("#help")).to_be_visible()
    news.keyboard.press("Escape")
    expect(news.locator("#help")).to_be_hidden()
    news.locator("#tab-graph").focus()
    news.keyboard.press("ArrowRight")
    expect(news.locator("#view-map")).to_be_visible()


def test_tab_reaches_every_part_and_focus_shows(news: Page) -> None:
    seen = set()
    for _ in range(140):
        news.keyboard.press("Tab")
        seen.add(
            news.evaluate(
                "() => document.activeElement.closest('.top, .filters, .centre, .panel, .reader')"
                "?.className.split(' ')[0]"
            )
        )
        outline = news.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", news.evaluate(
            "() => document.activeElement.outerHTML.slice(0, 90)"
        )
        if {"top", "filters", "centre", "panel", "reader"} <= seen:
            break
    assert {"top", "filters", "centre", "panel", "reader"} <= seen


def test_a_live_region_says_what_was_chosen(news: Page) -> None:
    click_node(news, "fifa")
    expect(news.locator("[aria-live]").first).to_have_text("FIFA, Organisation, 1 claim")


def test_phone_shows_one_part_at_a_time(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, size=PHONE, touch=True)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    assert overlapping(label_boxes(page)) == []
    x, y = page.evaluate(
        "() => { const at = window.actorgraph.nodePlace('mexico');"
        "const box = document.getElementById('graph-canvas').getBoundingClientRect();"
        "return [box.x + at.x, box.y + at.y]; }"
    )
    page.touchscreen.tap(x, y)
    expect(page.locator("#peek")).to_contain_text("Mexico")
    expect(page.locator("#graph-canvas")).to_be_visible()
    page.locator("#peek-open").tap()
    expect(page.locator("#panel h2")).to_have_text("Mexico")
    expect(page.locator("#graph-canvas")).to_be_hidden()
    page.locator("#panel .read-in-text").first.tap()
    expect(page.locator("#reader .passage").first).to_be_in_viewport()
    page.locator(".phone-tabs [data-tab=graph]").tap()
    expect(page.locator("#graph-canvas")).to_be_visible()
    page.locator("#filters-open").tap()
    expect(page.locator(".filters")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".filters")).to_be_hidden()


def test_tabs_of_a_phone_have_names_of_their_own(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, size=PHONE)
    names = page.locator(".phone-tabs button, .view-tabs button").all_text_contents()
    assert len(set(names)) == len(names) == 9


@pytest.mark.parametrize(
    ("link", "part"),
    [("skipGraph", "graph-canvas"), ("skipPanel", "panel"), ("skipReader", "reader")],
)
def test_skip_links(open_page: Opener, news_page: Path, link: str, part: str) -> None:
    page = open_page(news_page, "view=claims")
    page.keyboard.press("Tab")
    expect(page.locator("#skipGraph")).to_be_focused()
    expect(page.locator("#skipGraph")).to_be_in_viewport()
    page.locator(f"#{link}").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("id => document.activeElement.closest(`#${id}`) !== null", part)


def test_every_stop_of_the_keyboard_has_a_name(news: Page) -> None:
    click_node(news, "mexico")
    nameless = news.evaluate(
        "() => [...document.querySelectorAll('button, a, input, select, [tabindex=\"0\"]')]"
        ".filter((node) => node.checkVisibility() && !node.getAttribute('aria-label')"
        " && !node.getAttribute('aria-labelledby') && !node.labels?.length"
        " && !node.textContent.trim()).map((node) => node.outerHTML.slice(0, 90))"
    )
    assert nameless == []


@pytest.mark.parametrize("view", ["map", "actors", "claims", "timeline", "documents"])
def test_phone_cuts_nothing_off(open_page: Opener, news_page: Path, view: str) -> None:
    page = open_page(news_page, f"view={view}", size=PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    expect(page.locator(f"#view-{view}")).to_be_in_viewport()


def test_colours_follow_the_system_and_can_be_switched(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page, scheme="dark")

    def ground() -> str:
        return str(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))

    assert ground() == "rgb(18, 22, 29)"
    page.emulate_media(color_scheme="light")
    assert ground() == "rgb(244, 245, 247)"
    page.locator("#theme").click()
    page.locator("#theme").click()
    assert ground() == "rgb(18, 22, 29)"


def arabic() -> GraphData:
    data = news_graph()
    renamed = tuple(
        replace(entity, name="نيكولاس مادورو") if entity.id == "maduro" else entity
        for entity in data.entities
    )
    return replace(data, entities=renamed)


def test_right_to_left_names(open_page: Opener, make_page: Callable[..., Path]) -> None:
    page = open_page(make_page("arabic", arabic), "actor=maduro")
    name = page.locator("#panel h2 bdi")
    expect(name).to_have_text("نيكولاس مادورو")
    assert name.evaluate("node => getComputedStyle(node).direction") == "rtl"
