import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import find_mentions
from actorgraph.mentions.scoring.heads import form_of, heads_of, spans_of

CASES = {
    "names and nominals": (
        "The old minister of Peru met Anna Berg.",
        {"The old minister": "nominal", "Peru": "name", "Anna Berg": "name"},
    ),
    "pronouns of the third person": (
        "She gave it to their friends, not to me.",
        {"She": "pronoun", "it": "pronoun", "their": "pronoun", "their friends": "nominal"},
    ),
    "amounts head no mention": ("On Monday the fire cost $5 million.", {"the fire": "nominal"}),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_phrases_and_forms(case: tuple[str, dict[str, str]], nlp: Language) -> None:
    text, wanted = case
    doc = nlp(text)
    proposed = {m.head.i: m for m in find_mentions(doc, ontology.load())}
    heads = heads_of(doc, proposed)
    found = {
        doc[start:end].text: form_of(doc[head], proposed)
        for head, (start, end) in zip(heads, spans_of(doc, heads, proposed), strict=True)
    }
    assert wanted.items() <= found.items()
    assert "Monday" not in found
    assert "me" not in found
