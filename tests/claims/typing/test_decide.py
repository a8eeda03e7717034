"""Types of predications, read from whole sentences: what decides where the lexicon alone cannot."""

from itertools import chain

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.claims import typing
from actorgraph.claims.predications import nouns, verbs
from actorgraph.claims.typing import nearness
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
    order = ["construction", "lexicon", "matrix", "noun", "vectors", "none"]
    values = [typing.CONFIDENCE[basis] for basis in order]  # type: ignore[index]
    assert values == sorted(values, reverse=True)


def test_a_word_near_to_a_known_one_takes_its_sense(nlp: Language) -> None:
    sense = nearness.nearest("pummel", ONTOLOGY.lexicon, nlp.vocab)
    assert sense is None or sense.type in ONTOLOGY.relation_types
    assert nearness.nearest("qwertzuiop", ONTOLOGY.lexicon, nlp.vocab) is None


def test_a_known_word_is_nearest_to_itself(nlp: Language) -> None:
    sense = nearness.nearest("attack", ONTOLOGY.lexicon, nlp.vocab)
    assert sense is not None
    assert sense.type == "ASSAULT"
