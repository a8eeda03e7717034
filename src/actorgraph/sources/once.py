"""Claims without what copies repeat: an agency text in three papers says a thing once."""

import functools
from collections import defaultdict
from collections.abc import Mapping

from actorgraph.model import Claim, Document, GraphData
from actorgraph.sources.copies import find_copies

Said = tuple[str, ...]


def without_copies(data: GraphData) -> tuple[Claim, ...]:
    """The claims of ``data`` in their order, of those that copies of a text repeat those of one:
    of the copy that says it most often, of equals the original.
    """
    groups = _groups(data.documents)
    if not groups:
        return data.claims
    by_text: dict[Said, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in data.claims:
        document = claim.evidence.document
        if document in groups:
            by_text[_said(claim, groups[document][0])][document].append(claim)
    kept = {
        claim.id
        for said in by_text.values()
        for claim in max(said.items(), key=lambda item: (len(item[1]), -_place(item[0], groups)))[1]
    }
    return tuple(c for c in data.claims if c.evidence.document not in groups or c.id in kept)


@functools.lru_cache(maxsize=4)
def _groups(documents: tuple[Document, ...]) -> Mapping[str, tuple[str, ...]]:
    """The copies of each document that has some, the original first."""
    found = find_copies(documents) if len(documents) > 1 else ()
    return {document: group for group in found for document in group}


def _place(document: str, groups: Mapping[str, tuple[str, ...]]) -> int:
    return groups[document].index(document)


def _said(claim: Claim, original: str) -> Said:
    ends = claim.subject, claim.predicate, claim.object, claim.type
    return original, *ends, claim.polarity, claim.modality
