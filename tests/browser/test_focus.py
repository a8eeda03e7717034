"""Expand and focus: how a reader walks through a graph that is too large to draw."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from browser.pages import click_node, drawn, drawn_after, label_boxes, overlapping
from playwright.sync_api import Page, expect
from samples.synthetic import synthetic_graph

from actorgraph.model import GraphData

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
Maker = Callable[..., Path]


def hub() -> GraphData:
    """One actor that meets 400 others."""
    data = synthetic_graph(401, 400)
    claims = tuple(
        type(claim)(claim.id, "e0", claim.predicate, f"e{number + 1}", claim.type, claim.evidence)
        for number, claim in enumerate(data.claims)
    )
    return GraphData(data.documents, data.entities, claims)


def test_opening_shows_forty_to_sixty(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    assert 40 <= len(drawn(page)) <= 60
    expect(page.locator(".graph-count")).to_contain_text("of 400 actors drawn")
    assert overlapping(label_boxes(page)) == []


def test_double_click_expands_and_collapse_takes_back(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    before = drawn(page)
    click_node(page, before[3], double=True)
    after = drawn_after(page, before)
    assert set(before) < set(after)
    assert len(after) <= len(before) + 25
    page.get_by_role("button", name="Collapse").click()
    assert sorted(drawn_after(page, after)) == sorted(before)
    page.locator("#tool-undo").click()
    assert sorted(drawn_after(page, before)) == sorted(after)


def test_enter_expands_by_keyboard(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    before = drawn(page)
    page.locator("#graph-canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    after = drawn_after(page, before)
    assert len(after) > len(before)
    page.keyboard.press("Control+z")
    assert sorted(drawn_after(page, after)) == sorted(before)


def test_expanding_goes_on_by_the_next_25(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("hub", hub))
    page.evaluate("() => window.actorgraph.select('e0')")
    counts = [len(drawn(page))]
    for _ in range(2):
        page.get_by_role("button", name="Expand").click()
        counts.append(len(drawn(page)))
    assert [after - before for before, after in pairwise(counts)] == [25, 25]


def test_never_more_than_250_are_drawn(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("hub", hub))
    page.evaluate("() => window.actorgraph.select('e0')")
    page.locator("#tool-only").click()
    assert len(drawn(page)) == 250
    expect(page.locator(".graph-count")).to_contain_text("250 actors are drawn at most")


def test_only_this_and_its_depth(news: Page) -> None:
    click_node(news, "fuente")
    news.get_by_role("button", name="Only this").first.click()
    assert sorted(drawn(news)) == ["fuente", "rubio"]
    news.get_by_role("button", name="2 steps away").click()
    assert sorted(drawn(news)) == ["fuente", "mexico", "rubio", "usa"]
    news.get_by_role("button", name="3 steps away").click()
    assert "canada" in drawn(news)
    news.get_by_role("button", name="Leading actors").click()
    assert len(drawn(news)) == 18


def test_hide_and_undo(news: Page) -> None:
    click_node(news, "usa")
    news.get_by_role("button", name="Hide").click()
    assert "usa" not in drawn(news)
    news.get_by_role("button", name="Undo").click()
    assert "usa" in drawn(news)


def test_a_badge_tells_how_many_are_not_drawn(news: Page) -> None:
    click_node(news, "fuente")
    news.get_by_role("button", name="Only this").first.click()
    badges = news.evaluate("() => window.actorgraph.badges()")
    assert badges == {"rubio": 2}


def test_parallel_claims_are_one_line_with_their_count(news: Page) -> None:
    click_node(news, "maduro")
    news.locator("#tool-only").click()
    news.wait_for_function(
        "() => window.actorgraph.lineLabels().some((line) => line.text === 'captured · 2')"
    )


def test_lines_show_tone_modality_and_denial(news: Page) -> None:
    lines = news.evaluate("() => window.actorgraph.lines()")
    assert lines["canada un"]["dashes"]
    assert not lines["usa venezuela"]["dashes"]
    assert lines["usa venezuela"]["tone"] < 0 < lines["canada un"]["tone"]
    assert lines["mexico usa"]["arrows"] != lines["sheinbaum usa"]["arrows"]
