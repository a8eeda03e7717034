"""Documents that whoever calls us made, looked at before they are read."""

import warnings
from collections.abc import Iterable, Iterator

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document, content_id
from actorgraph.readers.text import SURROGATE


def check(documents: Iterable[Document], *, longest: int) -> Iterator[Document]:
    """Each document once.

    Raises ``InputError`` for a text of more than ``longest`` characters, for unpaired
    surrogates, and for one id on two texts.
    """
    seen: dict[str, str] = {}
    for document in documents:
        name = document.source or document.title or "the text"
        content = content_id(document.text)
        if document.id not in seen:
            _check(document.text, name, longest)
            seen[document.id] = content
            yield document
        elif seen[document.id] == content:
            warnings.warn(f"{name}: given twice, read once", InputWarning, stacklevel=2)
        else:
            raise InputError(f"{name}: has the id {document.id} of another document")


def _check(text: str, name: str, longest: int) -> None:
    if len(text) > longest:
        raise InputError(
            f"{name}: has {len(text):,} characters, at most {longest:,} can be read "
            "as one document; split it"
        )
    if SURROGATE.search(text):
        raise InputError(
            f"{name}: holds an unpaired surrogate, which is no character; "
            'clean it with text.encode("utf-8", "replace").decode()'
        )
