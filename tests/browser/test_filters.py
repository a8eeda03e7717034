"""Filters: they combine, the legend is the filter and counts, and time has two handles."""

import pytest
from browser.pages import drawn
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def row(page: Page, facet: str, text: str) -> Locator:
    return page.locator(f"[data-facet={facet}] li", has_text=text)


def shown_claims(page: Page) -> int:
    page.get_by_role("tab", name="Claims").click()
    where = page.locator("#view-claims .where").text_content() or ""
    return int(where.split(" of ")[1].replace(",", ""))


def test_entity_type(news: Page) -> None:
    row(news, "etypes", "Person").locator("input").uncheck()
    assert not set(drawn(news)) & {"trump", "sheinbaum", "rubio", "fuente", "maduro"}
    news.locator("#filters-reset").click()
    assert "trump" in drawn(news)


@pytest.mark.parametrize(
    ("facet", "text", "left"),
    [
        ("ctypes", "organises", 23),
        ("tones", "Conflict", 19),
        ("tones", "Cooperation", 21),
        ("modalities", "Said as fact", 4),
        ("modalities", "Planned", 26),
        ("polarity", "Denied", 26),
    ],
)
def test_unchecking_takes_claims_away(news: Page, facet: str, text: str, left: int) -> None:
    box = row(news, facet, text)
    count = int(box.locator(".count").text_content() or "")
    assert count == 27 - left
    box.locator("input").uncheck()
    assert shown_claims(news) == left


def test_only(news: Page) -> None:
    line = row(news, "modalities", "Threatened")
    line.hover()
    line.get_by_role("button", name="Only Threatened").click()
    assert shown_claims(news) == 1
    expect(row(news, "etypes", "Group").locator(".count")).to_have_text("1")


def test_speaker_source_and_confidence_combine(news: Page) -> None:
    news.locator("#filter-source").select_option("news.example")
    assert shown_claims(news) == 19
    news.locator("#filter-speaker").select_option("Claudia Sheinbaum")
    assert shown_claims(news) == 1
    news.locator("#filters-reset").click()
    news.locator("#filter-confidence").fill("90")
    assert shown_claims(news) == 12


def test_time_with_two_handles_and_undated_by_choice(news: Page) -> None:
    low, high = news.locator("#time-from"), news.locator("#time-to")
    expect(news.locator(".bars rect").first).to_be_attached()
    day = int(low.get_attribute("min") or "")
    low.fill(str(day + 5))
    high.fill(str(day + 30))
    expect(news.locator(".time-group .span")).to_have_text("Jan 8, 2026 – Feb 2, 2026")
    assert shown_claims(news) == 3 + 22
    news.locator("#time-undated").uncheck()
    assert shown_claims(news) == 3


def test_time_of_publication_is_another_date(news: Page) -> None:
    news.locator("#time-basis").select_option("the event")
    news.locator("#time-undated").uncheck()
    assert shown_claims(news) == 5
    news.locator("#time-basis").select_option("publication")
    assert shown_claims(news) == 27


def test_undo_brings_filters_back(news: Page) -> None:
    row(news, "etypes", "Place").locator("input").uncheck()
    few = len(drawn(news))
    news.locator("#tool-undo").click()
    assert len(drawn(news)) > few
    expect(row(news, "etypes", "Place").locator("input")).to_be_checked()


def test_nothing_left_is_said(news: Page) -> None:
    news.locator("#filter-confidence").fill("100")
    expect(news.locator(".graph-empty")).to_have_text("No actor meets the filters.")
    expect(news.locator("#panel")).to_contain_text("No claim meets the filters.")
