"""One word in two spellings: typing errors, transliterations."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from actorgraph.names.normal import normal

# Letters and pairs of letters that transliterations of one sound exchange, first rule first.
SOUNDS = (
    (r"sch|sh|zh|tz|ts|cz|ks|z|x", "s"),
    (r"tch|tsch|ch|dj|j", "c"),
    (r"ph", "f"),
    (r"kh|gh|ck|q|g|k", "k"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"w|v", "v"),
    (r"[^a-z]|h", ""),
)
ALIKE = 0.55  # share of letters that two transliterations have in common at least
SHORTEST = 2  # consonants that a word must have to be compared by sound
LONG = 6  # letters that a word must have before a single wrong one is no other word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of ``word`` in a common spelling: ``Gaddafi`` and ``Qadhafi`` share it."""
    text = re.sub(r"^(al|el)[- ]", "", normal(word))
    for pattern, letter in SOUNDS:
        text = re.sub(pattern, letter, text)
    initial, rest = ("a" if text[:1] in "aeiouy" else text[:1]), text[1:]
    bones = initial + re.sub(r"[aeiouy]", "", rest)
    return re.sub(r"(.)\1+", r"\1", bones)


def same_sound(first: str, second: str) -> bool:
    """Whether two words may be transliterations of one: their consonants are the same."""
    bones = skeleton(first)
    if (
        len(bones) < SHORTEST
        or bones != skeleton(second)
        or (first[-1:] == "a") != (second[-1:] == "a")
    ):
        return False
    return OSA.normalized_similarity(first, second) >= ALIKE


def nearly_same(first: str, second: str, *, shortest: int = LONG) -> bool:
    """Whether two long words differ by one letter, or by two neighbours that changed places.

    The last letter must agree: it tells ``Roberto`` from ``Roberta``.
    """
    if min(len(first), len(second)) < shortest or not (first + second).isalpha():
        return False
    return first[-1] == second[-1] and OSA.distance(first, second, score_cutoff=1) <= 1
