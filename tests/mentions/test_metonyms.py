"""Cities and buildings: whether they act for a government or are places."""

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import find_mentions

pytestmark = pytest.mark.model

# Text, words in it, and what they stand for (None: what they spell).
CASES = {
    "subject of an act": ("Washington launched an attack.", "Washington", "United States"),
    "subject of speech": ("Moscow denied the report.", "Moscow", "Russia"),
    "place of a meeting": ("They met in Washington.", "Washington", None),
    "city that lies": ("Moscow lies on a river.", "Moscow", None),
    "city that hosts": ("Cairo hosted the talks.", "Cairo", None),
    "possessive of a demand": ("Beijing's demands angered them.", "Beijing", "China"),
    "possessive of streets": ("Beijing's streets were empty.", "Beijing", None),
    "accused": ("They accused Tehran of lying.", "Tehran", "Iran"),
    "visited": ("They visited Tehran.", "Tehran", None),
    "talks between": ("Talks between Delhi and Islamabad failed.", "Delhi", "India"),
    "talks between, the second": (
        "Talks between Delhi and Islamabad failed.",
        "Islamabad",
        "Pakistan",
    ),
    "road between": ("The road between Delhi and Agra is closed.", "Delhi", None),
    "done by": ("The plan was rejected by Paris.", "Paris", "France"),
    "seat of the union": ("Brussels fined the company.", "Brussels", "European Union"),
    "country": ("The US won.", "US", "United States"),
    "government of": ("The Government of Peru agreed.", "The Government of Peru", "Peru"),
    "government with a demonym": (
        "The Israeli government agreed.",
        "The Israeli government",
        "Israel",
    ),
    "jets": ("Israeli jets bombed the town.", "Israeli jets", "Israel"),
    "officials of": ("Officials of Peru agreed.", "Officials of Peru", "Peru"),
    "ministry is its own": ("The Peruvian Trade Ministry agreed.", "Peruvian Trade Ministry", None),
}


@pytest.mark.parametrize("case", CASES)
def test_what_words_stand_for(nlp: Language, case: str) -> None:
    text, words, name = CASES[case]
    found = {m.canonical for m in find_mentions(nlp(text), ontology.load()) if m.span.text == words}
    assert found == {name}
