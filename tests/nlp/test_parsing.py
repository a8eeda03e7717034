import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from strategies.texts import any_text

from actorgraph.errors import InputWarning
from actorgraph.nlp import parse
from actorgraph.nlp.parsing import MARKS, PIECE, SENTENCE, WORD, pieces

SAID = "Norway thanked Sweden for the help of its firefighters."


def texts_of(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text)]


@pytest.fixture
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actorgraph.nlp.parsing.PIECE", 200)


@given(text=any_text(), size=st.integers(4, 40))
def test_pieces_lie_side_by_side(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("actorgraph.nlp.parsing.PIECE", size)
        found = texts_of(text)
    assert "".join(found) == text
    assert max(map(len, found)) <= size
    assert all(found) or found == [""]


@pytest.mark.parametrize(
    ("between", "end"),
    [
        (".\n\n", ".\n\n"),
        (". \r\n \r\n", ". \r\n \r\n"),
        (". And\nthen. ", "And\n"),
        (".” ", ".” "),
        (" and ", " "),
    ],
    ids=["paragraphs", "paragraphs-with-blanks", "lines", "sentences", "words"],
)
def test_a_text_is_cut_at_its_widest_gap(between: str, end: str) -> None:
    first, *_ = texts_of(between.join(["word" * 20] * 500))
    assert first.endswith(end)
    assert PIECE / 2 < len(first) <= PIECE


def test_an_article_is_one_piece() -> None:
    assert len(texts_of("word " * (PIECE // 5))) == 1


@pytest.mark.model
@pytest.mark.parametrize("mark", ["(", '"', "-", "\u200b", "🎉", "!"])
def test_many_marks_in_a_row_are_one_word(mark: str, nlp: Language) -> None:
    text = f"Norway thanked Sweden{mark * 5 * MARKS} {mark * MARKS} (Peru) met Chile."
    doc = parse(nlp, text)
    assert doc.text == text
    assert len(doc) <= 11  # the words, a run behind one of them and one by itself


def test_words_without_an_end_are_cut() -> None:
    assert list(map(len, texts_of("see " + "(" * (2 * WORD + 5)))) == [WORD + 4, WORD, 5]


@pytest.mark.model
@pytest.mark.usefixtures("short_pieces")
def test_nothing_is_lost_where_a_text_is_cut(nlp: Language) -> None:
    text = "\n\n".join(f"{SAID} It was paragraph {i}." for i in range(30))
    doc = parse(nlp, text)
    assert doc.text == text
    assert [(t.text, t.idx) for t in doc] == [(t.text, t.idx) for t in nlp(text)]
    assert [s.text.strip() for s in doc.sents] == [s.text.strip() for s in nlp(text).sents]
    assert [e.text for e in doc.ents].count("Norway") == 30
    assert {t.lemma_ for t in doc if t.dep_ == "ROOT"} == {"thank", "be"}


@pytest.mark.model
def test_a_sentence_without_an_end_is_cut_and_that_is_said(nlp: Language) -> None:
    text = " and ".join(["Norway thanked Sweden, which had sent a letter"] * 100)
    with pytest.warns(InputWarning, match="^long.txt: sentences of more than 300 words"):
        doc = parse(nlp, text, name="long.txt")
    assert doc.text == text
    assert max(map(len, doc.sents)) <= SENTENCE


@pytest.mark.model
def test_a_word_without_an_end_is_cut_and_that_is_said(nlp: Language) -> None:
    text = f"Norway thanked {'Sweden' * 1_000}."
    with pytest.warns(InputWarning, match="words of more than 1,000 characters"):
        assert parse(nlp, text).text == text


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_what_is_blank_has_a_parse(text: str, nlp: Language) -> None:
    assert parse(nlp, text).text == text
