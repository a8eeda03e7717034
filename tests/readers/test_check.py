from pathlib import Path

import pytest

from actorgraph import Document, InputError, InputWarning, SkippedWarning
from actorgraph.readers import check
from actorgraph.readers.language import detect_language, language_name

ENGLISH = Document("The ministers of both countries met in Oslo on Thursday to talk about trade.")
SPANISH = Document(
    "El presidente dijo el jueves que los ministros de ambos países se reunirán en Madrid. "
    "Según la oficina de prensa, las conversaciones sobre el comercio empezarán en marzo y nadie "
    "espera un acuerdo antes del verano.",
    source="a.txt",
)
LISTS = Document("Berg, Kovac, Byrne, Nkosi, Duarte. Oslo, Zagreb, Dublin, Pretoria, Lisboa.")


def checked(*documents: Document, given: bool = False) -> list[Document]:
    return list(check(documents, longest=400, language="en", given=given))


def test_good_documents_pass_in_their_order() -> None:
    assert checked(ENGLISH, LISTS) == [ENGLISH, LISTS]


def test_a_text_in_another_language_is_refused_by_name() -> None:
    complaint = "a.txt: is in Spanish, not in English; .*--model, or --language en"
    with pytest.raises(InputError, match=complaint):
        checked(SPANISH)
    with pytest.warns(SkippedWarning, match=complaint):
        assert checked(ENGLISH, SPANISH) == [ENGLISH]


def test_a_language_that_the_user_gives_is_believed() -> None:
    assert checked(SPANISH, given=True) == [SPANISH]


def test_documents_get_the_language_they_are_read_in() -> None:
    (document,) = check([SPANISH], longest=400, language="es")
    assert document.language == "es"


def test_the_same_document_twice_is_read_once() -> None:
    with pytest.warns(InputWarning, match="given twice, read once"):
        assert checked(ENGLISH, ENGLISH) == [ENGLISH]


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        (Document("Another text.", id=ENGLISH.id), "has the id .* of another document"),
        (Document("They met. " * 50), "has 500 characters, at most 400"),
        (Document("a\ud800b"), "holds an unpaired surrogate"),
    ],
    ids=["id", "long", "surrogate"],
)
def test_a_bad_document_is_skipped_and_said(document: Document, complaint: str) -> None:
    with pytest.warns(SkippedWarning, match=complaint):
        assert checked(ENGLISH, document) == [ENGLISH]


def test_short_texts_and_names_are_in_no_known_language() -> None:
    texts = ("They met.", "Oslo thanked Bergen.", LISTS.text, "12 345", "")
    assert {detect_language(text) for text in texts} <= {None, "en"}


def test_our_own_example_is_english() -> None:
    article = Path(__file__).parents[2] / "graphs/us-mexico/article.txt"
    assert detect_language(article.read_text("utf-8")) == "en"


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("qu", "the language 'qu'")])
def test_languages_have_names(code: str, name: str) -> None:
    assert language_name(code) == name
