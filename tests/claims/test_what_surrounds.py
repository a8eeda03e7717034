"""What holds of evidence, times and quotations in texts with odd characters."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from actorgraph import ontology
from actorgraph.claims import extract
from actorgraph.model import Document
from actorgraph.pipeline import annotate

pytestmark = pytest.mark.model

SENTENCES = (
    "Norway did not attack Sweden on Monday.",
    "“Sweden may help Denmark in Oslo,” Anna Berg said.",
    'Anna Berg told Reuters: "We will leave NATO in May."',
    "According to the BBC, Norway threatened to invade Sweden in 2019.",
    "If Norway attacks Sweden, Denmark will help Sweden.",
    "Denmark accused Norway of bombing Sweden, 'a friend', last year.",
    "Did Norway rule out talks with Sweden?",
    "No talks between Norway and Sweden were held near Oslo.",
)
# Unpaired surrogates are replaced before a text comes here (readers).
ODD = st.sampled_from(
    [
        "\r\n",
        "\n\n",
        "\u200f",
        "\u202e",
        "é",
        "🇳🇴",
        "👩\u200d🚀",
        '"',
        "“",
        "”",
        "’",
        "\xa0",
        "\ufeff",
        "\u2028",
        "\x00",
        "𝕏",
        "العراق ",
        "ﬁ",
        "…",
        "«",
        "''",
        " ( ",
        "31.02.",
        "\t",
    ]
)


@st.composite
def odd_news(draw: st.DrawFn) -> str:
    """Sentences with odd characters put in anywhere."""
    text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(ODD) + text[at:]
    return text


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=odd_news(), published=st.dates() | st.none())
def test_offsets_and_times_hold(text: str, published: dt.date | None, nlp: Language) -> None:
    document = Document(text, published=published)
    annotation = annotate(document, nlp(text), ontology.load())
    for quotation in annotation.quotations:
        assert 0 <= quotation.start < quotation.end <= len(annotation.doc)
        assert quotation.speaker is None or 0 <= quotation.speaker < len(annotation.doc)
    for claim in extract(annotation, ontology.load()):
        evidence = claim.evidence
        assert document.text[evidence.start : evidence.end] == evidence.quote
        assert {claim.attributed_to, claim.place} - {None} <= set(annotation.chains)
        if claim.time is not None:
            assert claim.time.text in document.text
            assert claim.time.start <= claim.time.end
