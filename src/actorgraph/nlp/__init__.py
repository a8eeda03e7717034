"""The parse: loads the spaCy pipeline, and says what later rooms know of a parsed document.

``load_model`` gives the pipeline by name or path, ``check`` completes one that a user brings and
``require`` only looks at it; what lacks a parser or entities is a ``ModelError``. ``parse`` parses
a text of up to ``LONGEST`` characters, a long one in pieces. What one stage
hands to the next is plain data: a ``MentionSpan``, a ``RoleSpan`` and a ``Quotation`` point to the
tokens of a spaCy ``Doc``, ``Candidates`` are all tokens that may
head one with what the scorer says of them, and an ``Annotation`` holds all that is known once
chains are made.
``syntax`` has the questions to the parse that several stages ask.
"""

from actorgraph.nlp import syntax
from actorgraph.nlp.annotation import Annotation, Gender, MentionSpan, Number, Quotation, RoleSpan
from actorgraph.nlp.candidates import DEPS, ENTITY_TYPES, FORMS, LEARNED, Candidates
from actorgraph.nlp.load import check, load_model, require
from actorgraph.nlp.parsing import LONGEST, parse

__all__ = [
    "DEPS",
    "ENTITY_TYPES",
    "FORMS",
    "LEARNED",
    "LONGEST",
    "Annotation",
    "Candidates",
    "Gender",
    "MentionSpan",
    "Number",
    "Quotation",
    "RoleSpan",
    "check",
    "load_model",
    "parse",
    "require",
    "syntax",
]
