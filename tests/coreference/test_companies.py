"""Companies by the first words of their names, and by what they are."""

import pytest
from spacy.language import Language

import actorgraph


@pytest.mark.model
def test_first_word_and_kind_of_a_company(nlp: Language) -> None:
    text = "Mahan Air flies to Rome. Mahan has been banned by Germany. The airline denied it."
    graph = actorgraph.build(text, model=nlp)
    (company,) = [e for e in graph.entities if e.type == "organisation"]
    assert company.name == "Mahan Air"
    assert company.aliases == ("Mahan", "The airline")


@pytest.mark.model
def test_a_foundation_is_not_its_founder(nlp: Language) -> None:
    text = "The Clinton Foundation opened in Rome. Clinton has been criticised by Germany."
    graph = actorgraph.build(text, model=nlp)
    assert {e.name for e in graph.entities} >= {"Clinton Foundation", "Clinton"}
