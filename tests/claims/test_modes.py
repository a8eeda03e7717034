import pytest
from spacy.language import Language

import actorgraph
from actorgraph import KnowledgeGraph

pytestmark = pytest.mark.model

TEXT = "Norway thanked Sweden in a letter to Finland. Chlorophyll absorbs light."


def _claims(graph: KnowledgeGraph) -> set[tuple[str, str, str]]:
    names = {entity.id: entity.name for entity in graph.entities}
    return {(names[c.subject], c.type, names[c.object]) for c in graph.claims}


def test_concepts_are_nodes_only_on_request(nlp: Language) -> None:
    plain = actorgraph.build(TEXT, model=nlp)
    concepts = actorgraph.build(TEXT, model=nlp, nodes="concepts")
    assert not [e for e in plain.entities if e.type == "concept"]
    assert "light" in {e.name for e in concepts.entities if e.type == "concept"}
    assert ("Norway", "SUPPORT", "Sweden") in _claims(concepts)


def test_concepts_of_the_same_words_are_one(nlp: Language) -> None:
    text = "Green plants absorb light. The green plant needs water."
    graph = actorgraph.build(text, model=nlp, nodes="concepts")
    assert [e.name for e in graph.entities].count("Green plants") == 1
    assert "green plant" not in {e.name for e in graph.entities}


def test_cooccurrence_joins_only_on_request_and_what_no_claim_joins(nlp: Language) -> None:
    plain = actorgraph.build(TEXT, model=nlp, min_confidence=0.5)
    joined = actorgraph.build(TEXT, model=nlp, min_confidence=0.5, cooccurrence=True)
    assert not [c for c in plain.claims if c.type == "CO_OCCURS"]
    pairs = {(a, b) for a, kind, b in _claims(joined) if kind == "CO_OCCURS"}
    assert ("Norway", "Sweden") not in pairs
    assert ("Sweden", "Finland") in pairs or ("Finland", "Sweden") in pairs


def test_cooccurrences_prove_themselves(nlp: Language) -> None:
    graph = actorgraph.build(TEXT, model=nlp, cooccurrence=True)
    (document,) = graph.documents
    for claim in graph.claims:
        evidence = claim.evidence
        assert document.text[evidence.start : evidence.end] == evidence.quote


def test_triples_of_several_documents(nlp: Language) -> None:
    found = list(actorgraph.triples(["Bees make honey.", "Cows give milk."], model=nlp))
    assert [(t.subject, t.object) for t in found] == [("Bees", "honey"), ("Cows", "milk")]
    assert len({t.document for t in found}) == 2
