"""Which claims say one thing: what several sources say, and what somebody denies."""

from typing import Any

from actorgraph.model import GraphData
from actorgraph.sources import Statement, find_statements


def statement_rows(data: GraphData) -> list[list[Any]]:
    """Rows of how many sources say so independently, the claims that say so, and those that deny
    it, by number; what one source says and nobody denies is left out.
    """
    numbers = {claim.id: number for number, claim in enumerate(data.claims)}
    return [
        [
            statement.independent,
            [numbers[claim.id] for claim in statement.claims],
            [numbers[claim.id] for claim in statement.denials],
        ]
        for statement in find_statements(data)
        if _is_shared(statement)
    ]


def _is_shared(statement: Statement) -> bool:
    return bool(statement.claims) and (len(statement.sources) > 1 or bool(statement.denials))
