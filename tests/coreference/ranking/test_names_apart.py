"""Names that nobody bears together stay apart, whatever the ranker says."""

import pytest
from spacy.language import Language

import actorgraph

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        (
            "Anna Berg met Omar Diallo. Berg thanked Diallo, and Diallo praised Berg.",
            "Berg",
            "Diallo",
        ),
        (
            "The Green Party beat the Labour Party. The party cheered.",
            "Green Party",
            "Labour Party",
        ),
        ("Ana Diaz is here. Diaz sang. Jon Diaz met Diaz in Lima.", "Ana Diaz", "Jon Diaz"),
        (
            "Peru and the Peruvian state of Cusco signed a pact with Chile.",
            "Peru",
            "state of Cusco",
        ),
    ],
    ids=["two persons", "two parties", "one surname", "a state within a state"],
)
def test_two_are_two(text: str, left: str, right: str, nlp: Language) -> None:
    for reader in ("rules", "learned"):
        graph = actorgraph.build(text, model=nlp, reader=reader)
        for entity in graph.entities:
            texts = {mention.text.removeprefix("The ") for mention in entity.mentions}
            assert not {left, right} <= texts, (reader, entity.name)
