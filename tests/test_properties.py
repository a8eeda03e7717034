"""What holds of every graph, whatever the text."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from invariants import check
from spacy.language import Language
from strategies.texts import any_text, news

import actorgraph
from actorgraph import Document
from actorgraph.export import json_format

pytestmark = pytest.mark.model

# The model is the same for all examples, and how long one takes says nothing.
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


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
