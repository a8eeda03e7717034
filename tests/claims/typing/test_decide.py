"""Types of predications, read from whole sentences: what decides where the lexicon alone cannot."""

from itertools import chain

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.claims import typing
from actorgraph.claims.predications import nouns, verbs
from actorgraph.model import Document
from actorgraph.pipeline import annotate

pytestmark = pytest.mark.model
ONTOLOGY = ontology.load()


def _typed(nlp: Language, text: str) -> list[typing.Typing]:
    annotation = annotate(Document(text), nlp(text), ONTOLOGY)
    return [
        typing.type_of(predication, ONTOLOGY, subject_type="place", object_type="place")
        for predication in chain(verbs.find(annotation), nouns.find(annotation, ONTOLOGY))
    ]


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [
        pytest.param("Peru attacked Chile.", "ASSAULT", "lexicon", id="lexicon"),
        pytest.param("Peru threatened to attack Chile.", "THREATEN", "matrix", id="matrix"),
        pytest.param("Peru refused to help Chile.", "REJECT", "matrix", id="refusal"),
        pytest.param("Peru told Chile to wait.", "REQUEST", "construction", id="directive"),
        pytest.param("Peru responded with strikes on Chile.", "ASSAULT", "noun", id="noun"),
        pytest.param("Peru bombed villages in Chile.", "ASSAULT", "loose", id="loose"),
        pytest.param("Peru eyed Chile.", "OTHER", "none", id="unknown"),
    ],
)
def test_what_decides_the_type(nlp: Language, text: str, kind: str, basis: str) -> None:
    found = _typed(nlp, text)
    assert (kind, basis) in [(typed.type, typed.basis) for typed in found]


def test_surer_means_are_more_confident() -> None:
    order = ["construction", "lexicon", "matrix", "noun", "none"]
    values = [typing.CONFIDENCE[basis] for basis in order]  # type: ignore[index]
    assert values == sorted(values, reverse=True)
