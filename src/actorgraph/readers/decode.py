"""Bytes to text."""

import codecs
import warnings

from actorgraph.errors import InputError, InputWarning
from actorgraph.readers.language import detect_language

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LAYOUT = frozenset("\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f\x85")
_MOST_CONTROLS = 0.01  # a stray control character happens in text, many of them do not
_HIGH_BYTES = bytes(range(0x80, 0x100))
_MOST_HIGH_BYTES = 0.2  # French in Windows-1252 has 0.05, Russian in Windows-1251 0.8
_WESTERN = "cp1252"
_LATIN = {  # what else has few high bytes: encoding -> languages
    "cp1250": ("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"),
    "cp1254": ("az", "tr"),
    "cp1257": ("et", "lt", "lv"),
}
_FEWEST_BYTES = 16  # fewer look like anything
_ENOUGH = 100_000  # bytes that are looked at


def decode(data: bytes, *, origin: str) -> str:
    """The text of ``data``, line ends as they are and without a byte order mark.

    UTF-8, UTF-16 and UTF-32 with a mark, and older encodings by their looks: Windows-1252 (which
    holds Latin-1's letters), others with an ``InputWarning``. Raises ``InputError``, naming
    ``origin``, for anything else.
    """
    if not data.strip():
        raise InputError(f"{origin}: is empty, expected text")
    text = _decode(data, origin)
    controls = sum(1 for character in text if character < " " and character not in _LAYOUT)
    if "\0" in text or controls > _MOST_CONTROLS * len(text):
        raise InputError(f"{origin}: is binary, expected text")
    if not text.strip():
        raise InputError(f"{origin}: is empty, expected text")
    return text


def _decode(data: bytes, origin: str) -> str:
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        if mark:
            raise InputError(
                f"{origin}: is no valid {encoding.upper()} ({error.reason})"
            ) from error
    return _decode_old(body, origin)


def _decode_old(data: bytes, origin: str) -> str:
    """By its looks: letters of Latin script by the language, others by how likely they are."""
    if b"\0" in data:
        raise InputError(f"{origin}: is binary, expected text")
    high = len(data) - len(data.translate(None, delete=_HIGH_BYTES))
    few = high <= _MOST_HIGH_BYTES * len(data)
    encoding = _latin(data) if few else _other_script(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{origin}: is in an unknown encoding, expected UTF-8; "
            "convert it, for example with iconv -f WINDOWS-1251 -t UTF-8"
        ) from error
    if encoding != _WESTERN:
        message = f"{origin}: is no UTF-8, read as {encoding}, which may be wrong"
        warnings.warn(message, InputWarning, stacklevel=2)
    return text


def _latin(data: bytes) -> str:
    """The Windows encoding of the language that the ASCII letters of ``data`` show."""
    language = detect_language(data.decode("ascii", "ignore"))
    return next((e for e, languages in _LATIN.items() if language in languages), _WESTERN)


def _other_script(data: bytes) -> str:
    import charset_normalizer

    if len(data) < _FEWEST_BYTES:
        return "ascii"
    found = charset_normalizer.from_bytes(data[:_ENOUGH]).best()
    return "ascii" if found is None else found.encoding
