"""What the rules read in an annotated document: claims, each with the two tokens it joins."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import TypeAlias

from spacy.tokens import Token

from actorgraph.claims import operators, predications, time_place, typing
from actorgraph.claims.boilerplate import boilerplate
from actorgraph.claims.confidence import confidence_of, signs_of
from actorgraph.claims.evidence import evidence_of
from actorgraph.claims.names_within import names_within
from actorgraph.claims.plausible import plausible
from actorgraph.claims.positions import role_claims
from actorgraph.claims.predications import Predication
from actorgraph.claims.typing import Typing
from actorgraph.model import Claim, content_id
from actorgraph.nlp import Annotation
from actorgraph.ontology import Ontology
from actorgraph.ontology.words import spelling

RELATION_TYPES = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    *("POSITION", "MEMBER_OF", "PART_OF", "LOCATED_IN", "BORN_IN", "LIVES_IN", "FAMILY", "OWNS"),
    *("FOUNDED", "CREATED", "PARTICIPATES_IN", "ORGANISES", "SAYS_TO", "OTHER"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as a rule reads it. ``ends`` are the tokens that head its subject and object,
    ``head`` is the word that says what happens. ``signs`` say how sure the rule is. ``settled``
    tells that an operator and not the word itself gives the type: a refused meeting is a
    rejection, whatever a scorer makes of it.
    """

    claim: Claim
    ends: tuple[int, int] | None
    signs: tuple[str, ...]
    settled: bool = False
    head: int | None = None

    @property
    def type(self) -> str:
        """The type of the claim."""
        return self.claim.type

    @property
    def confidence(self) -> float:
        """How sure the rule is of the claim."""
        return self.claim.confidence


Readings: TypeAlias = Mapping[tuple[int, int], Reading]


def read(
    annotation: Annotation, ontology: Ontology, times: time_place.Times | None = None
) -> Iterator[Reading]:
    """All that the rules read in ``annotation``, repetitions included; ``times`` are its time
    expressions, if they were looked for already.
    """
    for claim in chain(role_claims(annotation), names_within(annotation)):
        yield Reading(claim, _ends(annotation, claim), (f"rule:{claim.rule}",))
    surroundings: dict[int, frozenset[str]] = {}
    skipped = boilerplate(annotation.doc)
    times = time_place.find(annotation) if times is None else times
    for predication in predications.find(annotation, ontology):
        if predication.subject.i in skipped or predication.object.i in skipped:
            continue
        around = _around(predication.head, surroundings)
        yield from _readings(annotation, predication, ontology, around, times)


def by_ends(readings: Iterable[Reading]) -> Readings:
    """The surest of ``readings`` for each pair of ends."""
    found: dict[tuple[int, int], Reading] = {}
    for reading in readings:
        if reading.ends is None:
            continue
        best = found.get(reading.ends)
        if best is None or reading.confidence > best.confidence:
            found[reading.ends] = reading
    return found


def _ends(annotation: Annotation, claim: Claim) -> tuple[int, int] | None:
    """The first mentions of both ends in the evidence of a claim that no predication made."""
    evidence, found = claim.evidence, []
    span = annotation.doc.char_span(evidence.start, evidence.end, alignment_mode="expand")
    inside = [token.i for token in span or () if token.i in annotation.by_head]
    for end in (claim.subject, claim.object):
        heads = (i for i in inside if end in annotation.chains_at(annotation.doc[i]))
        found.append(next(heads, None))
    subject, target = found
    if subject is None or target is None or subject == target:
        return None
    return subject, target


def _around(head: Token, known: dict[int, frozenset[str]]) -> frozenset[str]:
    """The lemmas of the sentence of ``head``, in the lexicon's spelling."""
    sentence = head.sent
    if sentence.start not in known:
        known[sentence.start] = frozenset(spelling(token.lemma_) for token in sentence)
    return known[sentence.start]


def _readings(
    annotation: Annotation,
    predication: Predication,
    ontology: Ontology,
    around: frozenset[str],
    times: time_place.Times,
) -> Iterator[Reading]:
    different = _pairs(annotation, predication)
    if not different:
        return
    predication = operators.unwrap(predication)
    subject_type, object_type = (annotation.chains[chain_id].type for chain_id in different[0])
    typed = typing.type_of(
        predication,
        ontology,
        subject_type=subject_type,
        object_type=object_type,
        around=around,
    )
    if plausible(predication, typed):
        yield from read_as(annotation, predication, typed, different, times)


def read_as(
    annotation: Annotation,
    predication: Predication,
    typed: Typing,
    pairs: Iterable[tuple[str, str]],
    times: time_place.Times,
) -> Iterator[Reading]:
    """The claims of ``predication`` with the type ``typed`` between ``pairs`` of chains; none
    where the text asserts nothing.
    """
    found = operators.read(annotation, predication)
    if found.drop:
        return
    found, kind = operators.settle(found, predication, typed)
    time = time_place.time_of(annotation, times, predication, found)
    place = time_place.place_of(annotation, predication, found)
    evidence = evidence_of(annotation, predication)
    predicate = typing.predicate_of(predication, typed)
    signs = signs_of(annotation, predication, typed, found, evidence)
    heads = predication.subject.i, predication.object.i
    for left, right in pairs:
        subject, target = (right, left) if typed.flip else (left, right)
        claim = Claim(
            id=content_id(subject, predicate, target, str(evidence.start)),
            subject=subject,
            predicate=predicate,
            object=target,
            type=kind,
            evidence=evidence,
            polarity=found.polarity,
            modality=found.modality,
            attributed_to=found.speaker,
            symmetric=typed.symmetric and kind == typed.type,
            time=time,
            place=place,
            confidence=confidence_of(signs),
            rule=predication.rule,
        )
        ends = heads[::-1] if typed.flip else heads
        settled = kind != typed.type or found.act is not None
        yield Reading(claim, ends, signs, settled, predication.head.i)


def _pairs(annotation: Annotation, predication: Predication) -> list[tuple[str, str]]:
    """The chains of both ends; those of one set in pairs where both ends are that set."""
    left = annotation.chains_at(predication.subject)
    if predication.subject == predication.object:
        return list(combinations(left, 2))
    right = annotation.chains_at(predication.object)
    if predication.object.dep_ == "poss" and not set(left).isdisjoint(right):
        return []  # `Diallo and Soto won their prize`: neither won the other's
    return [(a, b) for a, b in product(left, right) if a != b]
