"""From an annotated document to its claims: every rule, then operators, typing, evidence."""

from collections.abc import Callable, Iterator
from itertools import product

from actorgraph.model import Claim, Evidence, content_id
from actorgraph.nlp import Annotation
from actorgraph.ontology import Ontology
from actorgraph.relations import nouns, operators, statics, typing, verbs
from actorgraph.relations.duplicates import without_repetitions
from actorgraph.relations.predication import Predication
from actorgraph.relations.roles import role_claims

Rule = Callable[[Annotation], Iterator[Predication]]
RULES: tuple[Rule, ...] = (statics.find, verbs.find, nouns.find)


def extract(annotation: Annotation, ontology: Ontology) -> list[Claim]:
    """All claims of one document in text order, without self-loops and repetitions."""
    found = list(role_claims(annotation))
    for rule in RULES:
        for predication in rule(annotation):
            found.extend(_claims(annotation, predication, ontology))
    return without_repetitions(found)


def _claims(
    annotation: Annotation, predication: Predication, ontology: Ontology
) -> Iterator[Claim]:
    pairs = product(
        annotation.chains_at(predication.subject), annotation.chains_at(predication.object)
    )
    different = [(subject, target) for subject, target in pairs if subject != target]
    if not different:
        return
    found = operators.read(annotation, predication)
    if found.drop:
        return
    typed = typing.type_of(predication, ontology)
    found, kind = operators.settle(found, typed.type)
    evidence = _evidence(annotation, predication)
    for subject, target in different:
        yield Claim(
            id=content_id(subject, predication.predicate, target, str(evidence.start)),
            subject=subject,
            predicate=predication.predicate,
            object=target,
            type=kind,
            evidence=evidence,
            polarity=found.polarity,
            modality=found.modality,
            attributed_to=found.speaker,
            symmetric=typed.symmetric,
            confidence=round(typed.confidence, 3),
            rule=predication.rule,
        )


def _evidence(annotation: Annotation, predication: Predication) -> Evidence:
    """The shortest passage that holds both mentions and the word between them."""
    document = annotation.document
    starts, ends = [predication.head.idx], [predication.head.idx + len(predication.head)]
    for token in (predication.subject, predication.object):
        mention = annotation.mention_at(token)
        if mention:
            starts.append(mention.start)
            ends.append(mention.end)
    start, end = min(starts), max(ends)
    return Evidence(document.id, start, end, document.text[start:end])
