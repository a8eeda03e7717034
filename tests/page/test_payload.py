"""The data of the page: what is written is what the browser reads back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples.news import news_graph

from actorgraph.errors import ExportError
from actorgraph.graph import find_communities, link, map_layout, scores
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention
from actorgraph.page.payload import payload

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


def columns(data: GraphData) -> dict[str, object]:
    links = link(data)
    score = scores(links)
    return payload(data, links, score, map_layout(links, find_communities(links), score))


def browser_slice(text: str, start: int, length: int) -> str:
    """What ``text.slice(start, start + length)`` gives in JavaScript."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


@settings(deadline=None)  # the first example loads the lexicon
@given(TEXTS, st.data())
def test_the_browser_cuts_out_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    entity = Entity("a", "A", "person", mentions=(Mention("d", start, end, quote, "x", "name"),))
    claim = Claim("c", "a", "is", "a", "OTHER", Evidence("d", start, end, quote))
    found = columns(GraphData((Document(text, id="d"),), (entity,), (claim,)))
    for part in ("claims", "mentions"):
        rows = found[part]
        assert isinstance(rows, dict)
        assert browser_slice(text, rows["start"][0], rows["length"][0]) == quote
    assert found["quotes"] == {}


def test_types_stand_in_the_order_of_the_ontology_unknown_ones_last() -> None:
    data = news_graph()
    strange = replace(data.entities[0], type="comet")
    found = columns(replace(data, entities=(strange, *data.entities[1:])))
    assert [row["name"] for row in found["entityTypes"]] == [  # type: ignore[attr-defined]
        *("person", "organisation", "place", "group", "event", "comet"),
    ]


def test_an_unknown_claim_type_is_shown_by_its_name() -> None:
    data = news_graph()
    claim = replace(data.claims[0], type="WAVE")
    found = columns(replace(data, claims=(claim,)))
    assert found["claimTypes"] == [
        {"name": "WAVE", "label": "WAVE", "kind": "static", "score": None, "definition": ""}
    ]


def test_a_string_stands_once() -> None:
    found = columns(news_graph())
    strings = found["strings"]
    assert isinstance(strings, list)
    assert len(strings) == len(set(strings))


def test_a_quote_that_the_text_does_not_hold_is_kept() -> None:
    data = news_graph()
    odd = replace(data.claims[0], evidence=replace(data.claims[0].evidence, quote="made up"))
    assert columns(replace(data, claims=(odd,)))["quotes"] == {"0": "made up"}


def test_a_mention_in_an_unknown_document_is_an_error() -> None:
    data = news_graph()
    with pytest.raises(ExportError, match="'call' is not in the graph"):
        columns(GraphData((), data.entities))


def test_pages_are_counted_as_the_browser_counts() -> None:
    document = Document("\U0001f600 One.\nTwo.", id="d", pages=(0, 7))
    documents = columns(GraphData(documents=(document,)))["documents"]
    assert isinstance(documents, dict)
    assert documents["pages"] == [[0, 8]]
