"""Titles that the recogniser cut in two: `Secretary of State` holds no organisation `State`."""

from spacy.tokens import Doc, Token

from actorgraph import names
from actorgraph.mentions.candidates import Candidate

HOLDERS = frozenset(
    ["minister", "ministers", "secretary", "secretaries", "undersecretary", "under-secretary"]
)


def is_inside_title(doc: Doc, candidate: Candidate) -> bool:
    """Whether ``candidate`` is what a minister or secretary is minister or secretary of."""
    words = doc[candidate.start : candidate.end]
    if candidate.end < len(doc) and doc[candidate.end].lower_ in HOLDERS:
        # `Interior Minister`
        return all(_is_portfolio(token) for token in words)
    before = candidate.start - 1
    while before > 0 and doc[before].lower_ in {"of", "for", "the", "and"}:
        before -= 1
    return (
        before < candidate.start - 1
        and doc[before].lower_ in HOLDERS
        and all(_is_portfolio(token) for token in words)
    )


def _is_portfolio(token: Token) -> bool:
    return token.lower_ in names.words("portfolios") or token.lower_ in names.words("connectors")
