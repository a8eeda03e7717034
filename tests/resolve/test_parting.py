"""Two graphs to one."""

from dataclasses import replace

import pytest
from samples.news import news_graph

from actorgraph.errors import InputError
from actorgraph.model import GraphData
from actorgraph.resolve import merge

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
