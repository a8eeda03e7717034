"""Documents that whoever calls us made, looked at before they are read."""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document, content_id
from actorgraph.readers.language import detect_language, language_name
from actorgraph.readers.skipping import keep_good
from actorgraph.readers.text import SURROGATE


def check(
    documents: Iterable[Document], *, longest: int, language: str, given: bool = False
) -> Iterator[Document]:
    """Each document once, in the ``language`` that the pipeline reads.

    One is skipped with a ``SkippedWarning`` if it has more than ``longest`` characters, unpaired
    surrogates, the id of another text, or if it is in another language; unless the language was
    ``given`` by the user, who knows. If none is good, ``InputError`` says why.
    """
    seen: dict[str, str] = {}
    wanted = None if given else language
    for document in keep_good(partial(_checked, d, seen, longest, wanted) for d in documents):
        yield document if document.language == language else replace(document, language=language)


def _checked(
    document: Document, seen: dict[str, str], longest: int, language: str | None
) -> Iterator[Document]:
    name = document.source or document.title or "the text"
    content = content_id(document.text)
    if seen.get(document.id) == content:
        warnings.warn(f"{name}: given twice, read once", InputWarning, stacklevel=2)
        return
    if document.id in seen:
        raise InputError(f"{name}: has the id {document.id} of another document")
    _check(document.text, name, longest)
    if language is not None:
        _check_language(document, name, language)
    seen[document.id] = content
    yield document


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


def _check_language(document: Document, name: str, language: str) -> None:
    found = detect_language(document.text)
    if found not in (None, language):
        raise InputError(
            f"{name}: is in {language_name(found)}, not in {language_name(language)}; give a "
            f"pipeline for it with --model, or --language {language} if that is wrong"
        )
