"""Cities and buildings that act for a government, decided by syntax and the verb."""

from spacy.tokens import Span

from actorgraph import names


def stands_for(span: Span, kind: str) -> str | None:
    """What ``span`` means here where that is not what it spells."""
    country = names.country_of(span.text)
    return country if kind in {"place", "group", "organisation"} else None
