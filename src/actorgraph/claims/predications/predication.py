"""The common form of what every rule finds: a word that says something of two mentions."""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Predication:
    """Two mentions and the word between them, before operators and typing.

    ``subject`` and ``object`` are the head tokens of mentions, in logical order (the agent of
    a passive is the subject). ``head`` is the content word that names what happens
    (``capture`` in ``launched an intervention to capture``). ``path`` holds the tokens passed
    between the main verb and the ends: an operator on any of them (``refused``,
    ``possibility``) bears on the predication. ``direct_object`` is the noun between the head
    and the object's preposition (``results`` in ``demanded results from``), ``complement`` the
    verb that the object is to do (``leave`` in ``urged Lima to leave``), ``matrix`` the word
    that governs the head and shares its subject (``refused`` for ``allow``). ``type`` and
    ``symmetric`` are set only by rules that know them from the construction alone.
    """

    subject: Token
    object: Token
    head: Token
    predicate: str
    rule: str
    preposition: str | None = None
    direct_object: Token | None = None
    path: tuple[Token, ...] = ()
    type: str | None = None
    symmetric: bool | None = None
    complement: Token | None = None
    matrix: Token | None = None
