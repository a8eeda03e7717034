"""One bad document does not hold up the others, and nothing is dropped in silence."""

import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from actorgraph.errors import InputError, InputWarning, SkippedWarning
from actorgraph.model import Document


def keep_good(parts: Iterable[Callable[[], Iterable[Document]]]) -> Iterator[Document]:
    """The documents of all ``parts``: one that cannot be read is skipped with a
    ``SkippedWarning``. If none can be read, the first error is raised.
    """
    held: list[InputError] = []  # what went wrong before the first good document
    good = False
    for part in parts:
        try:
            for document in part():
                good = True
                while held:
                    _say(held.pop(0))
                yield document
        except InputError as error:
            if good:
                _say(error)
            else:
                held.append(error)
    if held:
        first, *others = held
        for other in others:
            _say(other)
        raise first


def keep_known(
    parts: Iterable[Callable[[Counter[str]], Iterable[Document]]], origin: str, *, expected: str
) -> Iterator[Document]:
    """The documents of files that lie side by side at ``origin``, where others may lie too.

    Each part counts what it leaves out because its kind is unknown; an ``InputWarning`` names
    these kinds. Raises ``InputError`` if nothing is read.
    """
    unknown: Counter[str] = Counter()
    good = False
    for document in keep_good(partial(part, unknown) for part in parts):
        good = True
        yield document
    if unknown:
        files = "file" if unknown.total() == 1 else "files"
        kinds = ", ".join(sorted(unknown))
        message = f"{origin}: left out {unknown.total():,} {files} of unknown kinds ({kinds})"
        warnings.warn(message, InputWarning, stacklevel=2)
    if not good:
        raise InputError(f"{origin}: holds no file that can be read, expected {expected}")


def _say(error: InputError) -> None:
    warnings.warn(f"skipped {error}", SkippedWarning, stacklevel=3)
