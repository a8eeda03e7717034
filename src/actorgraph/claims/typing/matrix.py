"""The sense of the word that governs a predicate, where that decides: ``refused to meet``."""

from dataclasses import replace

from spacy.tokens import Token

from actorgraph.claims.predications import Predication
from actorgraph.claims.syntax.control import is_passive
from actorgraph.claims.typing.frames import PARTS, base, particle
from actorgraph.claims.words import words
from actorgraph.ontology import Frame, Lexicon, Sense

OPEN_ACTS = words("open_acts")
RAISING = words("raising")
WISHES = words("wishes")
HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
# What is agreed or asked for decides the type, unless it is itself cooperation (PLOVER's rule:
# a promise of future cooperation is AGREE).
COOPERATIVE = frozenset({"AID", "COOPERATE", "SUPPORT", "CONCEDE", "CONSULT", "RETREAT", "AGREE"})


def sense_of(
    predication: Predication, frame: Frame, inner: Sense | None, lexicon: Lexicon
) -> Sense | None:
    """The sense of the governing word where that decides: ``refused to meet``."""
    matrix = predication.matrix
    if matrix is None or frame.passive or _controls_object(predication):
        return None
    if is_passive(matrix):
        return None  # who is urged to leave asks for nothing
    if inner is not None and inner.type in HOSTILE and _is_raised(matrix):
        return lexicon.match(Frame(lemma="threaten"))
    outer_frame = Frame(
        lemma=base(matrix, lexicon),
        pos=PARTS.get(matrix.pos_, "verb"),
        particle=particle(matrix),
        preposition=predication.preposition,
        complement=base(predication.head, lexicon),
        subject_type=frame.subject_type,
        object_type=frame.object_type,
        around=frame.around,
    )
    outer = lexicon.match(outer_frame) or lexicon.match(replace(outer_frame, preposition=None))
    if outer is None or (outer.type == "REJECT" and _is_negated(matrix)):
        return None  # `did not rule out meeting` rejects nothing
    if outer.type in {"REJECT", "THREATEN"}:
        return outer
    wish = outer.type == "REQUEST" and outer_frame.lemma in WISHES
    helpful = inner is not None and inner.type in COOPERATIVE
    return outer if outer.type in {"AGREE", "REQUEST"} and helpful and not wish else None


def _is_negated(word: Token) -> bool:
    return any(child.dep_ == "neg" for child in word.children)


def _is_raised(noun: Token) -> bool:
    """Whether the governing noun holds an act open: ``raised the possibility of attacking``."""
    return (
        noun.lemma_.lower() in OPEN_ACTS
        and noun.dep_ == "dobj"
        and noun.head.lemma_.lower() in RAISING
    )


def _controls_object(predication: Predication) -> bool:
    """Whether the subject is what the governing word takes as its object (``urged Lima to``)."""
    matrix = predication.matrix
    token = predication.subject
    while token.head != token and token.dep_ in {"conj", "compound", "poss", "appos", "amod"}:
        token = token.head
    return (
        matrix is not None
        and token.dep_ in {"dobj", "pobj", "nsubjpass"}
        and matrix in (token.head, token.head.head)
    )
