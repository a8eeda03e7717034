from collections.abc import Callable

import pytest
from spacy.language import Language

import actorgraph
from actorgraph import Document, InputError, InputWarning

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
        (lambda: [Document("x" * 1_000_001, source="a.txt")], "a.txt: has 1,000,001 characters"),
        (lambda: [Document("a", id="1"), Document("b", id="1")], "the id 1 of another"),
    ],
    ids=["surrogate", "long", "same id"],
)
def test_documents_that_cannot_be_read_are_an_error(
    documents: Callable[[], list[Document]], complaint: str, nlp: Language
) -> None:
    with pytest.raises(InputError, match=complaint):
        actorgraph.build(documents(), model=nlp)


def test_a_document_given_twice_is_read_once(nlp: Language) -> None:
    document = Document("Norway thanked Sweden.")
    with pytest.warns(InputWarning, match="given twice"):
        graph = actorgraph.build([document, document], model=nlp)
    assert graph.documents == (document,)
