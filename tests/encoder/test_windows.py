import pytest
from spacy.language import Language

from actorgraph.encoder import windows
from actorgraph.encoder.windows import BEGIN, END, FULL, LONGEST, MOST_PIECES

TEXTS = {
    "short": "Sheinbaum met Rubio in Geneva.",
    "lines": "A headline\n\nThe U.S.-led coalition said:\n  “No.”\n",
    "many": "The minister of Peru met the mayor of Lima again. " * 60,
    "one sentence": "The minister met " + "the mayor and " * 300 + "the judge.",
    "long word": "See " + "x1y2" * 400 + " for more.",
    "blank": " \n ",
}


@pytest.mark.model
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_visible_token_is_in_one_window(text: str, nlp: Language) -> None:
    doc = nlp(text)
    found = [token for window in windows(doc) for token in window.tokens]
    assert [token for token, _, _ in found] == list(range(len(doc)))
    visible = [token for token, first, last in found if last > first]
    assert visible == [token.i for token in doc if not token.is_space]


@pytest.mark.model
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_window_has_bounds_and_no_padding(text: str, nlp: Language) -> None:
    for window in windows(nlp(text)):
        assert (window.pieces[0], window.pieces[-1]) == (BEGIN, END)
        assert len(window.pieces) <= LONGEST + MOST_PIECES + 2
        assert 0 not in window.pieces
        assert window.tokens[-1][2] == len(window.pieces) - 1


@pytest.mark.model
def test_windows_end_with_sentences(nlp: Language) -> None:
    doc = nlp(TEXTS["many"])
    starts = {sentence.start for sentence in doc.sents}
    found = windows(doc)
    assert len(found) > 1
    assert all(window.tokens[0][0] in starts for window in found)
    assert all(len(window.pieces) <= FULL + 2 for window in found)
