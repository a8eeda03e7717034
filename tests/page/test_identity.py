"""Merges as the page shows them."""

from samples.news import news_graph

from actorgraph.model import GraphData, Merge
from actorgraph.page.identity import Chains, candidate_rows, merge_rows


def chains(data: GraphData) -> Chains:
    numbers = {document.id: number for number, document in enumerate(data.documents)}
    return Chains(data, lambda document, start, end: (numbers[document], start, end - start))


def place(data: GraphData, entity: int, mention: int) -> str:
    found = data.entities[entity].mentions[mention]
    return f"{found.document}:{found.start}-{found.end}"


def test_a_chain_is_known_by_the_place_of_its_mention() -> None:
    data = news_graph()
    merge = Merge(place(data, 0, 0), place(data, 0, 1), 0.91234, "surname of a full name")
    first, second = data.entities[0].mentions[:2]
    assert merge_rows(chains(data), [merge]) == [
        [
            0,
            (0, first.start, first.end - first.start),
            (0, second.start, second.end - second.start),
            0.912,
            "surname of a full name",
        ]
    ]


def test_a_chain_may_be_an_entity_and_the_other_side_unknown() -> None:
    data = news_graph()
    rows = merge_rows(chains(data), [Merge("trump", "call:9999-10000", 1.0, "why")])
    assert rows == [[0, "trump", "call:9999-10000", 1.0, "why"]]


def test_what_belongs_to_no_entity_is_left_out() -> None:
    assert merge_rows(chains(news_graph()), [Merge("a", "b:x-y", 1.0, "why")]) == []


def test_candidates_join_two_entities() -> None:
    data = news_graph()
    doubtful = [
        Merge(place(data, 0, 0), place(data, 1, 0), 0.7, "acronym"),
        Merge(place(data, 0, 0), place(data, 0, 1), 0.7, "one already"),
        Merge("nobody", place(data, 0, 0), 0.7, "unknown"),
    ]
    assert candidate_rows(chains(data), doubtful) == [[0, 1, 0.7, "acronym"]]
