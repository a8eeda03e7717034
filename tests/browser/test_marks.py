"""Take part: stars and notes, and claims that are wrong; in the page, the link and the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser.pages import click_edge, click_node, download
from playwright.sync_api import Page, expect

from actorgraph.resolve import judged
from actorgraph.resolve.judged import Note, Wrong

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


def claims_of(page: Page, entity: str) -> int:
    click_node(page, entity)
    return page.locator("#panel .claim-list .claim").count()


def reloaded(page: Page) -> Page:
    page.reload()
    page.wait_for_selector("html[data-ready]")
    return page


def test_a_wrong_claim_is_left_out_until_it_is_taken_back(news: Page) -> None:
    before = claims_of(news, "maduro")
    card = news.locator("#panel .claim").first
    sentence = card.locator(".sentence").inner_text()
    card.get_by_role("button", name="The text does not say this").click()
    expect(news.locator("#panel .claim-list .claim")).to_have_count(before - 1)
    expect(news.locator(".facts")).to_be_visible()
    gone = reloaded(news).locator(".wrong-claims")
    expect(gone.locator("summary")).to_have_text("1 claim that you called wrong")
    gone.locator("summary").click()
    expect(gone.locator(".sentence")).to_have_text(sentence)
    gone.get_by_role("button", name="Take back").click()
    expect(gone).to_have_count(0)
    expect(news.locator("#panel .claim-list .claim")).to_have_count(before)


def test_a_line_whose_only_claim_is_wrong_goes(news: Page) -> None:
    click_edge(news, "venezuela", "usa")
    pair = news.evaluate("() => window.actorgraph.selectedPair()")
    assert pair in news.evaluate("() => Object.keys(window.actorgraph.lines())")
    news.locator("#panel .mark-wrong").click()
    expect(news.locator("#panel")).to_contain_text("1 claim that you called wrong")
    assert pair not in news.evaluate("() => Object.keys(window.actorgraph.lines())")


def test_marks_are_kept_linked_and_saved(news: Page, open_page: Opener, news_page: Path) -> None:
    click_edge(news, "venezuela", "usa")
    claim = news.evaluate("() => window.actorgraph.state().selection.pair")
    news.locator("#panel .mark-wrong").click()
    click_node(news, "fifa")
    news.locator("#panel .card-head .mark-star").click()
    news.locator("#panel .card-head .mark-note").click()
    news.locator("#panel .card-head textarea").fill("ask <b>them</b>\nagain")
    news.keyboard.press("Tab")
    marks = news.evaluate("() => window.actorgraph.state().marks")
    assert marks["actor fifa"] == {"star": True, "note": "ask <b>them</b>\nagain"}
    assert claim is not None
    assert len(marks) == 2
    again = open_page(news_page, news.url.split("#")[1])
    assert again.evaluate("() => window.actorgraph.state().marks") == marks
    again.locator("#panel-close").click()
    expect(again.locator(".your-marks li")).to_have_count(2)
    expect(again.locator(".your-marks")).to_contain_text("ask <b>them</b>")
    reloaded(news).locator("#panel-close").click()
    expect(news.locator(".your-marks")).to_contain_text("Venezuela accused the United States")
    found = judged.read(download(news, "saveJudgements"))
    (wrong,) = found.wrong
    assert wrong == Wrong(wrong.claim, "Venezuela accused the United States of aggression")
    assert found.notes == (Note("FIFA (organisation)", star=True, text="ask <b>them</b>\nagain"),)


def test_back_keeps_the_marks(news: Page) -> None:
    click_node(news, "fifa")
    news.get_by_role("button", name="Only this").first.click()
    news.locator("#panel .card-head .mark-star").click()
    news.go_back()
    assert "actor fifa" in news.evaluate("() => window.actorgraph.state().marks")
