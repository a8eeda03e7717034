import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.model import Chain, Document
from actorgraph.pipeline import annotate_scored


def chains(nlp: Language, text: str) -> list[Chain]:
    document = Document(text)
    annotation, _ = annotate_scored(document, nlp(text), ontology.load())
    return list(annotation.chains.values())


# A text, and mentions that are one actor.
CASES = {
    "surname": ("Anna Berg met Omar Diallo. Berg thanked him.", {"Anna Berg", "Berg"}),
    "pronoun by rule": ("Anna Berg met Omar Diallo. Later she left Peru.", {"Anna Berg", "she"}),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_mentions_of_one_actor(case: tuple[str, set[str]], nlp: Language) -> None:
    text, together = case
    found = [{mention.text for mention in chain.mentions} for chain in chains(nlp, text)]
    assert any(together <= mentions for mentions in found), found


@pytest.mark.model
def test_two_people_are_two(nlp: Language) -> None:
    found = chains(nlp, "Anna Berg met Omar Diallo. Berg thanked him.")
    of = {mention.text: chain.id for chain in found for mention in chain.mentions}
    assert of["Anna Berg"] != of["Omar Diallo"]


@pytest.mark.model
def test_every_ranked_link_says_why(nlp: Language) -> None:
    found = chains(nlp, "Anna Berg met Omar Diallo in Peru. Berg thanked Diallo. Peru was glad.")
    links = [link for chain in found for link in chain.links if link.rule.startswith("ranked")]
    assert links
    for link in links:
        assert link.rule.startswith("ranked by ")
        assert link.score > 0
