"""A claim in words, with all that speaks for it."""

from collections.abc import Iterator

from actorgraph.errors import ArgumentError
from actorgraph.model import Claim, Document, Entity, GraphData
from actorgraph.page import Sentences


def explain(data: GraphData, claim: Claim | str) -> str:
    """Several lines on ``claim``, or the one of this id: what it says in the words that the page
    has for it, the predicate and what qualifies it, how sure it is and how it
    was found, its quote and where that stands, and why its actors are who they are.

    Raises ``ArgumentError`` if it is no claim of ``data``.
    """
    wanted = claim.id if isinstance(claim, Claim) else claim
    found = next((each for each in data.claims if each.id == wanted), None)
    if found is None:
        raise ArgumentError(f"{claim!r} is no claim of this graph, expected one of graph.claims")
    return "\n".join(_lines(data, found))


def _lines(data: GraphData, claim: Claim) -> Iterator[str]:
    entities = {entity.id: entity for entity in data.entities}
    subject, target = entities[claim.subject], entities[claim.object]
    yield str(Sentences(data).tell(claim))
    yield f"  {subject.name} | {claim.predicate} | {target.name}"
    yield f"  {', '.join(_how(claim, entities))}"
    yield f"  found by {claim.rule or 'an unnamed rule'}, confidence {claim.confidence:g}"
    document = next(d for d in data.documents if d.id == claim.evidence.document)
    yield f'  "{claim.evidence.quote}"'
    yield f"  {_where(document, claim)}"
    for entity in (subject, target):
        yield from _who(data, entity, claim)


def _how(claim: Claim, entities: dict[str, Entity]) -> Iterator[str]:
    yield from (claim.type, claim.polarity, claim.modality)
    if claim.attributed_to:
        yield f"as {entities[claim.attributed_to].name} says"
    if claim.time:
        days = sorted({claim.time.start.isoformat(), claim.time.end.isoformat()})
        yield f"{claim.time.text} ({' to '.join(days)})"
    if claim.place:
        yield f"in {entities[claim.place].name}"


def _where(document: Document, claim: Claim) -> str:
    parts = [document.title, document.source, document.published and document.published.isoformat()]
    named = ", ".join(part for part in parts if part) or document.id
    return f"{named}, characters {claim.evidence.start} to {claim.evidence.end}"


def _who(data: GraphData, entity: Entity, claim: Claim) -> Iterator[str]:
    """What the quote calls an actor, and the merges that made it one with other names."""
    proof = claim.evidence
    words = [
        mention.text
        for mention in entity.mentions
        if mention.document == proof.document
        and proof.start <= mention.start
        and mention.end <= proof.end
    ]
    if words and entity.name not in words:
        yield f'  "{words[0]}" is {entity.name} ({entity.type})'
    chains = {f"{mention.document}:{mention.start}-{mention.end}" for mention in entity.mentions}
    reasons = {m.reason for m in data.merges if m.left in chains or m.right in chains}
    if reasons:
        yield f"  {entity.name} is one across documents: {'; '.join(sorted(reasons))}"
