"""The shortest way from one actor of a store to another, sought from both ends."""

import sqlite3
from dataclasses import dataclass, field
from itertools import pairwise

NEIGHBOURS = (
    "SELECT other, CAST(round(max(confidence) * 1000) AS INTEGER) FROM ("
    " SELECT object AS other, confidence FROM claims WHERE subject = ?1 AND object <> ?1"
    " UNION ALL SELECT subject, confidence FROM claims WHERE object = ?1 AND subject <> ?1)"
    " GROUP BY other"
)
SUREST = (
    "SELECT key FROM claims WHERE (subject = ?1 AND object = ?2) OR (subject = ?2 AND object = ?1)"
    " ORDER BY confidence DESC, id LIMIT 1"
)


@dataclass(slots=True)
class _Side:
    """What was reached from one end: how sure the best way there is, and the step before."""

    front: list[int]
    sure: dict[int, int]
    before: dict[int, int | None]
    level: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, start: int) -> "_Side":
        return cls([start], {start: 0}, {start: None}, {start: 0})

    def widen(self, connection: sqlite3.Connection) -> None:
        """Go one step further."""
        reached: list[int] = []
        for here in self.front:
            level = self.level[here] + 1
            for other, confidence in connection.execute(NEIGHBOURS, (here,)):
                if other not in self.level:
                    self.level[other] = level
                    reached.append(other)
                    self.sure[other] = -1
                sure = self.sure[here] + confidence
                if self.level[other] == level and sure > self.sure[other]:
                    self.sure[other], self.before[other] = sure, here
        self.front = sorted(reached)

    def way(self, end: int | None) -> list[int]:
        """The steps from ``end`` back to the start."""
        steps = []
        while end is not None:
            steps.append(end)
            end = self.before[end]
        return steps


def path(connection: sqlite3.Connection, one: int, other: int) -> list[int]:
    """The keys of a claim for each step, in either direction, the surest where there is a choice;
    none if nothing ties the two.
    """
    sides = _Side.of(one), _Side.of(other)
    while not (met := sides[0].level.keys() & sides[1].level.keys()):
        side = min(sides, key=lambda side: len(side.front))
        side.widen(connection)
        if not side.front:
            return []
    best = max(sorted(met), key=lambda key: sides[0].sure[key] + sides[1].sure[key])
    steps = [*reversed(sides[0].way(best)), *sides[1].way(best)[1:]]
    return [int(connection.execute(SUREST, pair).fetchone()[0]) for pair in pairwise(steps)]
