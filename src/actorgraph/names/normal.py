"""The normal form of a name, in which two spellings of it are equal."""

import functools
import re
import unicodedata

_SUFFIX = re.compile(r"['’]s?$")


@functools.lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """``name`` for comparison: no case, accents, possessive, dots or leading article."""
    text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = _SUFFIX.sub("", text).replace(".", "")
    text = re.sub(r"\s+", " ", text).strip(" ,\"'“”")
    return re.sub(r"^(the|a|an) ", "", text)
