import pytest
from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import ontology
from actorgraph.mentions import find_mentions
from actorgraph.mentions.scoring.heads import form_of, heads_of, passed_by, spans_of

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


@pytest.mark.model
def test_ways_lead_up_to_the_root_and_through_what_stands_between(nlp: Language) -> None:
    words = ["Rebels", "quickly", "attacked", "troops", "in", "the", "old", "town", "."]
    heads = [2, 2, 2, 2, 3, 7, 7, 4, 2]
    deps = ["nsubj", "advmod", "ROOT", "dobj", "prep", "det", "amod", "pobj", "punct"]
    doc = Doc(nlp.vocab, words=words, heads=heads, deps=deps)
    assert passed_by(doc, []) == []
    assert passed_by(doc, [0, 3]) == [0, 2, 3]
    assert passed_by(doc, [3, 7]) == [2, 3, 4, 7]
    assert passed_by(doc, [4, 7]) == [2, 3, 4, 5, 6, 7]
