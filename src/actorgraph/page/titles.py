"""What a document is called on the page."""

from pathlib import PurePath

from actorgraph.model import Document

LONGEST = 120


def title_of(document: Document) -> str | None:
    """The title, or the headline where the title is but the name of the file.

    A headline is a first line that is short, ends no sentence and has text below it.
    """
    if document.title and document.title != PurePath(document.source or "").stem:
        return document.title
    first, _, rest = document.text.strip().partition("\n")
    first = first.strip()
    headline = 0 < len(first) <= LONGEST and rest.strip() and not first.endswith((".", ":", ","))
    return first if headline else document.title
