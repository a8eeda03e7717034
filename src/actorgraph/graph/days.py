"""When claims happened, or else were published: one day never passes for the other."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from actorgraph.model import Claim, GraphData


@dataclass(frozen=True, slots=True)
class Moment:
    """A claim in time: on the ``day`` when it ``happened`` as the text says, or else when it was
    ``published``, or neither.
    """

    day: dt.date | None
    kind: Literal["happened", "published", "unknown"]
    claim: Claim


class Days:
    """When the claims of a graph happened, or else were published."""

    def __init__(self, data: GraphData) -> None:
        self._published = {document.id: document.published for document in data.documents}

    def moment(self, claim: Claim) -> Moment:
        """The first day of a claim, and what kind of day it is."""
        if claim.time:
            return Moment(claim.time.start, "happened", claim)
        published = self._published.get(claim.evidence.document)
        return Moment(published, "published" if published else "unknown", claim)

    def within(self, claim: Claim, since: dt.date | None, until: dt.date | None) -> bool:
        """Whether a day of ``claim`` lies between the two, both included; without one it does not
        where either is given.
        """
        first = self.moment(claim).day
        if first is None:
            return since is None and until is None
        last = claim.time.end if claim.time else first
        return (since is None or last >= since) and (until is None or first <= until)
