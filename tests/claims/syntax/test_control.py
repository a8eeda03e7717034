"""Whose subject a verb has, on parses built by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from actorgraph.claims.syntax.control import is_passive, subject_of

VOCAB = spacy.blank("en").vocab

# Words with tag, part of speech, dependency and head; the verb in question is marked by *.
SENTENCES = {
    "own": ("Peru/NNP/PROPN/nsubj/1 *left/VBD/VERB/ROOT/1", ["Peru"]),
    "coordination": (
        "Peru/NNP/PROPN/nsubj/1 came/VBD/VERB/ROOT/1 and/CC/CCONJ/cc/1 *left/VBD/VERB/conj/1",
        ["Peru"],
    ),
    "subject control": (
        "Peru/NNP/PROPN/nsubj/1 hopes/VBZ/VERB/ROOT/1 to/TO/PART/aux/3 *win/VB/VERB/xcomp/1",
        ["Peru"],
    ),
    "object control": (
        (
            "Peru/NNP/PROPN/nsubj/1 urged/VBD/VERB/ROOT/1 Chile/NNP/PROPN/dobj/1 "
            "to/TO/PART/aux/4 *wait/VB/VERB/xcomp/1"
        ),
        ["Chile"],
    ),
    "reduced relative clause": (
        (
            "Chile/NNP/PROPN/nsubj/4 *hit/VBN/VERB/acl/0 by/IN/ADP/agent/1 "
            "Peru/NNP/PROPN/pobj/2 left/VBD/VERB/ROOT/4"
        ),
        ["Chile"],
    ),
    "imperative": ("*Leave/VB/VERB/ROOT/0 Peru/NNP/PROPN/dobj/0", []),
    "content clause without subject": (
        "Peru/NNP/PROPN/nsubj/1 said/VBD/VERB/ROOT/1 that/IN/SCONJ/mark/3 *left/VBD/VERB/ccomp/1",
        [],
    ),
}


def _doc(sentence: str) -> tuple[Doc, int]:
    rows = [word.split("/") for word in sentence.split()]
    verb = next(i for i, row in enumerate(rows) if row[0].startswith("*"))
    doc = Doc(
        VOCAB,
        words=[row[0].lstrip("*") for row in rows],
        tags=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[int(row[4]) for row in rows],
        lemmas=[{"urged": "urge"}.get(row[0], row[0].lstrip("*")) for row in rows],
    )
    return doc, verb


@pytest.mark.parametrize("name", SENTENCES)
def test_subject_of(name: str) -> None:
    sentence, wanted = SENTENCES[name]
    doc, verb = _doc(sentence)
    assert [token.text for token in subject_of(doc[verb]).tokens] == wanted


@pytest.mark.parametrize(
    ("name", "passive"), [("own", False), ("reduced relative clause", True), ("imperative", False)]
)
def test_is_passive(name: str, passive: bool) -> None:  # noqa: FBT001
    doc, verb = _doc(SENTENCES[name][0])
    assert is_passive(doc[verb]) is passive
