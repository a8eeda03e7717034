import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.claims.scoring.paths import path_between
from actorgraph.claims.unread import predication_of, typing_as

# Text, subject, object, and what is said of them; empty where the words make no phrase.
CASES = {
    "verb and object": ("Rebels attacked troops in Lima.", "Rebels", "troops", "attacked"),
    "verb, noun and preposition": (
        "Peru sent troops to Mali.",
        "Peru",
        "Mali",
        "sent to",
    ),
    "passive": ("Berg was seen near Lima.", "Berg", "Lima", "was seen near"),
    "place of a noun": ("The fire in Lima spread.", "fire", "Lima", "is in"),
    "relative clause": ("Rebels who attacked Lima fled.", "Rebels", "Lima", "attacked"),
    "owner": ("Lima's mayor resigned.", "mayor", "Lima", ""),
    "of": ("The mayor of Lima resigned.", "mayor", "Lima", ""),
    "two objects": ("They moved troops into Lima.", "troops", "Lima", ""),
    "two verbs": ("Peru threatened to attack Mali.", "Peru", "Mali", "attack"),
    "two sentences": ("Berg left. Lima burned.", "Berg", "Lima", ""),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_predicate(case: tuple[str, str, str, str], nlp: Language) -> None:
    text, subject, target, wanted = case
    doc = nlp(text)
    left, right = (next(t for t in doc if t.text == word) for word in (subject, target))
    found = predication_of(left, right, path_between(left, right))
    assert found.predicate == wanted
    assert (found.subject, found.object) == (left, right)


@pytest.mark.model
def test_what_bears_on_the_verb_is_above_its_head(nlp: Language) -> None:
    doc = nlp("Peru threatened to attack Mali.")
    assert predication_of(doc[0], doc[4], path_between(doc[0], doc[4])).head.text == "attack"


@pytest.mark.model
def test_what_has_no_words_is_called_by_a_type_that_says_something(nlp: Language) -> None:
    doc = nlp("The mayor of Lima resigned.")
    known = ontology.load()
    found = predication_of(doc[1], doc[3], path_between(doc[1], doc[3]))
    position, consult = (typing_as(kind, found, known) for kind in ("POSITION", "CONSULT"))
    assert position is not None
    assert position.label == known.relation_types["POSITION"].label
    assert consult is not None
    assert consult.symmetric
    assert typing_as("OTHER", found, known) is None
