"""One bad document does not hold up the others, and nothing is dropped in silence."""

import warnings
from collections.abc import Callable, Iterable, Iterator

from actorgraph.errors import InputError, SkippedWarning
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


def _say(error: InputError) -> None:
    warnings.warn(f"skipped {error}", SkippedWarning, stacklevel=3)
