import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import accept, find_mentions, score_mentions
from actorgraph.nlp import MentionSpan


def mentions(nlp: Language, text: str) -> dict[str, MentionSpan]:
    doc = nlp(text)
    found = accept(score_mentions(doc, find_mentions(doc, ontology.load())))
    return {mention.span.text: mention for mention in found}


# A text, the nominal in it, and what it is called.
CASES = {
    "what of belongs to the name": (
        "Two hundred soldiers joined the liberation of Lima, and the liberation of Lima ended.",
        "the liberation",
        "liberation of Lima",
    ),
    "without its article": ("The striking miners blocked the road.", "The striking miners", None),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_name_of_a_nominal(case: tuple[str, str, str | None], nlp: Language) -> None:
    text, nominal, name = case
    found = mentions(nlp, text)[nominal]
    assert found.form == "nominal"
    assert found.name == (name or nominal.removeprefix("The "))


@pytest.mark.model
def test_a_country_stays_a_place_whatever_it_does(nlp: Language) -> None:
    found = mentions(nlp, "Peru accused Chile of spying. Washington and Moscow signed the treaty.")
    assert found["Peru"].type == found["Chile"].type == found["Washington"].type == "place"
    assert found["Washington"].name == "United States"


@pytest.mark.model
def test_pronouns_are_left_to_coreference(nlp: Language) -> None:
    assert "She" not in mentions(nlp, "She met Anna Berg in Lima.")
