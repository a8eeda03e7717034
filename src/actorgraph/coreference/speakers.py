"""Who says a quotation: `I` and `we` in it are the speaker, `he` and `she` are someone else."""

from collections.abc import Sequence

from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.nlp import Quotation


def speakers_of(mentions: Sequence[Features], quotations: Sequence[Quotation]) -> list[int | None]:
    """The index of the mention that says each of ``quotations``."""
    by_head = {m.head: m.index for m in mentions if not m.conjuncts}
    return [by_head.get(q.speaker) if q.speaker is not None else None for q in quotations]


def speaker_of(clusters: Clusters, mention: Features) -> int | None:
    """The index of the mention that says the quotation that ``mention`` is in."""
    quote = mention.place.quote
    return None if quote is None else clusters.speakers[quote]
