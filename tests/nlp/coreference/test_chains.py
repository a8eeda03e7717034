"""Sentences and who is who in them."""

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.model import Document
from actorgraph.nlp import annotate

pytestmark = pytest.mark.model

# Text, a mention of it, and the name of the actor that the mention must lead to.
CASES = {
    "he by gender": ("Anna Berg met Paul Stone in Oslo. He said little.", "He", "Paul Stone"),
    "she by gender": ("Anna Berg met Paul Stone in Oslo. She said little.", "She", "Anna Berg"),
    "possessive": ("Paul Stone sold his company.", "his", "Paul Stone"),
    "surname": ("Paul Stone resigned. Stone gave no reason.", "Stone gave", "Paul Stone"),
    "cataphora": ("After his defeat, Paul Stone left Norway.", "his", "Paul Stone"),
    "reflexive": ("Paul Stone blamed himself.", "himself", "Paul Stone"),
    "binding": ("Mark Hill wrote a book. Paul Stone hated him.", "him", "Mark Hill"),
}


@pytest.mark.parametrize("case", CASES)
def test_mention_leads_to_its_actor(nlp: Language, case: str) -> None:
    text, mention, name = CASES[case]
    annotation = annotate(Document(text), nlp(text), ontology.load())
    start = text.index(mention)
    found = [
        chain.name
        for chain in annotation.chains.values()
        for m in chain.mentions
        if m.start == start and m.text == mention.split()[0]
    ]
    assert found == [name]
