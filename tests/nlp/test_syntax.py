"""Questions to parses that are built by hand."""

import spacy
from spacy.tokens import Doc

from actorgraph.nlp import MentionSpan, syntax

VOCAB = spacy.blank("en").vocab


def test_the_first_conjunct_of_a_list() -> None:
    words, heads = ["Peru", ",", "Chile", "and", "Iran", "met"], [5, 0, 0, 2, 2, 5]
    deps = ["nsubj", "punct", "conj", "cc", "conj", "ROOT"]
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps)
    assert syntax.first_conjunct(doc[4]).text == "Peru"
    assert syntax.governor(doc[4]).text == "met"
    assert syntax.role_of(doc[4]) == "subject"


def test_the_owner_right_behind_a_noun() -> None:
    words = ["commanders", "of", "the", "Navy", "spoke"]
    heads, deps = [4, 0, 3, 1, 4], ["nsubj", "prep", "det", "pobj", "ROOT"]
    tags = ["NNS", "IN", "DT", "NNP", "VBD"]
    pos = ["NOUN", "ADP", "DET", "PROPN", "VERB"]
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps, tags=tags, pos=pos)
    navy = MentionSpan(doc[3:4], "organisation", "name", "test")
    assert syntax.owner_behind(doc[0], {3: navy}) == navy
    assert syntax.owner_behind(doc[0], {}) is None


def test_an_apposition_to_a_place_is_that_of_its_office() -> None:
    words, heads = ["the", "mayor", "of", "Lima", ",", "Ana"], [1, 1, 1, 2, 3, 3]
    doc = Doc(
        VOCAB, words=words, heads=heads, deps=["det", "ROOT", "prep", "pobj", "punct", "appos"]
    )
    assert syntax.past_owner(doc[3], "place").text == "mayor"
    assert syntax.past_owner(doc[3], "person").text == "Lima"
