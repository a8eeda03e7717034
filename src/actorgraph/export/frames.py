"""Actors and claims as data frames of pandas."""

from typing import TYPE_CHECKING, NamedTuple

from actorgraph.export.formats import require
from actorgraph.export.rows import ACTOR_COLUMNS, CLAIM_COLUMNS, actor_rows, claim_rows
from actorgraph.model import GraphData

if TYPE_CHECKING:
    import pandas as pd

DAYS = ("time_start", "time_end", "published", "first_published", "last_published")


class Frames(NamedTuple):
    """A row per actor, and a row per claim."""

    actors: "pd.DataFrame"
    claims: "pd.DataFrame"


def to_pandas(graph: GraphData) -> Frames:
    """The graph as data frames, days as ``datetime64``.

    Raises ``ExportError`` if pandas is not installed.
    """
    require("to_pandas", "pandas", ("pandas",))
    import pandas as pd

    actors = pd.DataFrame(list(actor_rows(graph)), columns=list(ACTOR_COLUMNS))
    claims = pd.DataFrame(list(claim_rows(graph)), columns=list(CLAIM_COLUMNS))
    for frame in (actors, claims):
        for column in set(DAYS) & set(frame.columns):
            frame[column] = pd.to_datetime(frame[column])
    return Frames(actors, claims)
