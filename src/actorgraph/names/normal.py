"""The normal form of a name, in which two spellings of it are equal."""

import functools
import re
import unicodedata

# They make ligatures and parts of emoji, and are spelling in Persian.
JOINERS = frozenset("\u200c\u200d")
_SUFFIX = re.compile(r"['’]s?$")


def visible(text: str) -> str:
    """``text`` as a reader sees it: without characters that have no width or turn the direction of
    writing, by which two names could look alike, or one like another. Those that join letters stay.
    """
    if text.isprintable():
        return text
    return "".join(c for c in text if c in JOINERS or not _is_unseen(c)) or text


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


@functools.lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """``name`` for comparison: no case, accents, possessive, dots or leading article, and nothing
    that cannot be seen.
    """
    text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c) and not _is_unseen(c))
    text = _SUFFIX.sub("", text).replace(".", "")
    text = re.sub(r"\s+", " ", text).strip(" ,\"'“”")
    return re.sub(r"^(the|a|an) ", "", text)
