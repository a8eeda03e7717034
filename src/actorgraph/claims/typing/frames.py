"""A predication as plain data, for the lexicon to match."""

from spacy.tokens import Token

from actorgraph.claims.predications import Predication
from actorgraph.claims.syntax.control import is_passive
from actorgraph.claims.syntax.phrase import particle_of
from actorgraph.ontology import Frame, Lexicon
from actorgraph.ontology.words import Pos

PARTS: dict[str, Pos] = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


def frame_of(
    predication: Predication,
    lexicon: Lexicon,
    ends: tuple[str | None, str | None],
    around: frozenset[str] = frozenset(),
) -> Frame:
    """The predication as plain data for the lexicon."""
    head, noun, complement = predication.head, predication.direct_object, predication.complement
    return Frame(
        lemma=base(head, lexicon),
        pos=PARTS.get(head.pos_, "verb"),
        particle=particle(head),
        preposition=predication.preposition,
        direct_object=base(noun, lexicon) if noun is not None else None,
        complement=base(complement, lexicon) if complement is not None else None,
        subject_type=ends[0],
        object_type=ends[1],
        passive=is_passive(head),
        negated=any(child.dep_ == "neg" for child in head.children),
        around=around,
    )


def base(token: Token, lexicon: Lexicon) -> str:
    """The word of the lexicon that ``token`` is a form of."""
    return lexicon.base(token.text, token.lemma_, PARTS.get(token.pos_, "verb"))


def particle(head: Token) -> str | None:
    """The particle for the lexicon: also ``out`` of ``pulled its troops out of``."""
    if head.pos_ != "VERB":
        return None
    return particle_of(head) or next((c.lower_ for c in head.children if c.lower_ == "out"), None)
