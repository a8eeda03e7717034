"""Search: accent-blind, over names, aliases, predicates and quotes, by keyboard."""

import pytest
from browser.pages import drawn
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def suggestions(page: Page, text: str) -> Locator:
    page.locator("#search").fill(text)
    return page.locator("#suggestions [role=option]")


CASES = [
    ("accents", "ramon", "Juan Ramón de la Fuente"),
    ("upper case", "NICOLAS", "Nicolás Maduro"),
    ("alias", "mexican pres", "Claudia Sheinbaum"),
    ("predicate", "ruled out an", "Donald Trump did not rule out an intervention in Mexico"),
    ("quote", "troops", None),
    ("words of a quote", "opens up nothing", None),
    ("quote with its case", "visible steps", "he asked for visible steps"),
]


@pytest.mark.parametrize(("text", "found"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_suggestions(news: Page, text: str, found: str | None) -> None:
    news.wait_for_timeout(300)
    options = suggestions(news, text)
    if found is None:
        expect(options).to_have_text("Nothing found")
    else:
        expect(options.first).to_contain_text(found)


def test_by_keyboard(news: Page) -> None:
    news.keyboard.press("/")
    expect(news.locator("#search")).to_be_focused()
    news.keyboard.type("united")
    options = news.locator("#suggestions [role=option]")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    news.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    chosen = options.nth(1).locator(".name").text_content()
    assert news.locator("#search").get_attribute("aria-activedescendant") == "option-1"
    news.keyboard.press("Enter")
    expect(news.locator("#panel h2")).to_have_text(str(chosen))
    expect(news.locator("#suggestions")).to_be_hidden()


def test_escape_closes(news: Page) -> None:
    suggestions(news, "trump")
    news.keyboard.press("Escape")
    expect(news.locator("#suggestions")).to_be_hidden()


def test_an_actor_that_is_not_drawn_comes_into_the_graph(news: Page) -> None:
    before = drawn(news)
    assert "washington" not in before
    suggestions(news, "washington").first.click()
    assert sorted(drawn(news)) == sorted([*before, "washington"])
    expect(news.locator("#panel h2")).to_have_text("Washington")
