"""What the command line says on standard error, safe to print whatever it quotes."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from actorgraph.errors import InputWarning


def printable(text: str) -> str:
    """``text`` with every character that could steer a terminal replaced, spaces squeezed."""
    squeezed = " ".join(text.split())
    return "".join(c if c == " " or c.isprintable() else "\ufffd" for c in squeezed)


def count(number: int, noun: str) -> str:
    """``1 document``, ``2,000 documents``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def plain_warnings() -> Iterator[None]:
    """Our own warnings print as one line each on standard error, those of others not at all."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", InputWarning)
        warnings.showwarning = _show
        yield


def _show(  # the signature of warnings.showwarning
    message: Warning | str,
    category: type[Warning],  # noqa: ARG001
    filename: str,  # noqa: ARG001
    lineno: int,  # noqa: ARG001
    file: TextIO | None = None,
    line: str | None = None,  # noqa: ARG001
) -> None:
    print(f"actorgraph: {printable(str(message))}", file=file or sys.stderr)
