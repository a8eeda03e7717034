"""The graph depends on what the documents say, not on their order or number of workers."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples.chains import Actor, document_of
from spacy.language import Language
from strategies.documents import DOCUMENTS, documents_of

from actorgraph import Document, build
from actorgraph.errors import InputError
from actorgraph.export import json_format
from actorgraph.resolve import resolve


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(rows: list[list[Actor]], random: object) -> None:
    graphs = documents_of(rows)
    shuffled = list(graphs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert json_format.dumps(resolve(shuffled)) == json_format.dumps(resolve(graphs))


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_a_graph_is_whole(rows: list[list[Actor]]) -> None:
    graphs = documents_of(rows)
    data = resolve(graphs)
    chains = {chain.id for graph in graphs for chain in graph.chains}
    ids = [entity.id for entity in data.entities]
    assert len(set(ids)) == len(ids)
    assert sum(len(e.mentions) for e in data.entities) == len(chains)
    # A forest: every merge joins two parts, so that each can be taken back.
    assert len(data.merges) == len(chains) - len(ids)
    assert all(0 < m.score <= 1 and m.reason and m.left != m.right for m in data.merges)
    assert {end for m in (*data.merges, *data.candidates) for end in (m.left, m.right)} <= chains
    assert all({c.subject, c.object} <= set(ids) and c.subject != c.object for c in data.claims)


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_a_further_document_on_others_changes_no_id(rows: list[list[Actor]]) -> None:
    graphs = documents_of(rows)
    further = document_of([("Mara Lind", "person"), ("Orlo Motors", "organisation")])
    before = {entity.id for entity in resolve(graphs).entities}
    after = {entity.id for entity in resolve([*graphs, further]).entities}
    assert after == before | {"mara-lind", "orlo-motors"}


def test_a_second_bearer_of_a_name_leaves_the_first_its_id() -> None:
    mayor: list[Actor] = [
        ("Peter Novak", "person", {"roles": [("mayor", 1)]}),
        ("Norwick", "place"),
    ]
    keeper: list[Actor] = [
        ("Peter Novak", "person", {"roles": [("goalkeeper", 1)]}),
        ("Orlo Rovers", "organisation"),
    ]
    first = [document_of(mayor, document=d) for d in ("d5", "d6")]
    second = document_of(keeper, document="d1")
    both = {e.id: {m.document for m in e.mentions} for e in resolve([*first, second]).entities}
    assert both["peter-novak"] == {"d5", "d6"}
    assert both["peter-novak--person"] == {"d1"}


def test_a_document_given_twice_counts_once() -> None:
    graph = document_of([("Ana Kovac", "person")])
    assert resolve([graph, graph]) == resolve([graph])


def test_two_documents_of_one_id_are_refused() -> None:
    graph = document_of([("Ana Kovac", "person")], document="d1")
    other = replace(graph, document=replace(graph.document, text="Ana Kovac! "))
    with pytest.raises(InputError, match="the id 'd1'"):
        resolve([graph, other])


def test_the_work_is_near_linear() -> None:
    def seconds(documents: int) -> float:
        graphs = [
            document_of(
                [
                    ("United States", "place"),
                    (f"Ana Kovac{_letters(i % 97)}", "person"),
                    (f"Mara {_letters(i)} Lind", "person"),
                    (f"{_letters(i * 7 % 1009)} Motors Inc.", "organisation"),
                    ("Supreme Court", "organisation"),
                ],
                document=f"d{i}",
            )
            for i in range(documents)
        ]
        clock = time.process_time()
        resolve(graphs)
        return time.process_time() - clock

    seconds(50)
    assert seconds(2000) < 10 * seconds(400) + 0.5


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()


@pytest.mark.model
def test_the_number_of_workers_does_not_matter(nlp: Language) -> None:
    texts = [
        f"President Ana Kovac met Liam Byrne in {city} on Monday. She thanked Ireland."
        for city in ("Dublin", "Zagreb", "Vienna", "Oslo", "Paris")
    ]
    documents = [Document(text) for text in texts]
    alone = build(documents, model=nlp)
    together = build(reversed(documents), model=nlp, workers=2)
    assert json_format.dumps(together) == json_format.dumps(alone)


@pytest.mark.model
def test_no_workers_are_refused(nlp: Language) -> None:
    with pytest.raises(InputError, match="0 workers"):
        build(Document("Ana Kovac met Liam Byrne."), model=nlp, workers=0)
