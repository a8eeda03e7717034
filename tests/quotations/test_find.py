"""Who says what is quoted."""

import pytest
from spacy.language import Language

from actorgraph.quotations import find_quotations

CASES = [
    ("after-inverted", '"We will leave," said Ruiz.', ["Ruiz"]),
    ("after", '"We will leave," Ruiz said on Monday.', ["Ruiz"]),
    ("after-comma-outside", '"We will leave", said Ruiz.', ["Ruiz"]),
    ("after-question", '"Will they leave?" asked Ruiz.', ["Ruiz"]),
    ("after-told", '"We will leave," Ruiz told the BBC.', ["Ruiz"]),
    ("after-according", '"They will leave," according to Ruiz.', ["Ruiz"]),
    ("before-colon", 'Ruiz said: "We will leave."', ["Ruiz"]),
    ("before-comma", 'Ruiz said, "We will leave."', ["Ruiz"]),
    ("before-that", 'Ruiz said that "they will leave".', ["Ruiz"]),
    ("before-adjunct", 'In a statement on Monday, Ruiz said: "We will leave."', ["Ruiz"]),
    ("before-according", 'According to Ruiz, "they will leave".', ["Ruiz"]),
    ("before-reported-by", 'As reported by Ruiz in a note, "they will leave".', ["Ruiz"]),
    ("before-noun", 'The letter from Peru was short: "We will leave."', ["Peru"]),
    ("before-colon-paragraph", 'Ruiz wrote on his page:\n\n"We will leave."', ["Ruiz"]),
    ("split", '"We," said Ruiz, "will never leave."', ["Ruiz", "Ruiz"]),
    ("two-sentences", '"We will leave. They attacked us," said Ruiz.', ["Ruiz"]),
    ("next-sentence", '"We will leave," said Ruiz. "They attacked us."', ["Ruiz", "Ruiz"]),
    ("added", '"We will leave," said Ruiz. "They attacked us," he added.', ["Ruiz", "Ruiz"]),
    ("paragraphs", "“We will leave.\n\n“They attacked us,” Ruiz said.", ["Ruiz", "Ruiz"]),
    (
        "paragraph-alone",
        '"We will leave," Ruiz said.\n"They attacked us and we fled."',
        ["Ruiz", "Ruiz"],
    ),
    ("curly", "“We will leave,” said Ruiz.", ["Ruiz"]),
    ("british", "'We will leave,' said Ruiz.", ["Ruiz"]),
    ("spokesman", '"We will leave," said a spokesman for Peru.', ["Peru"]),
    ("quoted-as-saying", 'Ruiz was quoted as saying "we will leave".', ["Ruiz"]),
    ("doubled", '"""We will leave,"" Ruiz said."', ["Ruiz"]),
    ("within-sentence", 'Ruiz said the army "will leave the city" soon.', ["Ruiz"]),
    ("scare", 'The "quick" army left the city.', [None]),
    ("passive", 'The army was told to prepare a "state of war".', [None]),
    ("another-sentence", 'The army "left the city". Ruiz said he knew.', [None]),
    ("two-speakers", '"We left," said Ruiz. "They stayed," said Lopez.', ["Ruiz", "Lopez"]),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, found, id=name) for name, text, found in CASES]
)
def test_speakers(text: str, expected: list[str | None], nlp: Language) -> None:
    doc = nlp(text)
    found = find_quotations(doc)
    assert [None if q.speaker is None else doc[q.speaker].text for q in found] == expected


@pytest.mark.model
def test_no_speaker_in_his_own_words(nlp: Language) -> None:
    doc = nlp('"Ruiz left," he said. "Lopez said Ruiz left," she added.')
    for quotation in find_quotations(doc):
        assert quotation.speaker is None or not (
            quotation.start <= quotation.speaker < quotation.end
        )
