"""The worked example is what comes out of its article today, byte for byte."""

from pathlib import Path

import pytest
from spacy.language import Language

import actorgraph

ROOT = Path(__file__).parents[1]
FOLDER = Path("graphs/us-mexico")

pytestmark = pytest.mark.model


@pytest.mark.parametrize("name", ["graph.json", "graph.html"])
def test_the_example_is_up_to_date(
    nlp: Language, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    graph = actorgraph.build(FOLDER / "article.txt", model=nlp)
    made = tmp_path / name
    write = {"graph.json": graph.to_json, "graph.html": graph.to_html}[name]
    write(made)
    # Not compared in the assertion itself: a diff of files of this size takes minutes.
    same = made.read_bytes() == (FOLDER / name).read_bytes()
    assert same, "run: make example"
