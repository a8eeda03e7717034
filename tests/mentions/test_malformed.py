import pytest
from spacy.language import Language

from actorgraph.mentions.malformed import is_malformed


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana DiazImage", True),
        ("Electoral Vote(s", True),
        ("Chile 1", True),
        ("Ana Diaz", False),
        ("Image Comics", False),
        ("Apollo 11", False),
        ("Acme (Peru)", False),
        ("Peru 2019", False),
    ],
)
def test_what_layout_glued_or_cut_is_no_name(text: str, wanted: bool, nlp: Language) -> None:
    assert is_malformed(nlp(text)[:]) is wanted
