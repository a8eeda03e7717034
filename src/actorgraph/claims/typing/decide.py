"""The relation type of a predication: by its construction, by the lexicon, or OTHER."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from actorgraph.claims.predications import Predication
from actorgraph.claims.syntax.phrase import PLURAL, compound, phrase, spell
from actorgraph.claims.typing import matrix
from actorgraph.claims.typing.frames import frame_of
from actorgraph.claims.words import words
from actorgraph.ontology import Frame, Lexicon, Ontology, Sense, type_of_noun

Basis = Literal["construction", "place", "matrix", "lexicon", "noun", "loose", "none"]
CONFIDENCE: dict[Basis, float] = {
    "construction": 0.9,
    "place": 0.6,
    "matrix": 0.8,
    "lexicon": 0.85,
    "noun": 0.6,
    "loose": 0.6,
    "none": 0.4,
}
DIRECTIVE = words("directive")
OUTSIDE = words("outside")
UNSURE = frozenset({"loose", "none"})
LOCATIVE = words("locative")
UNPLACED = words("unplaced")
PEOPLE = frozenset({"person", "group", "organisation"})
PLACE_RULES = frozenset(
    {"verb-preposition", "verb-passive-preposition", "be-preposition", "verb-object-inner"}
)
GUESSED = frozenset({"loose", "noun"})
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


@dataclass(frozen=True, slots=True)
class Typing:
    """A relation type, how it was found, and how sure that makes it (0 to 1). ``flip`` says that
    the claim runs against the grammar: ``Mali received aid from France``. ``label`` is how it
    reads where the words of the text would say something else, ``negates`` that the negation is
    in the type already.
    """

    type: str
    confidence: float
    symmetric: bool = False
    flip: bool = False
    basis: Basis = "none"
    modality: str | None = None
    label: str | None = None
    negates: bool = False


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
    outer = matrix.sense_of(predication, frame, sense, ontology.lexicon)
    if outer is not None:
        basis, sense = "matrix", outer
    elif sense is not None and _is_undergone(predication, sense, basis):
        basis, sense = "none", None
    if basis in UNSURE:
        place = _place(predication, frame)
        reaches = sense is not None and sense.type in REACHING and frame.direct_object is not None
        if place is not None and not reaches:
            return _typing(predication, ontology, place, "place")
    if sense is None or _is_wild(sense, basis, predication) or _is_absurd(sense, ends):
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
    label = sense.label or (_turned(predication, ontology, sense) if flip else None)
    return replace(
        found,
        symmetric=symmetric,
        flip=flip,
        modality=sense.modality,
        label=label,
        negates=bool(sense.negated),
    )


def _turned(predication: Predication, ontology: Ontology, sense: Sense) -> str:
    """How a claim reads that runs against the grammar: ``was invited by``."""
    head = predication.head
    if predication.preposition is None and head.tag_ in {"VBD", "VBN"}:
        return f"{phrase(head, passive=predication.object)} by"
    if head.pos_ == "NOUN":
        return f"{compound(head)} of"
    return ontology.relation_types[sense.type].label


def _is_undergone(predication: Predication, sense: Sense, basis: Basis) -> bool:
    """Whether the subject undergoes what the sense makes it do: ``Smith was shot at Kew``."""
    acts = sense.type not in STATIC and sense.type not in {"OTHER", "PARTICIPATES_IN", "MOBILIZE"}
    passive = predication.rule == "verb-passive-preposition" and basis in {"lexicon", "loose"}
    return passive and acts and not sense.passive and not sense.symmetric


def _is_wild(sense: Sense, basis: Basis, predication: Predication) -> bool:
    """Whether a guess is no more often right than wrong: who declares war talks to nobody."""
    if basis not in GUESSED:
        return False
    made = sense.type == "CREATED" and predication.preposition is not None
    return sense.type in STATIC or (basis != "noun" and (made or sense.type in TALK))


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
        # `in the embassy of Peru` is not in Peru
        or (direct is not None and predication.predicate.endswith(" of"))
    ):
        return None
    if frame.object_type == "event" and frame.subject_type != "event":
        return "PARTICIPATES_IN"
    if frame.object_type == "place" and frame.subject_type != "place":
        return "LOCATED_IN"
    carried = frame.passive and frame.subject_type == "place"
    if frame.object_type in {"place", "organisation"} and not carried:
        return "OTHER"
    return None


def predicate_of(predication: Predication, typed: Typing) -> str:
    """The readable predicate, with the governing word where that gives the type."""
    governor, head = predication.matrix, predication.head
    if typed.label and typed.basis != "matrix":
        several = typed.flip and predication.object.tag_ in PLURAL
        return typed.label.replace("is ", "are ", 1) if several else typed.label
    if typed.basis != "matrix" or governor is None:
        return predication.predicate
    between = "to" if any(child.lower_ == "to" for child in head.children) else None
    if head.dep_ == "pcomp":
        between = head.head.lower_
    noun = governor.pos_ == "NOUN"
    first = f"{governor.head.lower_} {governor.lower_}" if noun else phrase(governor)
    return spell((first, between, *predication.predicate.split()))


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
    return _loose_sense(frame, lexicon)


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


def _loose_sense(frame: Frame, lexicon: Lexicon) -> tuple[Basis, Sense | None]:
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
    return "none", None


def _reaches(frame: Frame, plain: Sense) -> bool:
    """Whether what is done to a thing reaches whoever it belongs to or where it is: not where it
    is only done to people, as in `fired an officer`, `fired missiles from Lebanon`.
    """
    if plain.object and PEOPLE.issuperset(plain.object):
        return False
    if frame.preposition in LOCATIVE:
        return plain.type in REACHING
    return frame.preposition in {"of", "from"}


def _attempts(predication: Predication, frame: Frame) -> Iterator[Frame]:
    yield frame
    if predication.rule.startswith("verb-recipient"):
        yield replace(frame, preposition="to")
        yield replace(frame, preposition=None, direct_object=None)
    if frame.preposition in {None, "of"} and frame.direct_object and frame.pos == "verb":
        # `supported Assad's forces`, `searched the home of Assad`; in `called Assad's conduct bad`
        # nobody is called.
        somebody = frame.object_type != "person"
        kind = frame.object_type if somebody else type_of_noun(frame.direct_object)
        yield replace(frame, preposition=None, direct_object=None, object_type=kind)
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
