"""The evidence panel and the reader: every claim with its words, in their place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from browser.pages import click_edge, click_node
from playwright.sync_api import Page, expect
from samples.news import news_graph

from actorgraph import page as pages

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


def claim(page: Page, number: str) -> None:
    page.goto(page.url.split("#")[0] + f"#claim={number}")


SENTENCES = [
    ("claim05", "Claudia Sheinbaum refused to allow military action by the United States"),
    ("claim04", "Donald Trump threatened to attack cartels"),
    ("claim06", "Claudia Sheinbaum says: Donald Trump did not rule out an intervention in Mexico"),
    ("claim16", "Canada may join a mission of the United Nations"),
    ("claim23", "FIFA plans to open the World Cup"),
    ("claim24", "FIFA says: Canada was asked to help Mexico"),
]


@pytest.mark.parametrize(("number", "sentence"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_sentences_read_well(news: Page, number: str, sentence: str) -> None:
    claim(news, number)
    expect(news.locator("#panel .claim[aria-current] .sentence")).to_have_text(sentence)


def test_chips_name_what_kind_of_claim_it_is(news: Page) -> None:
    claim(news, "claim06")
    chips = news.locator("#panel .claim[aria-current] .chip")
    expect(chips).to_have_text(
        [
            "concedes",
            "Tone 0",
            "Denied",
            "Says: Claudia Sheinbaum",
            "Published Jan 15, 2026",
            "Likely right, 60%",
        ]
    )
    claim(news, "claim07")
    expect(chips).to_contain_text(["agrees", "Happened Feb 2026"])
    claim(news, "claim23")
    expect(chips).to_contain_text(
        ["organises", "Planned", "Happened Jun 11, 2026", "In Mexico City"]
    )


def test_the_quote_stands_in_its_context(news: Page) -> None:
    claim(news, "claim05")
    quote = news.locator("#panel .claim[aria-current] .quote")
    expect(quote.locator(".context").first).to_contain_text(
        "threatened to attack the cartels on land."
    )
    expect(quote.locator("mark.object")).to_have_text("the United States")


def test_actor_card(news: Page) -> None:
    click_node(news, "trump")
    panel = news.locator("#panel")
    expect(panel.locator(".card-head")).to_contain_text("president, United States")
    expect(panel.locator(".roles")).to_be_hidden()
    panel.locator(".about > summary").click()
    expect(panel.locator(".roles .role-quote")).to_contain_text("US President Donald Trump")
    expect(panel).to_contain_text("Jan 6, 2026 to Jan 16, 2026, in 3 documents")
    expect(panel).to_contain_text("news.example, Morning Post")
    panel.get_by_text("1 merge of names").click()
    expect(panel.locator(".merges li")).to_contain_text(
        "surname of a full name in the same document"
    )
    panel.locator(".roles .role-quote").click()
    expect(news.locator("#reader .passage")).to_have_text("US President Donald Trump")


def test_selecting_an_edge_scrolls_the_reader_to_its_passage(news: Page) -> None:
    click_edge(news, "venezuela", "usa")
    reader = news.locator("#reader")
    expect(reader.locator("select")).to_have_value("1")
    passage = "".join(reader.locator(".passage").all_text_contents())
    assert passage == "Venezuela accused the United States of aggression"
    expect(reader.locator(".passage").first).to_be_in_viewport()


def test_a_mention_in_the_text_selects_its_actor(news: Page) -> None:
    news.locator("#reader .mention", has_text="De la Fuente").last.click()
    expect(news.locator("#panel h2")).to_have_text("Juan Ramón de la Fuente")
    expect(news.locator("#reader .mention.chosen")).to_have_count(2)


def test_a_mention_by_keyboard(news: Page) -> None:
    news.locator("#reader .mention", has_text="Claudia Sheinbaum").focus()
    news.keyboard.press("Enter")
    expect(news.locator("#panel h2")).to_have_text("Claudia Sheinbaum")


def test_a_claim_in_the_text_opens_its_proof(news: Page) -> None:
    news.locator("#reader .has-claim", has_text="refused to allow military action by").click()
    expect(news.locator("#panel .claim[aria-current] .sentence")).to_contain_text(
        "refused to allow"
    )


def test_read_in_the_text(news: Page) -> None:
    news.goto(news.url + "#pair=mexico%20usa")
    news.locator(".claim", has_text="Mexico criticised").locator(".read-in-text").click()
    expect(news.locator("#reader .passage").first).to_be_in_viewport()
    assert "".join(news.locator("#reader .passage").all_text_contents()) == (
        "Mexico criticised the United States"
    )


def test_the_overview_lists_what_leads(news: Page) -> None:
    expect(news.locator(".leading li").first).to_contain_text("United States")
    news.locator(".leading.pairs button").first.click()
    expect(news.locator("#panel .claim").first).to_be_visible()
    news.locator("#panel-close").click()
    expect(news.locator("#panel")).to_contain_text("Leading actors")


def test_a_quote_that_the_text_does_not_hold_is_told(open_page: Opener, tmp_path: Path) -> None:
    data = news_graph()
    first = replace(data.claims[5], evidence=replace(data.claims[5].evidence, quote="made up"))
    pages.write(replace(data, claims=(first,)), tmp_path / "odd.html")
    page = open_page(tmp_path / "odd.html", f"claim={first.id}")
    expect(page.locator("#panel .quote")).to_contain_text("does not hold this quote")


def fully_visible(page: Page, selector: str) -> bool:
    """Whether the first of what ``selector`` names stands whole in its scrolling box."""
    return bool(
        page.evaluate(
            "selector => { const place = (of) => document.querySelector(of)"
            ".getBoundingClientRect(); const [box, at] = [place('.panel-body'), place(selector)];"
            "return at.height > 0 && at.top >= box.top && at.bottom <= box.bottom; }",
            selector,
        )
    )


@pytest.mark.parametrize("actor", ["trump", "mexico", "usa", "rubio"])
def test_a_whole_quote_is_in_sight_when_an_actor_is_chosen(news: Page, actor: str) -> None:
    click_node(news, actor)
    expect(news.locator("#panel .card-head")).to_be_visible()
    assert fully_visible(news, "#panel .claim .quote")


def test_claims_of_an_actor_grouped_sorted_and_filtered(news: Page) -> None:
    click_node(news, "usa")
    panel = news.locator("#panel")
    panel.locator("#claims-group").select_option(label="By counterpart")
    headings = panel.locator(".group-heading").all_text_contents()
    assert "Nicolás Maduro2" in headings
    panel.locator("#claims-group").select_option(label="By type")
    expect(panel.locator(".group-heading").first).to_contain_text("accuses3")
    panel.locator("#claims-group").select_option(label="One list")
    panel.locator("#claims-sort").select_option(label="Conflict first")
    expect(panel.locator(".claim .chip").first).to_have_text("coerces")
    panel.locator("#claims-sort").select_option(label="By date")
    expect(panel.locator(".claim").first).to_contain_text("captured")
    panel.locator("#claims-text").fill("venezuela")
    expect(panel.locator(".claim")).to_have_count(1)
    panel.locator("#claims-text").fill("nowhere")
    expect(panel).to_contain_text("No claim here holds these words.")


def test_the_choice_of_grouping_stays_for_the_next_actor(news: Page) -> None:
    click_node(news, "usa")
    news.locator("#claims-group").select_option(label="By type")
    click_node(news, "mexico")
    expect(news.locator("#claims-group")).to_have_value("type")
    expect(news.locator("#panel .group-heading").first).to_be_visible()


def test_the_bar_between_claims_and_text_remembers_its_place(news: Page) -> None:
    def height() -> float:
        box = news.locator("#panel").bounding_box()
        assert box
        return box["height"]

    before = height()
    bar = news.locator("#splitter-panel").bounding_box()
    assert bar
    x, y = bar["x"] + bar["width"] / 2, bar["y"] + 3
    news.mouse.move(x, y)
    news.mouse.down()
    news.mouse.move(x, y - 120, steps=4)
    news.mouse.up()
    moved = height()
    assert before - moved > 100
    news.reload()
    news.wait_for_selector("html[data-ready]")
    news.wait_for_function(
        "height => Math.abs(document.getElementById('panel').clientHeight - height) < 3", arg=moved
    )
    news.locator("#splitter-panel").focus()
    news.keyboard.press("ArrowDown")
    assert height() > moved


def test_the_bar_beside_the_graph_makes_room(news: Page) -> None:
    before = news.locator(".side").bounding_box()
    news.locator("#splitter-side").focus()
    for _ in range(5):
        news.keyboard.press("ArrowLeft")
    after = news.locator(".side").bounding_box()
    assert before
    assert after
    assert after["width"] > before["width"] + 60
