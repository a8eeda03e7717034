"""Fixtures that every room's tests share."""

import pytest
from spacy.language import Language

from actorgraph.nlp import load_model


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline, loaded once."""
    return load_model()
