"""Plain text to a document."""

import datetime as dt
import re
import warnings

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers.dates import date_above

SURROGATE = re.compile("[\ud800-\udfff]")


def from_text(
    text: str,
    *,
    title: str | None = None,
    source: str | None = None,
    published: dt.date | None = None,
) -> Document:
    """A document of ``text``, which stays as it is, so that offsets are offsets in what was given.

    Without ``published``, a line near the top that is nothing but a date sets it. Unpaired
    surrogates, which no UTF-8 file can hold, become U+FFFD, one for one, with an
    ``InputWarning``. Raises ``InputError`` if there is no text.
    """
    origin = source or title or "the text"
    if not text.strip():
        raise InputError(f"{origin}: is empty, expected text")
    clean, replaced = SURROGATE.subn("\ufffd", text)
    if replaced:
        message = f"{origin}: {replaced} unpaired surrogates replaced by U+FFFD"
        warnings.warn(message, InputWarning, stacklevel=2)
    return Document(
        text=clean,
        title=printable(title),
        source=printable(source),
        published=published or date_above(clean),
    )


def printable(text: str | None) -> str | None:
    """``text`` with unpaired surrogates (file names may hold them) replaced."""
    return None if text is None else SURROGATE.sub("\ufffd", text)
