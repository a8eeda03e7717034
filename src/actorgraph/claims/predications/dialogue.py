"""Claims from dialogue: who answers whom."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from actorgraph.claims.predications.predication import Predication
from actorgraph.claims.words import words
from actorgraph.nlp import Annotation, Quotation

ANSWERS = words("answers")
# How many tokens may part an answer from what it answers.
REACH = 25


def find(annotation: Annotation) -> Iterator[Predication]:
    """`"We lost," Juan told Ana. "I know," Ana replied`: to Juan."""
    spoken = [quotation for quotation in annotation.quotations if quotation.speaker is not None]
    for said, answer in pairwise(spoken):
        verb = _answer(annotation, answer)
        if verb is None or answer.start - said.end > REACH:
            continue
        asker, speaker = (annotation.doc[q.speaker or 0] for q in (said, answer))
        if set(annotation.chains_at(asker)).isdisjoint(annotation.chains_at(speaker)):
            yield Predication(
                speaker, asker, verb, f"{verb.lower_} to", "dialogue", "to", type="SAYS_TO"
            )


def _answer(annotation: Annotation, quotation: Quotation) -> Token | None:
    """The verb of a quotation if it says that it answers somebody whom it does not name."""
    verb = annotation.doc[quotation.cue] if quotation.cue is not None else None
    if verb is None or verb.lemma_.lower() not in ANSWERS:
        return None
    addressed = any(c.dep_ in {"dobj", "dative", "prep"} and c.i > verb.i for c in verb.children)
    return None if addressed else verb
