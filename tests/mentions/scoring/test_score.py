import numpy as np
import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.encoder import encode
from actorgraph.mentions import accept, find_mentions, score_mentions
from actorgraph.nlp import Candidates

TEXT = (
    "President Anna Berg of Peru visited Lima on Monday. Protesters blocked the bridge, and the "
    "police arrested several of them. Berg told reporters that the weather was good."
)


def candidates(nlp: Language, text: str = TEXT) -> Candidates:
    doc = nlp(text)
    return score_mentions(doc, find_mentions(doc, ontology.load()))


@pytest.mark.model
def test_scores_are_probabilities_of_none_and_eight_types(nlp: Language) -> None:
    found = candidates(nlp)
    assert found.scores.shape == (len(found.heads), 9)
    assert np.allclose(found.scores.sum(axis=1), 1, atol=1e-5)
    assert len(found.spans) == len(found.forms) == len(found.vectors) == len(found.heads)


@pytest.mark.model
def test_a_text_without_nouns_has_no_candidates(nlp: Language) -> None:
    found = candidates(nlp, "Go!")
    assert found.heads == ()
    assert found.scores.shape == (0, 9)
    assert list(accept(found)) == []


@pytest.mark.model
def test_actors_are_accepted_with_their_types_and_circumstances_are_not(nlp: Language) -> None:
    found = {mention.span.text: mention.type for mention in accept(candidates(nlp))}
    assert found["Anna Berg"] == "person"
    assert found["Peru"] == found["Lima"] == "place"
    assert found["Protesters"] == "group"
    assert "the weather" not in found
    assert "them" not in found


@pytest.mark.model
def test_vectors_are_kept_of_the_tokens_on_the_ways_alone(nlp: Language) -> None:
    found, vectors = candidates(nlp), encode(nlp(TEXT))
    assert found.passed is not None
    assert set(found.heads) <= set(found.passed.tolist())
    assert len(found.hidden) == len(found.passed) < len(found.doc)
    assert np.array_equal(found.hidden[found.rows(found.heads)], vectors[list(found.heads)])


@pytest.mark.model
def test_a_token_on_no_way_has_the_row_of_the_next(nlp: Language) -> None:
    found = candidates(nlp)
    passed: list[int] = [] if found.passed is None else found.passed.tolist()
    missing = next(i for i in range(len(found.doc)) if i not in passed and i < passed[-1])
    assert passed[found.rows([missing])[0]] == min(i for i in passed if i > missing)
    assert found.rows([len(found.doc)])[0] == len(passed) - 1
