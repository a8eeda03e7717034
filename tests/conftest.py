"""Fixtures that every room's tests share."""

import pytest
from hypothesis import settings
from spacy.language import Language

from actorgraph.nlp import load_model

# How long an example takes says more of the machine than of the code.
settings.register_profile("actorgraph", deadline=None)
settings.load_profile("actorgraph")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline, loaded once."""
    return load_model()
