"""Which language a text is in."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_ENOUGH = 4000  # characters that are looked at
_LONG = 200  # characters; shorter texts of names look like any language
_SURE_OF_LONG, _SURE_OF_SHORT = 0.9, 0.99  # on English news both were never wrong
_KIN: Mapping[str, str] = {"pcm": "en"}  # varieties that news in the language are taken for


def detect_language(text: str) -> str | None:
    """The code of the language of ``text``, such as ``en``; None if that is in doubt."""
    sample = text.strip()[:_ENOUGH]
    code, probability = _identifier().classify(sample)
    sure = _SURE_OF_LONG if len(sample) >= _LONG else _SURE_OF_SHORT
    return _KIN.get(code, code) if float(probability) >= sure else None


def language_name(code: str) -> str:
    """What the language is called, or its code if that is not known."""
    return _names().get(code, f"the language {code!r}")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _names() -> Mapping[str, str]:
    return tomllib.loads(files(__package__).joinpath("languages.toml").read_text("utf-8"))
