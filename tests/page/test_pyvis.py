"""The old way: a pyvis network that is faithful and has none of the traps."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyvis.network import Network
from samples.news import news_graph
from samples.synthetic import HOSTILE, synthetic_graph

from actorgraph import page
from actorgraph.model import GraphData


def test_it_is_a_directed_pyvis_network_with_all_edges() -> None:
    data = news_graph()
    network = page.to_pyvis(data)
    assert isinstance(network, Network)
    assert network.directed
    assert network.num_nodes() == len(data.entities)
    assert network.num_edges() == len(data.claims)
    pairs = [(edge["from"], edge["to"]) for edge in network.edges]
    assert pairs.count(("usa", "maduro")) == 2


def test_nodes_and_edges_can_be_added_as_always() -> None:
    network = page.to_pyvis(news_graph())
    network.add_node("more", label="More")
    network.add_edge("more", "usa", label="joins")
    assert network.get_node("more")["label"] == "More"
    assert network.get_adj_list()["more"] == {"usa"}


def test_it_writes_one_utf8_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    network = page.to_pyvis(news_graph())
    network.write_html("graph.html")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    text = (tmp_path / "graph.html").read_bytes().decode("utf-8")
    assert "Juan Ramón de la Fuente" in text
    assert "cdn" not in text.replace("cdn_resources", "")


def test_names_and_headings_are_text() -> None:
    data = news_graph()
    named = replace(data.entities[0], name=HOSTILE[2])
    network = page.to_pyvis(GraphData(data.documents, (named, *data.entities[1:]), data.claims))
    network.heading = HOSTILE[0]
    text = network.generate_html()
    assert HOSTILE[0] not in text
    assert HOSTILE[2] not in text


def test_show_buttons_still_work(tmp_path: Path) -> None:
    network = page.to_pyvis(news_graph())
    network.toggle_physics(status=False)
    network.set_options('{"physics": {"enabled": false}}')
    network.write_html(str(tmp_path / "graph.html"))
    assert '"enabled": false' in (tmp_path / "graph.html").read_text("utf-8")


def test_it_is_linear() -> None:
    network = page.to_pyvis(synthetic_graph(5000, 20_000))
    assert network.num_edges() == 20_000
