"""One spelling for words that have two: ``organise``, not ``organize``."""

import re

from actorgraph.page.sentences.forms import lemmas

_IZE = re.compile(r"\b([A-Za-z]+)iz(e|es|ed|ing|ation|ations)\b")


def one_spelling(words: str) -> str:
    """``words`` with -ise where the lexicon knows the verb."""
    return _IZE.sub(_with_s, words) if "iz" in words else words


def _with_s(match: re.Match[str]) -> str:
    stem, ending = match.groups()
    known = f"{stem.lower()}ise" in lemmas("verb")
    return f"{stem}is{ending}" if known else match.group()
