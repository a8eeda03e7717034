"""The drawing: names that belong to their discs, colours that stay, places that are kept."""

from collections.abc import Callable
from math import hypot
from pathlib import Path

import pytest
from browser.drawing import look
from browser.pages import click_name, click_node, drawn, drawn_after, places
from playwright.sync_api import Page, expect
from samples.synthetic import synthetic_graph

from actorgraph.model import GraphData

pytestmark = pytest.mark.browser
Opener = Callable[..., Page]
Maker = Callable[..., Path]

SIZES = [(1440, 900), (1280, 800), (1024, 768), (390, 844)]
IDS = [f"{width}x{height}" for width, height in SIZES]


def crowd() -> GraphData:
    """Sixty actors, all of them tied to many of the others."""
    return synthetic_graph(60, 150)


@pytest.mark.parametrize("size", SIZES, ids=IDS)
@pytest.mark.parametrize("graph", ["news", "crowd", "town"])
def test_every_name_stands_at_its_own_disc(
    open_page: Opener, make_page: Maker, request: pytest.FixtureRequest, graph: str, size: object
) -> None:
    if graph == "crowd":
        path = make_page("crowd", crowd)
    else:
        path = request.getfixturevalue(f"{graph}_page")
    seen = look(open_page(path, size=size))
    assert seen.actors >= 18
    assert (seen.unnamed, seen.touching, seen.astray, seen.overlapping) == (0, 0, 0, 0)
    assert seen.width >= 0.75
    assert seen.height >= 0.65


def test_a_name_selects_its_actor(open_page: Opener, make_page: Maker) -> None:
    page = open_page(make_page("crowd", crowd))
    for entity in drawn(page)[:12]:
        click_name(page, entity)
        assert page.evaluate("() => window.actorgraph.selected()") == entity
        page.keyboard.press("Escape")


def test_words_on_a_line_select_the_line(news: Page) -> None:
    words = news.evaluate("() => window.actorgraph.lineLabels()")
    assert len(words) >= 3
    for word in words[:3]:
        news.mouse.click(*word["middle"])
        assert news.evaluate("() => window.actorgraph.selectedPair()") == word["pair"]
        news.keyboard.press("Escape")


def test_who_is_there_stays_when_others_come_in(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page, size=(1440, 900))
    before, was = drawn(page), places(page)
    page.evaluate("id => window.actorgraph.select(id)", before[20])
    page.get_by_role("button", name="Expand").click()
    drawn_after(page, before)
    state = page.evaluate("() => window.actorgraph.places()")
    page.locator("#tool-undo").click()
    assert places(page) == was
    kept = page.evaluate("() => window.actorgraph.places()")
    assert {id_: state[id_] for id_ in before} == {id_: kept[id_] for id_ in before}
    page.locator("#tool-redo").click()
    assert page.evaluate("() => window.actorgraph.places()") == state


def test_who_comes_in_stands_near_a_neighbour(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    before = drawn(page)
    click_node(page, before[3], double=True)
    after = drawn_after(page, before)
    at = page.evaluate("() => window.actorgraph.places()")
    lines = [pair.split(" ") for pair in page.evaluate("() => Object.keys(actorgraph.lines())")]
    new = set(after) - set(before)
    far = [
        min(
            hypot(at[a]["x"] - at[b]["x"], at[a]["y"] - at[b]["y"])
            for a, b in lines
            if id_ in (a, b) and a != b
        )
        for id_ in new
    ]
    assert sorted(far)[len(far) // 2] < 260


def test_back_and_forward_of_the_browser(news: Page) -> None:
    start = places(news)
    click_node(news, "usa")
    news.get_by_role("button", name="Hide").click()
    assert "usa" not in drawn(news)
    news.get_by_role("button", name="Undo").click()
    assert places(news) == start
    news.keyboard.press("Control+Shift+Z")
    assert "usa" not in drawn(news)
    news.go_back()
    news.wait_for_function("() => window.actorgraph.drawn().includes('usa')")
    assert places(news) == start
    news.go_forward()
    news.wait_for_function("() => !window.actorgraph.drawn().includes('usa')")


def test_a_dragged_actor_stays_and_a_link_knows_its_place(
    open_page: Opener, news: Page, news_page: Path
) -> None:
    start = places(news)
    canvas = news.locator("#graph-canvas").bounding_box()
    assert canvas
    x, y = start["fifa"]
    news.mouse.move(canvas["x"] + x, canvas["y"] + y)
    news.mouse.down()
    news.mouse.move(canvas["x"] + x + 60, canvas["y"] + y + 40, steps=5)
    news.mouse.up()
    moved = places(news)
    assert moved["fifa"] != start["fifa"]
    assert {id_: at for id_, at in moved.items() if id_ != "fifa"} == {
        id_: at for id_, at in start.items() if id_ != "fifa"
    }
    fragment = news.evaluate("() => location.hash.slice(1)")
    again = open_page(news_page, fragment)
    state = "() => window.actorgraph.places()"
    assert again.evaluate(state)["fifa"] == news.evaluate(state)["fifa"]
    news.get_by_role("button", name="Undo").click()
    assert places(news) == start


def test_lines_keep_their_colour_when_an_actor_is_chosen(news: Page) -> None:
    before = {id_: line["colour"] for id_, line in news.evaluate("actorgraph.lines()").items()}
    assert len(set(before.values())) >= 3
    click_node(news, "usa")
    news.mouse.move(5, 5)
    after = news.evaluate("() => window.actorgraph.lines()")
    assert {id_: after[id_]["colour"] for id_ in before if "usa" in id_.split(" ")} == {
        id_: colour for id_, colour in before.items() if "usa" in id_.split(" ")
    }
    assert {line["faded"] for id_, line in after.items() if "usa" not in id_.split(" ")} == {True}


def test_only_conflict_leaves_nobody_alone(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    page.get_by_role("button", name="Only Conflict").press("Enter")
    tied = {id_ for pair in page.evaluate("() => Object.keys(actorgraph.lines())")
            for id_ in pair.split(" ")}  # fmt: skip
    assert set(drawn(page)) == tied


def test_many_steps_are_no_rod(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    page.evaluate("id => window.actorgraph.select(id)", drawn(page)[0])
    page.locator("#tool-only").click()
    page.get_by_role("button", name="3 steps away").click()
    assert len(drawn(page)) == 250
    at = places(page).values()
    wide = max(x for x, _ in at) - min(x for x, _ in at)
    high = max(y for _, y in at) - min(y for _, y in at)
    assert 0.5 < wide / high < 2.5


def test_a_card_says_what_is_under_the_pointer(news: Page) -> None:
    card = news.locator("#hover-card")
    x, y = places(news)["sheinbaum"]
    canvas = news.locator("#graph-canvas").bounding_box()
    assert canvas
    news.mouse.move(canvas["x"] + x, canvas["y"] + y)
    expect(card).to_contain_text("Claudia Sheinbaum")
    word = next(
        word
        for word in news.evaluate("() => window.actorgraph.lineLabels()")
        if word["pair"] == "usa venezuela"
    )
    news.mouse.move(*word["middle"])
    expect(card).to_contain_text("claims")
    expect(card.locator(".quote")).not_to_be_empty()
    news.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_several_actors_at_once(news: Page) -> None:
    x, y = places(news)["mexico"]
    canvas = news.locator("#graph-canvas").bounding_box()
    assert canvas
    click_node(news, "usa")
    news.keyboard.down("Shift")
    news.mouse.click(canvas["x"] + x, canvas["y"] + y)
    news.keyboard.up("Shift")
    expect(news.locator(".pick-tools")).to_contain_text("2 actors")
    news.locator("#pick-only").click()
    assert sorted(drawn(news)) == ["mexico", "usa"]
    news.locator("#tool-undo").click()
    news.locator("#graph-canvas").focus()
    for entity in ("mexico", "usa"):
        news.evaluate("id => window.actorgraph.select(id)", entity)
    news.keyboard.press(" ")
    expect(news.locator(".pick-tools")).to_contain_text("1 actor")
    news.locator("#pick-hide").click()
    assert "usa" not in drawn(news)


def test_what_joins_two_actors_comes_in(news: Page) -> None:
    news.evaluate("() => { location.hash = 'mode=path&path=mexico+usa&pick=mexico+usa'; }")
    news.wait_for_function("() => window.actorgraph.drawn().length === 2")
    news.locator("#pick-join").click()
    assert {"mexico", "usa"} < set(drawn(news))
    ends = [pair.split(" ") for pair in news.evaluate("() => Object.keys(actorgraph.lines())")]
    for entity in set(drawn(news)) - {"mexico", "usa"}:
        tied = {end for pair in ends if entity in pair for end in pair}
        assert {"mexico", "usa"} <= tied


def test_arranged_anew_the_pinned_stay(news: Page) -> None:
    news.evaluate("() => window.actorgraph.select('fifa')")
    news.locator("#tool-pin").click()
    at = news.evaluate("() => window.actorgraph.places()")["fifa"]
    news.locator("#tool-arrange").click()
    assert news.evaluate("() => window.actorgraph.places()")["fifa"] == at
    news.locator("#tool-pin").click()
    expect(news.locator("#tool-pin")).to_have_attribute("aria-pressed", "false")


def test_size_and_colour_by_choice(open_page: Opener, town_page: Path) -> None:
    page = open_page(town_page)
    looks = "() => window.actorgraph.discs()"
    before = page.evaluate(looks)
    page.locator("#lookSize").select_option("between")
    bridging = page.evaluate(looks)
    assert [disc["r"] for disc in bridging] != [disc["r"] for disc in before]
    page.locator("#lookColour").select_option("community")
    colours = {disc["colour"] for disc in page.evaluate(looks)}
    assert 2 <= len(colours) <= 8
    seen = look(page)
    assert (seen.unnamed, seen.touching, seen.astray) == (0, 0, 0)
    page.locator("#lookColour").select_option("tone")
    assert len({disc["colour"] for disc in page.evaluate(looks)}) >= 3
    again = open_page(town_page, page.url.split("#")[1])
    assert again.evaluate(looks) == page.evaluate(looks)
