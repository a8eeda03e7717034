"""Where the recogniser took two names for one."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.mentions.candidates import is_name_word
from actorgraph.words.heads import LEADS, kind_of_head
from actorgraph.words.spelling import joins_countries

LISTED = frozenset({"person", "place", "group"})
BREAKS = frozenset({"(", ")", "[", "]", ";", "/", "|", "—", "–", "…", '"', "“", "”"})


def pieces(entity: Span, kind: str) -> Iterator[tuple[int, int]]:
    """``entity`` cut where two names were taken for one."""
    start = entity.start
    for token in entity:
        if token.i > start and _cuts(token, entity, kind):
            yield start, token.i
            start = token.i + 1
    yield start, entity.end


def _cuts(token: Token, entity: Span, kind: str) -> bool:
    if token.i == entity.end - 1:
        return False
    if token.tag_ == "POS":
        return _ends_owner(token, kind)
    if token.text == "the" and kind in {"organisation", "place"}:
        return token.nbor(-1).lower_ not in names.words("connectors")
    if token.text == ",":
        return _is_listed(token, entity, kind)
    if token.lower_ in {"and", "or", "&"}:
        return _is_joined(token, entity, kind)
    return token.is_space or token.text in BREAKS or joins_countries(token)


def _is_listed(comma: Token, entity: Span, kind: str) -> bool:
    if comma.nbor(1).lower_.rstrip(".") in names.words("suffixes"):
        return False
    return kind in LISTED or (kind == "organisation" and _lists_names(comma, entity))


def _is_joined(token: Token, entity: Span, kind: str) -> bool:
    if any(t.lower_ in LEADS for t in entity.doc[entity.start : token.i]):
        return _has_two_heads(token, entity)
    return kind in LISTED or (token.text != "&" and _joins_two_names(token, entity))


def _ends_owner(token: Token, kind: str) -> bool:
    """Whether the possessive at ``token`` ends the name of an owner (``Lebanon's Hezbollah``)."""
    if kind in {"work", "event", "law"}:
        return False
    owner = token.nbor(-1)
    return not (
        owner.lower_ in names.words("owners")
        or owner.lower_.removesuffix("s") in names.words("owners")
    )


def _lists_names(comma: Token, entity: Span) -> bool:
    """Whether a comma ends an organisation: what stands before it is whole, and so is what comes
    behind (`Clean Rivers, Board of Trade`), other than in `Scientific, Cultural and Legal Board`.
    """
    left, right = entity.doc[entity.start : comma.i], entity.doc[comma.i + 1 : entity.end]
    if any(t.lower_ in LEADS or t.text == "&" for t in left) or right[0].lower_ in {"and", "&"}:
        return False
    behind = [t for t in right if t.lower_ in {"and", "&", ","}]
    return is_name_word(comma.nbor(-1)) and len(left) > 1 and len(right) > 1 and not behind


def _has_two_heads(token: Token, entity: Span) -> bool:
    """`Centre for Trade and Forum for Peace`: the second part has a head and `for` of its own."""
    right = entity.doc[token.i + 1 : entity.end]
    return any(t.lower_ in LEADS and kind_of_head(t.nbor(-1).lower_) for t in right[1:])


def _joins_two_names(token: Token, entity: Span) -> bool:
    """Whether a conjunction joins two organisations instead of standing inside one."""
    left = entity.doc[entity.start : token.i]
    right = entity.doc[token.i + 1 : entity.end]
    known = [names.is_organisation(s.text) or names.is_place(s.text) for s in (left, right)]
    return all(known) or (len(right) == 1 and len(left) > 1 and left.root.i == entity.root.i)
