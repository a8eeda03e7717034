"""The relation type of a predication: by its construction, by the lexicon, by nearness to a word
that the lexicon knows, or OTHER.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from actorgraph.ontology import Frame, Lexicon, Ontology, Sense
from actorgraph.relations.control import is_passive
from actorgraph.relations.frames import PARTS, base, frame_of, particle
from actorgraph.relations.nearness import nearest
from actorgraph.relations.phrase import phrase, spell
from actorgraph.relations.predication import Predication
from actorgraph.relations.words import words

Basis = Literal["construction", "place", "matrix", "lexicon", "noun", "loose", "vectors", "none"]
CONFIDENCE: dict[Basis, float] = {
    "construction": 0.9,
    "place": 0.6,
    "matrix": 0.8,
    "lexicon": 0.85,
    "noun": 0.6,
    "loose": 0.6,
    "vectors": 0.45,
    "none": 0.4,
}
DIRECTIVE = words("directive")
OUTSIDE = words("outside")
UNSURE = frozenset({"loose", "vectors", "none"})
LOCATIVE = words("locative")
UNPLACED = words("unplaced")
PLACE_RULES = frozenset(
    {"verb-preposition", "verb-passive-preposition", "be-preposition", "verb-object-inner"}
)
GUESSED = frozenset({"loose", "noun", "vectors"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
OPEN_ACTS = words("open_acts")
RAISING = words("raising")
STATIC = frozenset(
    {
        "BORN_IN",
        "FAMILY",
        "FOUNDED",
        "LIVES_IN",
        "LOCATED_IN",
        "MEMBER_OF",
        "OWNS",
        "PART_OF",
        "POSITION",
    }
)
# Types of verbs that say little of what happens: their noun or complement says more.
TALK = frozenset({"CONSULT", "OTHER", "POSITION", "SAYS_TO"})
# Acts that reach whoever is in a place: `bombed an area in Lima`, `evacuated people in Lima`.
REACHING = frozenset(
    {
        "AID",
        "ASSAULT",
        "COERCE",
        "CONCEDE",
        "MOBILIZE",
        "ORGANISES",
        "PROTEST",
        "RETREAT",
        "SANCTION",
    }
)
# What is agreed or asked for decides the type, unless it is itself cooperation (PLOVER's rule:
# a promise of future cooperation is AGREE).
COOPERATIVE = frozenset({"AID", "COOPERATE", "SUPPORT", "CONCEDE", "CONSULT", "RETREAT", "AGREE"})


@dataclass(frozen=True, slots=True)
class Typing:
    """A relation type, how it was found, and how sure that makes it (0 to 1). ``flip`` says that
    the claim runs against the grammar: ``Mali received aid from France``. ``label`` is how it
    reads where the words of the text would say something else.
    """

    type: str
    confidence: float
    symmetric: bool = False
    flip: bool = False
    basis: Basis = "none"
    modality: str | None = None
    label: str | None = None


def type_of(
    predication: Predication,
    ontology: Ontology,
    *,
    subject_type: str | None = None,
    object_type: str | None = None,
    around: frozenset[str] = frozenset(),
) -> Typing:
    """The type that the construction or the lexicon gives, OTHER where neither does."""
    if predication.type:
        return _typing(predication, ontology, predication.type, "construction")
    ends = (subject_type, object_type)
    frame = frame_of(predication, ontology.lexicon, ends, around)
    basis, sense = _sense(predication, frame, ontology.lexicon)
    outer = _matrix_sense(predication, frame, sense, ontology.lexicon)
    if outer is None and basis in UNSURE:
        place = _place(predication, frame)
        reaches = sense is not None and sense.type in REACHING and frame.direct_object is not None
        if place is not None and not reaches:
            return _typing(predication, ontology, place, "place")
    if outer is not None:
        basis, sense = "matrix", outer
    if sense is None or (sense.type in STATIC and basis in GUESSED) or _is_absurd(sense, ends):
        return _typing(predication, ontology, "OTHER", "none")
    found = _typing(predication, ontology, sense.type, basis)
    symmetric = found.symmetric
    if predication.symmetric is None and sense.symmetric is not None:
        symmetric = sense.symmetric
    # `under pressure from`: the rule itself has seen who presses.
    turned = predication.rule == "be-under" or basis == "matrix" or found.symmetric
    flip = sense.flip and not turned
    if sense.possessor == "object" and predication.rule == "noun-possessive":
        flip = not flip
    label = ontology.relation_types[sense.type].label if flip else sense.label
    return replace(found, symmetric=symmetric, flip=flip, modality=sense.modality, label=label)


def _is_absurd(sense: Sense, ends: tuple[str | None, str | None]) -> bool:
    """Whether somebody would hold an office or membership in a person."""
    whole = ends[0] if sense.flip else ends[1]
    return sense.type in {"POSITION", "MEMBER_OF", "PART_OF"} and whole == "person"


def _typing(predication: Predication, ontology: Ontology, name: str, basis: Basis) -> Typing:
    symmetric = predication.symmetric
    if symmetric is None:
        symmetric = ontology.relation_types[name].symmetric
    return Typing(name, CONFIDENCE[basis], symmetric, basis=basis)


def _place(predication: Predication, frame: Frame) -> str | None:
    """What a preposition of place says of the subject: ``works in Lima``, ``won at the Games``."""
    direct = predication.direct_object
    if (
        frame.preposition not in LOCATIVE
        or predication.rule not in PLACE_RULES
        or (direct is not None and direct.pos_ in {"PROPN", "PRON"})
        or frame.lemma.lower() in UNPLACED
    ):
        return None
    if frame.object_type == "event" and frame.subject_type != "event":
        return "PARTICIPATES_IN"
    if frame.object_type == "place" and frame.subject_type != "place":
        return "LOCATED_IN"
    return None


def predicate_of(predication: Predication, typed: Typing) -> str:
    """The readable predicate, with the governing word where that gives the type."""
    matrix, head = predication.matrix, predication.head
    if typed.flip and predication.preposition is None and head.text.endswith("ed"):
        return f"was {phrase(head)} by"
    if typed.label and typed.basis != "matrix":
        return typed.label
    if typed.basis != "matrix" or matrix is None:
        return predication.predicate
    between = "to" if any(child.lower_ == "to" for child in head.children) else None
    if head.dep_ == "pcomp":
        between = head.head.lower_
    governor = f"{matrix.head.lower_} {matrix.lower_}" if matrix.pos_ == "NOUN" else phrase(matrix)
    return spell((governor, between, *predication.predicate.split()))


def _sense(predication: Predication, frame: Frame, lexicon: Lexicon) -> tuple[Basis, Sense | None]:
    """The sense of the head itself, by the strictest means that finds one."""
    strict = next(filter(None, map(lexicon.match, _attempts(predication, frame))), None)
    strict = strict or _in_place(predication, frame, lexicon)
    asks = predication.complement is not None and frame.lemma.lower() in DIRECTIVE
    if asks and (strict is None or strict.type in TALK):
        # `told Lima to wait` says more than `told Lima`
        return "construction", lexicon.match(Frame(lemma="ask"))
    if strict is not None:
        return "lexicon", strict
    if frame.pos != "verb":
        loose = lexicon.match(frame, loose=True)
        return ("loose", loose) if loose else ("none", None)
    return _loose_sense(predication, frame, lexicon)


def _in_place(predication: Predication, frame: Frame, lexicon: Lexicon) -> Sense | None:
    """The sense of what reaches whoever is in a place: ``fired rounds at a tower in Lima``,
    ``imposed a curfew in Lima``.
    """
    noun = predication.direct_object
    if frame.preposition not in LOCATIVE or noun is None or noun.pos_ in {"PROPN", "PRON"}:
        return None
    names = [token.lower_ for token in predication.path if token.pos_ == "ADP"]
    frames = (replace(frame, preposition=name) for name in (*names, "on"))
    found = next(filter(None, map(lexicon.match, frames)), None)
    return found if found is not None and found.type in REACHING else None


def _loose_sense(
    predication: Predication, frame: Frame, lexicon: Lexicon
) -> tuple[Basis, Sense | None]:
    """The sense of a verb that the lexicon does not know with this preposition or object."""
    bare = replace(frame, preposition=None, direct_object=None, object_type=None)
    plain = lexicon.match(bare, loose=True)
    noun = _noun_sense(frame, lexicon)
    if noun is not None and (plain is None or plain.type in {noun.type, *TALK}):
        return "noun", noun
    loose = lexicon.match(frame, loose=True)
    if loose is not None:
        return "loose", loose
    if plain is not None and frame.direct_object and _reaches(frame, plain):
        return "loose", plain
    if not lexicon.senses(frame.lemma, "verb"):
        return "vectors", nearest(frame.lemma, lexicon, predication.head.vocab)
    return "none", None


def _reaches(frame: Frame, plain: Sense) -> bool:
    """Whether what is done to a thing reaches whoever it belongs to or where it is."""
    if frame.preposition in LOCATIVE:
        return plain.type in REACHING
    return frame.preposition in {"of", "from"}


def _attempts(predication: Predication, frame: Frame) -> Iterator[Frame]:
    yield frame
    if predication.rule.startswith("verb-recipient"):
        yield replace(frame, preposition="to")
        yield replace(frame, preposition=None, direct_object=None)
    if frame.preposition in {None, "of"} and frame.direct_object and frame.pos == "verb":
        # `supported Assad's forces`, `searched the home of Assad`
        yield replace(frame, preposition=None, direct_object=None)
    if frame.preposition not in LOCATIVE:
        for token in predication.path:
            if token.pos_ == "ADP" and token.lower_ != frame.preposition:
                yield replace(frame, preposition=token.lower_)
    if predication.complement is not None:
        yield replace(frame, complement=None)
    if frame.preposition == "with" and predication.rule == "verb-reciprocal":
        yield replace(frame, preposition=None)


def _noun_sense(frame: Frame, lexicon: Lexicon) -> Sense | None:
    """The sense of the noun that a verb takes: ``responded with strikes on``, ``fought a war``."""
    if not frame.direct_object or frame.lemma.lower() in OUTSIDE:
        return None
    noun = replace(frame, lemma=frame.direct_object, pos="noun", particle=None, direct_object=None)
    sense = lexicon.match(noun)
    return sense if sense is not None and sense.type not in STATIC else None


def _matrix_sense(
    predication: Predication, frame: Frame, inner: Sense | None, lexicon: Lexicon
) -> Sense | None:
    """The sense of the governing word where that decides: ``refused to meet``."""
    matrix = predication.matrix
    if matrix is None or frame.passive or _controls_object(predication):
        return None
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
        passive=is_passive(matrix),
        around=frame.around,
    )
    outer = lexicon.match(outer_frame) or lexicon.match(replace(outer_frame, preposition=None))
    if outer is None or (outer.type == "REJECT" and _is_negated(matrix)):
        return None  # `did not rule out meeting` rejects nothing
    decides = outer.type in {"REJECT", "THREATEN"} or (
        outer.type in {"AGREE", "REQUEST"} and inner is not None and inner.type in COOPERATIVE
    )
    return outer if decides else None


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
