"""What matters most, who belongs together, and where everybody is on the map."""

import math

import pytest
from samples.news import news_graph
from samples.synthetic import synthetic_graph

from actorgraph.errors import ExportError
from actorgraph.graph import find_communities, leading, link, map_layout, measures, scores
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData


def graph(*pairs: str, alone: str = "") -> GraphData:
    """A graph of one-letter entities: ``ab`` is a claim of a about b."""
    document = Document("x", id="d")
    names = sorted({letter for pair in pairs for letter in pair} | set(alone))
    entities = tuple(Entity(name, name, "person") for name in names)
    claims = tuple(
        Claim(f"{n}", pair[0], "met", pair[1], "CONSULT", Evidence("d", 0, 1, "x"))
        for n, pair in enumerate(pairs)
    )
    return GraphData((document,), entities, claims)


def test_link_sums_up_parallel_claims() -> None:
    links = link(graph("ab", "ba", "bc", "cc"))
    assert links.pairs == {(0, 1): 1.0, (1, 2): 0.5}
    assert links.strength == [1.0, 1.5, 1.0]


def test_link_names_what_is_missing() -> None:
    data = graph("ab")
    with pytest.raises(ExportError, match="claim 0 names the entity 'b'"):
        link(GraphData(data.documents, data.entities[:1], data.claims))


def test_the_hub_leads() -> None:
    found = scores(link(graph("ab", "ac", "ad", "de", alone="z")))
    assert max(found) == found[0] == 1.0
    assert found[-1] == 0.0
    assert sorted(found, reverse=True)[1] == found[3]


def test_no_entities_no_scores() -> None:
    assert scores(link(GraphData())) == []
    assert leading(link(GraphData()), []) == []


@pytest.mark.parametrize(("fewest", "expected"), [(2, {0, 1}), (3, {0, 1, 3})])
def test_leading_leaves_out_the_lonely_while_others_remain(
    monkeypatch: pytest.MonkeyPatch, fewest: int, expected: set[int]
) -> None:
    monkeypatch.setattr(measures, "FEWEST_SHOWN", fewest)
    links = link(graph("ab", "ab", "bc", "yz", "yy", "yy"))
    assert set(leading(links, scores(links), most=3)) == expected


def test_leading_shows_entities_without_claims_where_there_are_no_others() -> None:
    links = link(graph(alone="xyz"))
    assert leading(links, scores(links)) == [0, 1, 2]


def test_communities_of_two_cliques() -> None:
    links = link(graph("ab", "bc", "ca", "de", "ef", "fd", "ad", "yz", alone="x"))
    found = find_communities(links)
    assert found == [0, 0, 0, 1, 1, 1, -1, -1, -1]


@pytest.mark.parametrize("size", [1, 50, 600])
def test_the_map_has_a_place_of_its_own_for_everybody(size: int) -> None:
    data = synthetic_graph(size, size * 2)
    links = link(data)
    found = scores(links)
    world = map_layout(links, find_communities(links), found)
    places = {(round(x), round(y)) for x, y in world.places}
    assert len(places) == size
    for number, one in enumerate(world.regions):
        for other in world.regions[:number]:
            distance = math.hypot(one.x - other.x, one.y - other.y)
            assert distance >= one.radius + other.radius


def test_the_map_is_the_same_each_time() -> None:
    links = link(news_graph())
    communities, found = find_communities(links), scores(links)
    assert map_layout(links, communities, found) == map_layout(links, communities, found)
