"""The words of titles."""

import functools
import tomllib
from importlib import resources
from typing import Any

from spacy.tokens import Span, Token

from actorgraph.model import RoleStatus
from actorgraph.ontology import role_titles
from actorgraph.words.spelling import is_capitalised

STATUSES: tuple[RoleStatus, ...] = ("former", "elect", "acting")


def singular(noun: Token) -> str:
    """The lemma of ``noun`` in lower case, also where it is spelled as a name: `Senators`."""
    return noun.lower_.removesuffix("s") if noun.tag_ == "NNPS" else noun.lemma_.lower()


def noun_of_title(title: str) -> str:
    """The noun that an office is called by: ``secretary of state`` -> ``secretary``."""
    return (title.split(" of ", maxsplit=1)[0].split() or [""])[-1]


def is_role(token: Token) -> bool:
    """Whether ``token`` is the head of a title: `minister`, `ceo`, `co-founder`."""
    forms = {singular(token), token.lower_}
    if forms & _words("heads", "none"):
        return False
    return any(word in _words("heads", "words") or word in role_titles() for word in forms)


def are_officials(span: Span) -> bool:
    """Whether ``span`` is people by what they are, no organisation: `Democratic Senators`."""
    last = span[-1]
    plain = all(t.pos_ == "ADJ" for t in span[:-1])  # `Ottawa Senators` is a team
    return plain and last.tag_ in {"NNS", "NNPS"} and is_role(last)


def is_part(token: Token) -> bool:
    """Whether ``token`` may stand in a title before its head."""
    return token.lower_ in _words("heads", "parts") or (
        is_capitalised(token) and token.lower_ in _words("heads", "words")
    )


def status_of(token: Token) -> RoleStatus | None:
    """When the office is held, where ``token`` says so."""
    word = token.lower_
    return next((s for s in STATUSES if word in _words("status", s)), None)


def gives(lemma: str, kind: str) -> bool:
    """Whether a verb gives an office: ``copular``, ``lead``, ``serve`` or ``appoint``."""
    return lemma in _words("verbs", kind)


@functools.cache
def _words(section: str, kind: str) -> frozenset[str]:
    words: Any = _table()[section][kind]
    return frozenset(words.split() if isinstance(words, str) else words)


@functools.cache
def _table() -> dict[str, Any]:
    text = resources.files("actorgraph.words").joinpath("offices.toml").read_text("utf-8")
    return tomllib.loads(text)
