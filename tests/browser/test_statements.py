"""What several sources say: how many, who says so, and who denies it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from samples.news import two_papers

from actorgraph.model import GraphData

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
Maker = Callable[[str, Callable[[], GraphData]], Path]


@pytest.fixture
def page(open_page: Opener, make_page: Maker) -> Page:
    return open_page(make_page("papers", two_papers), "pair=venezuela+usa")


def test_a_claim_tells_who_says_so_and_who_denies_it(page: Page) -> None:
    part = page.locator("#panel .claim", has_text="Venezuela accused").first.locator(".statement")
    expect(part.locator("summary")).to_have_text("2 sources say so, 1 passage denies it")
    part.locator("summary").click()
    expect(part.locator("li")).to_have_count(3)
    expect(part.locator(".denies")).to_contain_text("Evening Paper")
    part.locator("li", has_text="Morning Post").get_by_role("button").click()
    chosen = page.locator("#panel .claim[aria-current]")
    expect(chosen.locator(".quote")).to_contain_text("took him to New York")


def test_the_summary_tells_how_many_sources_say_so(page: Page) -> None:
    page.locator("#panel-close").click()
    row = page.locator(".summary li", has_text="Venezuela accused the United States").first
    expect(row.locator(".chip")).to_have_text("2 sources say so, 1 passage denies it")
    answer = page.locator(".summary li", has_text="denied the charge of Venezuela").first
    expect(answer.locator(".chip")).to_have_text("denies what 2 sources say")


def test_a_source_that_is_wrong_does_not_count(page: Page) -> None:
    claim = page.locator("#panel .claim", has_text="An accusation and its answer")
    claim.filter(has_text="accused").first.locator(".mark-wrong").click()
    left = page.locator("#panel .claim-list .claim", has_text="Venezuela accused").first
    expect(left.locator(".statement summary")).to_have_text("1 source says so, 1 passage denies it")
