"""actorgraph inside a user's own spaCy pipeline."""

import pytest
import spacy
from spacy.language import Language

import actorgraph.component
from actorgraph.errors import ModelError

TEXT = "Estonia is a member of NATO."


@pytest.mark.model
def test_component_sets_claims_and_leaves_the_rest(nlp: Language) -> None:
    doc = nlp(TEXT)
    before = [(token.text, token.dep_, token.ent_type_) for token in doc]
    component = actorgraph.component.make(nlp, "actorgraph")
    after = component(doc)
    assert after is doc
    assert [(token.text, token.dep_, token.ent_type_) for token in doc] == before
    (claim,) = doc._.claims
    assert (claim.type, claim.evidence.quote) == ("MEMBER_OF", "Estonia is a member of NATO")
    assert [entity.name for entity in doc._.knowledge_graph.entities] == ["Estonia", "NATO"]


def test_factory_is_registered() -> None:
    assert Language.has_factory("actorgraph")


def test_pipeline_without_parser_is_refused() -> None:
    with pytest.raises(ModelError, match="has no parser and no ner"):
        spacy.blank("en").add_pipe("actorgraph")


@pytest.mark.model
def test_unread_document_has_no_claims(nlp: Language) -> None:
    actorgraph.component.make(nlp, "actorgraph")
    assert nlp(TEXT)._.claims == ()
