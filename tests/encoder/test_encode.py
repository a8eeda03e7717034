from types import SimpleNamespace

import numpy as np
import pytest
from spacy.language import Language

from actorgraph import encoder
from actorgraph.encoder import WIDTH, encode, windows
from actorgraph.errors import ModelError

TEXT = "The minister of Peru met the mayor of Lima again. " * 40


@pytest.mark.model
def test_a_row_for_each_token_and_zeros_for_blanks(nlp: Language) -> None:
    doc = nlp("Sheinbaum met Rubio.\n\nThey spoke.")
    found = encode(doc)
    assert found.shape == (len(doc), WIDTH)
    blank = [token.i for token in doc if token.is_space]
    assert blank
    assert not found[blank].any()
    assert all(found[token.i].any() for token in doc if not token.is_space)


@pytest.mark.model
def test_a_vector_depends_on_its_window_alone(nlp: Language) -> None:
    whole = nlp(TEXT)
    first = windows(whole)[0]
    part = nlp(TEXT[: whole[first.tokens[-1][0] + 1].idx].rstrip())
    rows = len(first.tokens)
    assert len(part) == rows
    assert np.array_equal(encode(whole)[:rows], encode(part))


def test_damaged_weights_are_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    encoding = encoder.encode.__globals__
    encoding["_session"].cache_clear()
    monkeypatch.setitem(encoding, "read_weights", lambda _: b"cut short")
    with pytest.raises(ModelError, match="weights of the encoder are damaged"):
        encoding["_session"]()
    encoding["_session"].cache_clear()


@pytest.mark.parametrize(
    ("sums", "encoders"),
    [
        pytest.param(16 * 255 * 127, ("encoder.onnx", False), id="right"),
        pytest.param(8 * 32767, ("encoder.onnx", True), id="cut off at 16 bits"),
    ],
)
def test_sums_are_made_exact_where_the_processor_cuts_them_off(
    sums: int, encoders: tuple[str, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    encoding = encoder.encode.__globals__
    probe = SimpleNamespace(run=lambda *_: [np.full((4, 16), sums, np.int32)])
    loaded: list[tuple[str, bool]] = []

    def load(name: str, *, exact: bool = False) -> SimpleNamespace:
        loaded.append((name, exact))
        return probe

    encoding["_session"].cache_clear()
    monkeypatch.setitem(encoding, "_load", load)
    encoding["_session"]()
    encoding["_session"].cache_clear()
    assert loaded == [("sums.onnx", False), encoders]


def test_exact_sums_are_right_on_any_processor() -> None:
    encoding = encoder.encode.__globals__
    assert encoding["_adds_up"](encoding["_load"]("sums.onnx", exact=True))


@pytest.mark.model
def test_vectors_are_those_of_exact_sums(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    encoding, doc = encoder.encode.__globals__, nlp(TEXT)
    exact = encoding["_load"]("encoder.onnx", exact=True)
    found = encode(doc)
    monkeypatch.setitem(encoding, "_session", lambda: exact)
    assert np.array_equal(found, encode(doc))
