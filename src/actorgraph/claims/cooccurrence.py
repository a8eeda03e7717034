"""Who is named in one sentence: no relation, but wanted at times (``cooccurrence=True``)."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from actorgraph.model import Claim, Evidence, content_id
from actorgraph.nlp import Annotation

TYPE = "CO_OCCURS"
PREDICATE = "is named with"
CONFIDENCE = 0.2


def cooccurrences(annotation: Annotation, claims: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each two entities of one sentence that none of ``claims`` joins there."""
    said = [(claim.evidence.start, {claim.subject, claim.object}) for claim in claims]
    for sentence in annotation.doc.sents:
        here = [pair for at, pair in said if sentence.start_char <= at < sentence.end_char]
        named = {
            chain: None
            for token in sentence
            for chain in annotation.chains_at(token)
            if any(mention.form == "name" for mention in annotation.chains[chain].mentions)
        }
        start, end = sentence.start_char, sentence.start_char + len(sentence.text.rstrip())
        quote = annotation.document.text[start:end]
        evidence = Evidence(annotation.document.id, start, end, quote)
        for left, right in combinations(named, 2):
            if {left, right} not in here:
                yield _claim(left, right, evidence)


def _claim(left: str, right: str, evidence: Evidence) -> Claim:
    return Claim(
        id=content_id(left, PREDICATE, right, str(evidence.start)),
        subject=left,
        predicate=PREDICATE,
        object=right,
        type=TYPE,
        evidence=evidence,
        symmetric=True,
        confidence=CONFIDENCE,
        rule="co-occurrence",
    )
