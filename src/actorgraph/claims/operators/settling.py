"""Operators and type of a predication brought together: where one decides the other."""

from dataclasses import replace
from typing import cast

from actorgraph.claims.operators import cues, local
from actorgraph.claims.operators.reading import RANKS, Operators
from actorgraph.claims.predications import Predication
from actorgraph.claims.typing import Typing
from actorgraph.model import Modality

# Whom troops are sent to may be a friend: MOBILIZE is none of these.
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
HELPFUL = frozenset({"AID", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT"})
OPEN = frozenset({"planned", "possible"})
# Warnings are given, threatened is what they warn of.
WARNINGS = frozenset({"warn", "caution", "warning", "threat", "ultimatum"})


def settle(found: Operators, predication: Predication, typed: Typing) -> tuple[Operators, str]:
    """Operators and type once both are known: an announced attack is a threat, promised help an
    agreement, a refused meeting a rejection, and what is threatened has that modality.
    """
    if found.act:
        return found, found.act
    kind = typed.type
    if found.commits and found.modality in OPEN and found.polarity == "affirmed":
        if kind in HOSTILE:
            return replace(found, modality="threatened", speaker=None), "THREATEN"
        if kind in HELPFUL and found.modality == "planned":
            return replace(found, act="AGREE"), "AGREE"
    return _by_type(found, predication, typed), kind


def _by_type(found: Operators, predication: Predication, typed: Typing) -> Operators:
    """The operators that the type or the sense itself implies."""
    if typed.basis == "matrix":
        # What the subject itself announces is its act, not what it tells of itself.
        speaker = None if found.commits else found.speaker
        found = replace(found, act=typed.type, speaker=speaker)
        if typed.type == "REJECT":
            return replace(found, polarity="affirmed", modality="asserted")
    if typed.negates:  # `does not recognise Lima` rejects it
        found = replace(found, polarity="affirmed")
    modality = typed.modality
    if typed.type == "THREATEN" and predication.head.lemma_ not in WARNINGS:
        modality = modality or "threatened"
    if modality and RANKS[modality] > RANKS[found.modality]:
        return replace(found, modality=cast("Modality", modality))
    return found


def unwrap(predication: Predication) -> Predication:
    """What is not ruled out is the event itself: ``does not rule out a meeting with B`` is a
    possible meeting, no rejection.
    """
    head = predication.head
    frames = ("object",)
    found = cues.find(head, frames)
    if found is None or found[0].negated != "possible" or not local.negated(head):
        return predication
    nouns = [
        word
        for word in predication.path
        if word.pos_ == "NOUN" and word.i > head.i and cues.find(word, ("of",)) is None
    ]
    if not nouns:
        return predication
    event = max(nouns, key=lambda word: word.i)
    words = [event.lower_, predication.preposition or ""]
    return replace(
        predication, head=event, predicate=" ".join(words).strip(), direct_object=None, matrix=None
    )
