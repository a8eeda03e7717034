"""What holds of every graph, whatever the text."""

import json
from io import BytesIO
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from strategies.texts import any_text, news

import actorgraph
from actorgraph import Document, KnowledgeGraph
from actorgraph.export import json_format

pytestmark = pytest.mark.model

# The model is the same for all examples, and how long one takes says nothing.
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check(graph: KnowledgeGraph) -> None:
    """All offsets hold, all ids lead somewhere, and the graph survives being written."""
    texts = {document.id: document.text for document in graph.documents}
    mentions = [mention for entity in graph.entities for mention in entity.mentions]
    evidence = [claim.evidence for claim in graph.claims]
    evidence += [role.evidence for entity in graph.entities for role in entity.roles]
    assert [m for m in mentions if texts[m.document][m.start : m.end] != m.text] == []
    assert [e for e in evidence if texts[e.document][e.start : e.end] != e.quote] == []
    assert [m for m in mentions if not m.text.strip()] == []

    ids = [entity.id for entity in graph.entities]
    assert len(set(ids)) == len(ids)
    assert len({claim.id for claim in graph.claims}) == len(graph.claims)
    used = {end for c in graph.claims for end in (c.subject, c.object, c.attributed_to, c.place)}
    used |= {role.of for entity in graph.entities for role in entity.roles}
    assert used - {None} <= set(ids)
    assert [claim for claim in graph.claims if claim.subject == claim.object] == []
    assert [claim for claim in graph.claims if not 0 <= claim.confidence <= 1] == []

    data = json_format.to_dict(graph)
    assert KnowledgeGraph.of(json_format.from_dict(json.loads(json.dumps(data)))) == graph
    network = graph.to_networkx()
    assert nx.utils.graphs_equal(nx.node_link_graph(nx.node_link_data(network)), network)
    nx.write_graphml(network, BytesIO())


@quick
@given(text=news())
def test_a_graph_of_news_is_valid(text: str, nlp: Language) -> None:
    check(actorgraph.build(text, model=nlp))


@quick
@given(text=any_text())
@example(text="Ana\x08 Kovac thanked Liam\x0b.")
def test_a_graph_of_any_text_is_valid(text: str, nlp: Language) -> None:
    assume(text.strip())
    check(actorgraph.build(text, model=nlp))


@settings(quick, max_examples=20)
@given(texts=st.lists(news(), min_size=2, max_size=4, unique=True), random=st.randoms())
def test_the_order_of_documents_changes_nothing(
    texts: list[str], random: Random, nlp: Language
) -> None:
    documents = [Document(text) for text in texts]
    shuffled = random.sample(documents, len(documents))
    one, two = (actorgraph.build(order, model=nlp) for order in (documents, shuffled))
    assert json_format.dumps(one) == json_format.dumps(two)


def test_the_worked_example_is_valid(nlp: Language) -> None:
    path = Path(__file__).parents[1] / "graphs/us-mexico/article.txt"
    graph = actorgraph.build(path, model=nlp)
    assert len(graph.claims) >= 5
    check(graph)
