"""Take it along: links, pictures, tables, quotes, print."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from browser.pages import click_edge, click_node, download, drawn
from playwright.sync_api import Page, expect

from actorgraph.resolve import judged

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]


def test_a_link_opens_the_same_view(open_page: Opener, news_page: Path) -> None:
    page = open_page(news_page)
    page.locator("[data-facet=tones] li", has_text="Neutral").locator("input").uncheck()
    click_node(page, "mexico")
    page.get_by_role("button", name="Only this").first.click()
    page.get_by_role("button", name="2 steps away").click()
    page.locator("#filter-confidence").fill("60")
    page.locator("#theme").click()
    fragment = page.url.split("#")[1]
    again = open_page(news_page, fragment)
    assert again.evaluate("() => window.actorgraph.state()") == page.evaluate(
        "() => window.actorgraph.state()"
    )
    assert sorted(drawn(again)) == sorted(drawn(page))
    expect(again.locator("#panel h2")).to_have_text("Mexico")
    expect(again.locator("html")).to_have_attribute("data-theme", "light")


def test_a_changed_address_changes_the_view(news: Page) -> None:
    news.evaluate("() => { location.hash = 'view=actors&actor=fifa'; }")
    expect(news.locator("#panel h2")).to_have_text("FIFA")
    expect(news.locator("#view-actors")).to_be_visible()


def test_an_address_that_names_nothing_is_ignored(open_page: Opener, news_page: Path) -> None:
    page = open_page(
        news_page, "view=<b>&actor=nobody&steps=99&mode=focus&no-etypes=x&time=a+b&pair=q"
    )
    assert len(drawn(page)) == 18


@pytest.mark.parametrize(("item", "times"), [("saveImage", 2), ("saveLarge", 4)])
@pytest.mark.parametrize("view", ["graph", "map"])
def test_png(open_page: Opener, news_page: Path, view: str, item: str, times: int) -> None:
    page = open_page(news_page, f"view={view}")
    width = page.evaluate("v => document.querySelector(`.${v}-canvas`).clientWidth", view)
    data = download(page, item).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20]) == width * times
    assert len(data) > 10_000


def test_svg_with_title_key_source_and_date(news: Page) -> None:
    root = ET.fromstring(download(news, "saveVector").read_text("utf-8"))  # noqa: S314  # our file
    texts = [node.text or "" for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Actors in 3 documents", "conflict", "Mexico"} <= set(texts)
    assert any("Made with actorgraph, " in text for text in texts)
    assert any("3 documents" in text and "2026" in text for text in texts)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == 18


def test_csv_of_the_selection(news: Page) -> None:
    click_edge(news, "sheinbaum", "usa")
    text = download(news, "saveTable").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["subject"] for row in rows] == ["Claudia Sheinbaum"]
    assert rows[0]["quote"].startswith("Claudia Sheinbaum refused")
    assert rows[0]["polarity"] == "affirmed"


def test_json_of_the_selection(news: Page) -> None:
    click_node(news, "maduro")
    rows = json.loads(download(news, "saveJson").read_text("utf-8"))
    assert {row["object"] for row in rows} == {"Nicolás Maduro", "New York"}
    assert all(row["quote"] for row in rows)


def test_copy_a_quote_with_its_source(news: Page) -> None:
    news.context.grant_permissions(["clipboard-read", "clipboard-write"])
    click_edge(news, "venezuela", "usa")
    news.locator(".copy-quote").first.click()
    expect(news.locator(".toast")).to_have_text("Copied")
    copied = news.evaluate("() => navigator.clipboard.readText()")
    assert copied == (
        "“Venezuela accused the United States of aggression”\n"
        "— What followed the raid on Caracas, Morning Post, 2026-01-06"
    )


def test_print_shows_claims_without_the_tools(news: Page) -> None:
    click_node(news, "maduro")
    news.emulate_media(media="print")
    expect(news.locator(".filters")).to_be_hidden()
    expect(news.locator(".search")).to_be_hidden()
    expect(news.locator("#panel .claim").last).to_be_visible()


def test_print_has_all_claims(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page, "actor=e0")
    shown = page.locator("#panel .claim").count()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#panel .claim").count() > shown
    expect(page.locator("#panel .show-more")).to_have_count(0)


def test_print_without_a_selection_lists_the_claims(news: Page) -> None:
    news.emulate_media(media="print")
    news.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(news.locator(".print-only .claim").last).to_be_visible()
    news.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(news.locator(".print-only")).to_have_count(0)


def test_networks_of_the_view_are_read_by_networkx(news: Page) -> None:
    drawn_ids = set(drawn(news))
    ml = nx.read_graphml(download(news, "saveGraphml"))
    xf = nx.read_gexf(download(news, "saveGexf"))
    data = json.loads(download(news, "saveNetwork").read_text("utf-8"))
    links = nx.node_link_graph(data, edges="edges")
    for network in (ml, xf, links):
        assert set(network.nodes) == drawn_ids
        assert network.is_directed()
    assert links.number_of_edges() == 27
    captured = next(edge for *_, edge in links.edges(data=True) if edge["predicate"] == "captured")
    assert captured["quote"].startswith("The United States captured")
    assert ml.nodes["maduro"]["name"] == "Nicolás Maduro"


def test_a_quote_as_a_picture(news: Page) -> None:
    click_edge(news, "venezuela", "usa")
    with news.expect_download() as waiting:
        news.locator(".save-card").first.click()
    data = Path(waiting.value.path()).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) > 5_000


def test_judgements_are_kept_and_read_by_the_next_build(news: Page) -> None:
    click_node(news, "trump")
    panel = news.locator("#panel")
    panel.locator(".about > summary").click()
    panel.locator(".merges > summary").click()
    panel.locator(".judge-split").click()
    panel.locator("#judge-other").fill("Marco Rubio")
    panel.locator("#judge-merge").click()
    expect(panel.locator(".judged")).to_contain_text("Same as Marco Rubio (person)")
    news.reload()
    news.wait_for_selector("html[data-ready]")
    found = judged.read(download(news, "saveJudgements")).judgements
    assert [(row.decision, row.left, row.right) for row in found] == [
        ("different", "trump", "call:Trump"),
        ("same", "Donald Trump (person)", "Marco Rubio (person)"),
    ]
    panel.locator(".judged button").click()
    expect(panel.locator(".judged")).to_have_count(0)


def test_a_link_takes_judgements_along(news: Page, open_page: Opener, news_page: Path) -> None:
    click_node(news, "trump")
    news.locator("#panel .about > summary").click()
    news.locator("#judge-other").fill("Marco Rubio")
    news.locator("#judge-merge").click()
    expect(news.locator("#panel .judged")).to_have_count(1)
    colleague = open_page(news_page, news.url.partition("#")[2])
    expect(colleague.locator("#panel .judged")).to_contain_text("Same as Marco Rubio (person)")
    found = judged.read(download(colleague, "saveJudgements")).judgements
    assert [(row.decision, row.left, row.right) for row in found] == [
        ("same", "Donald Trump (person)", "Marco Rubio (person)")
    ]
    colleague.locator("#panel .about > summary").click()
    colleague.locator("#panel .judged button").click()
    assert "judged=" not in colleague.url


@pytest.mark.parametrize(
    "judged_so", ["same", "same a", "other a b", "same %25 b", f"same {'a' * 500} b", "same a b c"]
)
def test_what_is_no_judgement_is_left_out(
    open_page: Opener, news_page: Path, judged_so: str
) -> None:
    page = open_page(news_page, f"judged={judged_so.replace(' ', '+')}")
    assert page.evaluate("() => window.actorgraph.state().judged") == []
