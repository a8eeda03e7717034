"""The page as a file: one, safe, the same each time, with clear errors."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from samples.news import news_graph
from samples.synthetic import HOSTILE, synthetic_graph

from actorgraph import page
from actorgraph.errors import ExportError
from actorgraph.model import Document, GraphData
from actorgraph.page import assets, writing


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    data = synthetic_graph(300, 900)
    page.write(data, tmp_path / "one.html")
    page.write(data, tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert b"\r" not in (tmp_path / "one.html").read_bytes()


def test_nothing_but_the_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page.write(news_graph(), Path("graph.html"))
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_no_address_of_a_network_but_those_of_the_data() -> None:
    text = page.render(news_graph())
    found = set(re.findall(r"https?://[\w.]+", text.replace(assets.vis_network(), "")))
    formats = {"http://www.w3.org", "http://graphml.graphdrawing.org", "http://gexf.net"}
    assert found == {"https://news.example", *formats}
    assert "sourceMappingURL" not in text


def test_the_licence_of_vis_network_stays() -> None:
    assert "@license" in page.render(news_graph())


def test_titles_are_text() -> None:
    document = replace(news_graph().documents[0], title=HOSTILE[2])
    text = page.render(GraphData((document,)))
    assert HOSTILE[2] not in text
    assert "<title>&lt;/script&gt;" in text


def test_hashes_of_the_policy_fit(tmp_path: Path) -> None:
    page.write(news_graph(), tmp_path / "graph.html")
    text = (tmp_path / "graph.html").read_text("utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert len(scripts) == 2
    for part in (*scripts, *styles):
        assert assets.policy_hash(part).replace("'", "&#39;") in text.replace("&#43;", "+")


def test_no_script_writes_markup() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", assets.script()
    )


def test_every_script_file_is_in_the_page() -> None:
    folder = Path(assets.__file__).parent / "script"
    found = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.js"))
    assert sorted(path.as_posix() for path in found) == sorted(assets.SCRIPTS)


def test_every_style_file_is_in_the_page() -> None:
    folder = Path(assets.__file__).parent / "style"
    assert sorted(path.stem for path in folder.glob("*.css")) == sorted(assets.STYLES)


@pytest.mark.parametrize(
    ("limit", "data"),
    [
        ("MOST_ENTITIES", synthetic_graph(30, 10)),
        ("MOST_CLAIMS", synthetic_graph(5, 30)),
        ("MOST_TEXT", GraphData((Document("x" * 30),))),
    ],
)
def test_too_large_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, limit: str, data: GraphData
) -> None:
    monkeypatch.setattr(writing, limit, 20)
    with pytest.raises(ExportError, match=r"a page carries up to 20 .* has 30; .*--top"):
        page.render(data)


def test_a_claim_of_an_unknown_entity_is_an_error() -> None:
    data = news_graph()
    with pytest.raises(ExportError, match="names the entity 'trump'"):
        page.render(replace(data, entities=tuple(e for e in data.entities if e.id != "trump")))


def test_a_claim_of_an_unknown_document_is_an_error() -> None:
    with pytest.raises(ExportError, match="'cup' is not in the graph"):
        page.render(replace(news_graph(), documents=news_graph().documents[:2]))


def test_iframe_holds_the_page_as_an_attribute() -> None:
    frame = page.iframe(news_graph())
    assert frame.startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
    assert frame._repr_html_() == str(frame)
    assert len(repr(frame)) < 100
    assert frame.count('"') == 12
