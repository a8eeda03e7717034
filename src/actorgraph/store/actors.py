"""An actor of a store by any name that the texts use for it."""

import sqlite3
import warnings
from collections.abc import Sequence

from actorgraph import names
from actorgraph.errors import ActorNotFoundError, InputWarning
from actorgraph.resolve import judgements

SUGGESTIONS = 3
LIKE = 70  # how alike a suggestion must be, of 100
SHOWN = 5  # of several actors with one name

CLEARLY = 3  # times as many claims as the next of one name: then that one is meant

Found = Sequence[tuple[int, str, str, str, int]]  # key, id, name, type and number of claims
_ENTITY = "SELECT DISTINCT entities.key, id, name, type, claims FROM entities"
_NAMED = f"{_ENTITY} JOIN aliases ON entity = entities.key WHERE"
# The first of these ways that finds something counts; all look up indices.
_WAYS = (
    f"{_NAMED} normal = ?3 AND type = ?4 AND name = text",
    f"{_NAMED} normal = ?2 AND text = ?1",
    f"{_NAMED} normal = ?2",
    f"{_ENTITY} WHERE id = ?1",
)


def find(connection: sqlite3.Connection, who: str) -> int:
    """The key of the entity called ``who``: ``NAME (TYPE)``, any name that the texts use for it, or
    one in another case or with other accents, or its id. Of several the one that much more is said
    of than of the others is meant, with an ``InputWarning``, or else the one of this id.

    Raises ``ActorNotFoundError``, with suggestions, if there is none or no such one.
    """
    name, kind, _ = judgements.parts(who)
    values = who, names.normal(who), name, kind
    for way in _WAYS:
        used = values[: max(number for number in range(1, 5) if f"?{number}" in way)]
        found = connection.execute(f"{way} ORDER BY claims DESC, id", used).fetchall()
        if found:
            return _only(found, who)
    raise ActorNotFoundError(f"no actor is called {who!r}{suggestion(connection, who)}")


def _only(found: Found, who: str) -> int:
    first = found[0]
    if len(found) == 1:
        return first[0]
    labels = [f"{name} ({kind})" for _, _, name, kind, _ in found]
    clear = [
        label if labels.count(label) == 1 else each[1]
        for label, each in zip(labels, found, strict=True)
    ]
    more = f" and {len(clear) - SHOWN} more" if len(clear) > SHOWN else ""
    if first[4] >= CLEARLY * max(found[1][4], 1):
        others = ", ".join(map(repr, clear[1:SHOWN])) + more
        warnings.warn(
            f"{who!r} is taken for {clear[0]!r}; others of that name: {others}",
            InputWarning,
            stacklevel=3,
        )
        return first[0]
    if named_so := [each[0] for each in found if each[1] == who]:
        return named_so[0]
    named = ", ".join(map(repr, clear[:SHOWN])) + more
    raise ActorNotFoundError(f"{who!r} may be any of {named}; name one")


def suggestion(connection: sqlite3.Connection, who: str) -> str:
    """Which actors have names like ``who``, as the end of a message; empty if none has."""
    from rapidfuzz import fuzz, process

    rows = connection.execute("SELECT DISTINCT normal FROM aliases").fetchall()
    scored = process.extract(
        names.normal(who),
        [normal for (normal,) in rows],
        scorer=fuzz.token_sort_ratio,
        limit=4 * SUGGESTIONS,
        score_cutoff=LIKE,
    )
    best: dict[str, None] = {}
    for normal, _, _ in sorted(scored, key=lambda found: (-found[1], found[0])):
        for (name,) in connection.execute(
            "SELECT name FROM entities JOIN aliases ON entity = entities.key WHERE normal = ?"
            " ORDER BY claims DESC, id LIMIT 1",
            (normal,),
        ):
            best[name] = None
    shown = list(best)[:SUGGESTIONS]
    return f"; did you mean {' or '.join(map(repr, shown))}?" if shown else ""
