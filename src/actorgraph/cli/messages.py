"""What the command line says on standard error, safe to print whatever it quotes."""

import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from actorgraph.errors import InputWarning


def printable(text: str) -> str:
    """``text`` with every character that could steer a terminal replaced, spaces squeezed."""
    squeezed = " ".join(text.split())
    return "".join(c if c == " " or c.isprintable() else "\ufffd" for c in squeezed)


def count(number: int, noun: str) -> str:
    """``1 document``, ``2,000 documents``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def plain_warnings() -> Iterator[Counter[type[Warning]]]:
    """Our own warnings print as one line each on standard error, those of others not at all.

    Gives a count of what was printed.
    """
    shown: Counter[type[Warning]] = Counter()

    def show(message: Warning | str, category: type[Warning], *_: object) -> None:
        shown[category] += 1
        sys.stderr.write(f"actorgraph: {printable(str(message))}\n")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", InputWarning)
        warnings.showwarning = show  # type: ignore[assignment]  # it takes what else there is
        yield shown
