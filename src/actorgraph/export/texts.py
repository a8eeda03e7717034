"""Text files as exports write them: UTF-8, with the same line ends everywhere."""

from pathlib import Path
from typing import TextIO


def text_file(path: Path, *, newline: str = "\n") -> TextIO:
    """A new file to write text to; half a character, which no UTF-8 can hold, becomes a `?`."""
    return path.open("w", encoding="utf-8", errors="replace", newline=newline)


def write_text(path: Path, text: str) -> None:
    """Write ``text`` to a new file, as ``text_file`` does."""
    with text_file(path) as file:
        file.write(text)
