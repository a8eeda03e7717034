"""From an annotated document to its claims: every rule, then operators, typing, evidence."""

from collections.abc import Iterator
from itertools import chain, combinations, product

from spacy.tokens import Token

from actorgraph.claims import operators, predications, time_place, typing
from actorgraph.claims.boilerplate import boilerplate
from actorgraph.claims.bystanders import without_bystanders
from actorgraph.claims.confidence import confidence_of, signs_of
from actorgraph.claims.duplicates import without_repetitions
from actorgraph.claims.evidence import evidence_of
from actorgraph.claims.names_within import names_within
from actorgraph.claims.plausible import plausible
from actorgraph.claims.positions import role_claims
from actorgraph.claims.predications import Predication
from actorgraph.model import Claim, content_id
from actorgraph.nlp import Annotation
from actorgraph.ontology import Ontology
from actorgraph.ontology.words import spelling


def extract(
    annotation: Annotation, ontology: Ontology, *, trace: dict[str, tuple[str, ...]] | None = None
) -> list[Claim]:
    """All claims of one document in text order, without self-loops and repetitions. ``trace``
    is filled with the signs that the confidence of each claim comes from, by the claim's id.
    """
    found: list[tuple[Claim, tuple[str, ...]]] = [
        (claim, (f"rule:{claim.rule}",))
        for claim in chain(role_claims(annotation), names_within(annotation))
    ]
    surroundings: dict[int, frozenset[str]] = {}
    skipped = boilerplate(annotation.doc)
    times = time_place.find(annotation)
    for predication in predications.find(annotation, ontology):
        if predication.subject.i in skipped or predication.object.i in skipped:
            continue
        around = _around(predication.head, surroundings)
        found.extend(_claims(annotation, predication, ontology, around, times))
    if trace is not None:
        trace.update((claim.id, signs) for claim, signs in found)
    claims = without_repetitions(claim for claim, _ in found)
    return without_bystanders(claims, annotation)


def _around(head: Token, known: dict[int, frozenset[str]]) -> frozenset[str]:
    """The lemmas of the sentence of ``head``, in the lexicon's spelling."""
    sentence = head.sent
    if sentence.start not in known:
        known[sentence.start] = frozenset(spelling(token.lemma_) for token in sentence)
    return known[sentence.start]


def _claims(
    annotation: Annotation,
    predication: Predication,
    ontology: Ontology,
    around: frozenset[str],
    times: time_place.Times,
) -> Iterator[tuple[Claim, tuple[str, ...]]]:
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
    if not plausible(predication, typed):
        return
    found = operators.read(annotation, predication)
    if found.drop:
        return
    found, kind = operators.settle(found, predication, typed)
    time = time_place.time_of(annotation, times, predication, found)
    place = time_place.place_of(annotation, predication, found)
    evidence = evidence_of(annotation, predication)
    predicate = typing.predicate_of(predication, typed)
    signs = signs_of(annotation, predication, typed, found, evidence)
    for left, right in different:
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
        yield claim, signs


def _pairs(annotation: Annotation, predication: Predication) -> list[tuple[str, str]]:
    """The chains of both ends; those of one set in pairs where both ends are that set."""
    left = annotation.chains_at(predication.subject)
    if predication.subject == predication.object:
        return list(combinations(left, 2))
    right = annotation.chains_at(predication.object)
    if predication.object.dep_ == "poss" and not set(left).isdisjoint(right):
        return []  # `Diallo and Soto won their prize`: neither won the other's
    return [(a, b) for a, b in product(left, right) if a != b]
