"""Two graphs to one, and a graph judged."""

from dataclasses import replace

import pytest
from samples.chains import document_of
from samples.news import news_graph

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import GraphData
from actorgraph.resolve import judge, merge, resolve
from actorgraph.resolve.judgements import Judgement

GRAPH = news_graph()


def of_documents(*ids: str) -> GraphData:
    """The part of the news graph that these documents tell."""
    return GraphData(
        documents=tuple(d for d in GRAPH.documents if d.id in ids),
        entities=tuple(
            replace(entity, mentions=mentions)
            for entity in GRAPH.entities
            if (mentions := tuple(m for m in entity.mentions if m.document in ids))
        ),
        claims=tuple(c for c in GRAPH.claims if c.evidence.document in ids),
    )


def test_actors_of_both_become_one() -> None:
    left, right = of_documents("call", "caracas"), of_documents("cup")
    merged = merge(left, right)
    assert [entity.name for entity in merged.entities].count("Claudia Sheinbaum") == 1
    (trump,) = (entity for entity in merged.entities if entity.name == "Donald Trump")
    assert {mention.document for mention in trump.mentions} == {"call", "caracas", "cup"}
    assert {c.id for c in merged.claims} == {c.id for c in GRAPH.claims}
    assert merged == merge(right, left)


def test_a_graph_merged_with_itself_says_the_same() -> None:
    once = merge(GRAPH, GraphData())
    assert merge(once, once) == once
    assert {entity.name for entity in once.entities} == {entity.name for entity in GRAPH.entities}


def test_quotes_stay_verbatim() -> None:
    merged = merge(of_documents("call"), of_documents("caracas"))
    texts = {document.id: document.text for document in merged.documents}
    for claim in merged.claims:
        proof = claim.evidence
        assert texts[proof.document][proof.start : proof.end] == proof.quote


def test_two_documents_of_one_id_are_refused() -> None:
    other = replace(GRAPH, documents=tuple(replace(d, text="x") for d in GRAPH.documents))
    with pytest.raises(InputError, match="two documents with the id"):
        merge(GRAPH, other)


KOVAC = ("Ana Kovac", "person", {"aliases": ["Mara Lind"]})
SEVERAL = [
    document_of([KOVAC, ("Norway", "place")], document="d1", claims=[(0, "AID", 1)]),
    document_of([("Ana Kovac", "person")], document="d2"),
]


def test_a_graph_is_judged_without_its_texts() -> None:
    graph = resolve(SEVERAL)
    apart = judge(graph, [Judgement("different", "Ana Kovac @ d1", "Ana Kovac @ d2")])
    assert len(apart.entities) == len(graph.entities) + 1
    assert not apart.merges
    parted = judge(graph, [Judgement("different", "Ana Kovac @ d1", "Mara Lind @ d1")])
    assert [e.name for e in parted.entities] == ["Ana Kovac", "Mara Lind", "Norway"]
    assert parted.merges == graph.merges
    assert judge(parted, [Judgement("same", "Ana Kovac", "Mara Lind")]).entities == graph.entities


def test_a_claim_that_is_wrong_is_taken_out_of_a_graph() -> None:
    graph = resolve(SEVERAL)
    with pytest.warns(InputWarning, match="1 claim is left out"):
        assert not judge(graph, (), [graph.claims[0].id]).claims
