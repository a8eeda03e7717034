"""Sentences of the table beside this file: how they put a predication."""

import tomllib
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from actorgraph import ontology
from actorgraph.claims import operators
from actorgraph.claims.predications import Predication
from actorgraph.claims.typing import Typing
from actorgraph.model import Document
from actorgraph.nlp import Annotation
from actorgraph.pipeline import annotate

TABLE = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))
PARAMS = [
    pytest.param(*row[:3], id=f"{group}:{number}")
    for group, rows in TABLE.items()
    for number, row in enumerate(rows)
]


def _annotation(text: str, nlp: Language) -> Annotation:
    return annotate(Document(text), nlp(text), ontology.load())


def _token(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def _predication(doc: Doc, triple: str) -> Predication:
    subject, head, target = (_token(doc, word) for word in triple.split("|"))
    return Predication(subject, target, head, head.lemma_, "test", path=(head,))


def _show(annotation: Annotation, predication: Predication) -> str:
    found = operators.read(annotation, predication)
    if found.drop:
        return "drop"
    kind = "ASSAULT" if predication.head.lemma_ == "attack" else "OTHER"
    found, kind = operators.settle(found, predication, Typing(kind, 1.0))
    speaker = annotation.chains[found.speaker].name if found.speaker else None
    parts = [
        "" if found.polarity == "affirmed" else found.polarity,
        "" if found.modality == "asserted" else found.modality,
        f"by:{speaker}" if speaker else "",
        f"act:{kind}" if kind not in {"ASSAULT", "OTHER"} else "",
    ]
    return " ".join(part for part in parts if part)


@pytest.mark.model
@pytest.mark.parametrize(("text", "triple", "expected"), PARAMS)
def test_operators_of_sentence(text: str, triple: str, expected: str, nlp: Language) -> None:
    annotation = _annotation(text, nlp)
    assert _show(annotation, _predication(annotation.doc, triple)) == expected
