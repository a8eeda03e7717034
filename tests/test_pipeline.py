from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language

import actorgraph
from actorgraph import ArgumentError, Document, InputError, InputWarning, SkippedWarning

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "source",
    [
        "Norway thanked Sweden.",
        Document("Norway thanked Sweden."),
        ["Norway thanked Sweden."],
        iter([Document("Norway thanked Sweden.")]),
    ],
    ids=["text", "document", "list", "iterator"],
)
def test_a_source_may_be_a_text_a_document_or_several(source: object, nlp: Language) -> None:
    graph = actorgraph.build(source, model=nlp)  # type: ignore[arg-type]
    (claim,) = graph.claims
    assert claim.evidence.quote == "Norway thanked Sweden"


@pytest.mark.parametrize(
    ("documents", "complaint"),
    [
        (lambda: [Document("a\ud800b")], "unpaired surrogate"),
        (lambda: [Document("x" * 10_000_001, source="a.txt")], "a.txt: has 10,000,001 characters"),
    ],
    ids=["surrogate", "long"],
)
def test_documents_that_cannot_be_read_are_an_error(
    documents: Callable[[], list[Document]], complaint: str, nlp: Language
) -> None:
    with pytest.raises(InputError, match=complaint):
        actorgraph.build(documents(), model=nlp)


def test_a_second_document_with_the_same_id_is_skipped_and_said(nlp: Language) -> None:
    first, second = Document("Norway thanked Sweden.", id="1"), Document("They met.", id="1")
    with pytest.warns(SkippedWarning, match="has the id 1 of another document"):
        assert actorgraph.build([first, second], model=nlp).documents == (first,)


def test_a_document_given_twice_is_read_once(nlp: Language) -> None:
    document = Document("Norway thanked Sweden.")
    with pytest.warns(InputWarning, match="given twice"):
        graph = actorgraph.build([document, document], model=nlp)
    assert graph.documents == (document,)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("article.txt", r"give pathlib.Path\('article.txt'\)"),
        (["/tmp/"], "is a path"),  # noqa: S108
        (None, "None is no source, expected a text"),
        (7, "7 is no source"),
        (b"text", "b'text' is no source"),
        ({"text": "Norway"}, r"make a Document\(text"),
        ([{"text": "Norway"}], r"make a Document\(text"),
        ([None], "None is no source"),
    ],
    ids=str,
)
def test_what_is_no_source_is_refused_by_name(
    source: object, complaint: str, nlp: Language
) -> None:
    with pytest.raises(ArgumentError, match=complaint):
        actorgraph.build(source, model=nlp)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"nodes": "things"}, "nodes is 'things', expected 'actors' or 'concepts'"),
        ({"reader": "guess"}, "reader is 'guess', expected 'learned' or 'rules'"),
        ({"min_confidence": 90}, "min_confidence is 90, expected a number from 0 to 1"),
        ({"model": 7}, "model is 7, expected the name of a spaCy pipeline"),
    ],
    ids=str,
)
def test_wrong_options_are_refused_by_name(options: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ArgumentError, match=complaint):
        actorgraph.build("Norway thanked Sweden.", **options)


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        (
            {"text": "a", "published": "2026-01-15"},
            "published is '2026-01-15', expected a datetime",
        ),
        ({"text": None}, "text is None, expected a str"),
    ],
    ids=["date", "text"],
)
def test_a_document_of_wrong_fields_is_refused(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ArgumentError, match=complaint):
        Document(**fields)


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff"])
def test_a_name_with_characters_that_cannot_be_seen_is_that_name(
    unseen: str, nlp: Language
) -> None:
    written = f"Ana Ko{unseen}vac"
    graph = actorgraph.build(f"Ana Kovac met Peru. {written} thanked Norway.", model=nlp)
    (ana,) = (entity for entity in graph.entities if entity.id == "ana-kovac")
    assert ana.name == "Ana Kovac"
    assert not any(unseen in alias for alias in ana.aliases)
    assert written in {mention.text for mention in ana.mentions}  # as the text has it
