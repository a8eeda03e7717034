"""Forms of English words: one spelling for each, and the bare forms behind an inflected one."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

Pos = Literal["verb", "noun", "adj"]

_BRITISH = {
    "armor": "armour",
    "center": "centre",
    "defense": "defence",
    "endeavor": "endeavour",
    "favor": "favour",
    "fulfill": "fulfil",
    "harbor": "harbour",
    "honor": "honour",
    "labor": "labour",
    "license": "licence",
    "neighbor": "neighbour",
    "offense": "offence",
    "program": "programme",
    "rumor": "rumour",
}


@lru_cache(maxsize=1 << 16)
def spelling(word: str) -> str:
    """One key for British and American spellings, so that data need hold only one of them."""
    word = word.lower()
    for american, british in (("ize", "ise"), ("ization", "isation"), ("yze", "yse")):
        if word.endswith(american):
            return word.removesuffix(american) + british
    return _BRITISH.get(word, word)


# Past forms that neither the rules below nor common lemmatisers undo.
_IRREGULAR = {
    "forgave": "forgive",
    "froze": "freeze",
    "greenlit": "greenlight",
    "overrode": "override",
    "slew": "slay",
    "unfroze": "unfreeze",
    "wed": "wed",
}
_VOWELS = "aeiou"


def candidates(text: str, lemma: str, pos: Pos) -> Iterator[str]:
    """The words that a form may belong to, most likely first."""
    text = text.lower()
    if pos == "verb":
        yield from map(spelling, _bare_verbs(text))
        yield spelling(lemma)
        yield spelling(text)
    else:
        yield spelling(text)
        yield spelling(lemma)


def _bare_verbs(text: str) -> Iterator[str]:
    """What remains of a past form or participle: `staged`: stage; `barred`: bar; `called`: call."""
    if text in _IRREGULAR:
        yield _IRREGULAR[text]
    for ending in ("ied", "ed", "ing"):
        stem = text.removesuffix(ending)
        if stem == text or len(stem) < 2:  # noqa: PLR2004
            continue
        if ending == "ied":
            yield stem + "y"
            yield stem + "ie"
            return
        yield stem + "e"
        if not _would_double(stem):
            yield stem
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        return


def _would_double(stem: str) -> bool:
    """Whether a short stem doubles its last letter before an ending, and so is no base itself."""
    return (
        stem[-1] not in f"{_VOWELS}wxy"
        and stem[-2] in _VOWELS
        and not any(letter in _VOWELS for letter in stem[:-2])
    )
