import pytest
from spacy.language import Language

from actorgraph.mentions.malformed import is_malformed


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana DiazImage", "malformed"),
        ("Electoral Vote(s", "malformed"),
        ("Chile 1", "malformed"),
        ("Ana Diaz", "name"),
        ("Image Comics", "name"),
        ("Apollo 11", "name"),
        ("Acme (Peru)", "name"),
        ("Peru 2019", "name"),
    ],
)
def test_what_layout_glued_or_cut_is_no_name(text: str, wanted: str, nlp: Language) -> None:
    assert ("malformed" if is_malformed(nlp(text)[:]) else "name") == wanted
