"""What the user decided on who is who, kept in the store."""

import json
import sqlite3
from collections.abc import Iterator, Mapping

from actorgraph import names
from actorgraph.errors import JudgementError
from actorgraph.resolve import judgements
from actorgraph.resolve.judgements import Judgement
from actorgraph.store import actors


class Index(judgements.Index):
    """Finds the chains that a reference of a judgement means, in a store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def chains(self, reference: str) -> frozenset[str]:
        """The chains that ``reference`` names, by id, by name, or by name and type or document; in
        a document where no chain has this name, those that are called so there.
        """
        name, kind, document = judgements.parts(reference)
        rows = self.connection.execute(
            "SELECT chains.id FROM chains JOIN documents ON documents.key = document"
            " WHERE same_name IS NOT NULL AND (chains.normal = ?1 OR"
            " (?2 || ?3 = '' AND (chains.id = ?1 OR slug = ?1)))"
            " AND (?2 = '' OR type = ?2) AND (?3 = '' OR documents.id = ?3)",
            (name, kind, document),
        )
        named = frozenset(chain for (chain,) in rows)
        return named or frozenset(self._called(reference))

    def _called(self, reference: str) -> Iterator[str]:
        name, _, document = judgements.parts(reference)
        rows = self.connection.execute(
            "SELECT chains.id, mentions.text FROM documents"
            " JOIN chains ON document = documents.key JOIN mentions ON chain = chains.key"
            " WHERE documents.id = ? AND same_name IS NOT NULL AND form <> 'pronoun'",
            (document,),
        )
        return (chain for chain, text in rows if names.normal(text) == name)


def read(connection: sqlite3.Connection) -> list[Judgement]:
    """All judgements, in the order in which they were made."""
    rows = connection.execute('SELECT decision, "left", "right", note FROM judgements ORDER BY key')
    return [Judgement(*row) for row in rows]


def require(connection: sqlite3.Connection, reference: str) -> None:
    """Raises ``JudgementError``, with suggestions, if ``reference`` names nobody."""
    if not Index(connection).chains(reference):
        hint = actors.suggestion(connection, reference)
        raise JudgementError(f"{reference!r} names no actor of the store{hint}")


def put(connection: sqlite3.Connection, judgement: Judgement) -> Judgement | None:
    """Keep ``judgement``; gives back the one on the same two actors that it overrides."""
    before = take(connection, judgement.pair)
    connection.execute(
        "INSERT INTO judgements VALUES (NULL, ?, ?, ?, ?)",
        (judgement.decision, judgement.left, judgement.right, judgement.note),
    )
    _unsettle(connection, judgement)
    return before


def take(connection: sqlite3.Connection, pair: frozenset[str]) -> Judgement | None:
    """Take back what was judged of two actors."""
    before = next((j for j in read(connection) if j.pair == pair), None)
    if before:
        connection.execute(
            'DELETE FROM judgements WHERE "left" = ? AND "right" = ?', (before.left, before.right)
        )
        _unsettle(connection, before)
    return before


def write_sides(
    connection: sqlite3.Connection, sides: Mapping[str, frozenset[tuple[int, int]]]
) -> None:
    """Write to the chains on which sides of judgements they stand, and unsettle what changed."""
    before = dict(connection.execute("SELECT id, sides FROM chains WHERE sides <> '[]'"))
    now = {chain: json.dumps(sorted(found)) for chain, found in sides.items()}
    changed = {c for c in {*before, *now} if before.get(c) != now.get(c)}
    for chain in sorted(changed):
        connection.execute(
            "UPDATE chains SET sides = ? WHERE id = ?", (now.get(chain, "[]"), chain)
        )
        _unsettle_chain(connection, chain)


def _unsettle(connection: sqlite3.Connection, judgement: Judgement) -> None:
    index = Index(connection)
    for chain in index.chains(judgement.left) | index.chains(judgement.right):
        _unsettle_chain(connection, chain)


def _unsettle_chain(connection: sqlite3.Connection, chain: str) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO unsettled SELECT same_name, type FROM chains WHERE id = ?", (chain,)
    )
