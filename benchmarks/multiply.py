"""A store of a million claims in a minute: the rows of settled documents many times over."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from actorgraph.store.database import one, transaction

SHARED = 0.03  # of the actors, those that most is said of: in all copies they are the same
COPIED = ("documents", "entities", "aliases", "chains", "mentions", "claims")
WORDS = ("alias_words", "claim_words")
# Columns that lead to rows of another table, whose copy they lead to in a copy.
LEADS = {
    "documents": ("key",),
    "entities": ("key",),
    "aliases": ("key", "entity"),
    "chains": ("key", "document", "entity"),
    "mentions": ("chain",),
    "claims": ("key", "document", "subject_chain", "object_chain", "speaker_chain", "place_chain",
               "subject", "object", "speaker", "place"),
}  # fmt: skip
ACTORS = frozenset({"entity", "subject", "object", "speaker", "place"})
TEXTS = {"documents": ("id", "source"), "entities": ("id",), "chains": ("id",), "claims": ("id",)}
NAMES = {"entities": ("name", "slug"), "aliases": ("text", "normal"), "chains": ("name", "normal")}


def multiply(connection: sqlite3.Connection, times: int) -> None:
    """Put beside each document of a settled store ``times - 1`` copies of it, with actors of their
    own but for those that most is said of; who is who is as settled, and not settled anew.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    step = 1 + max(one(connection, f"SELECT max(rowid) FROM {table}") for table in COPIED)
    with transaction(connection), _bare(connection):
        connection.execute(
            "CREATE TABLE temp.shared AS SELECT key FROM entities ORDER BY claims DESC LIMIT ?",
            (int(SHARED * one(connection, "SELECT count(*) FROM entities")),),
        )
        for table in COPIED:
            connection.execute(_copying(connection, table), {"times": times, "step": step})
        connection.execute(
            "UPDATE entities SET claims = ?1 * claims, mentions = ?1 * mentions, spread = ?1 *"
            " spread WHERE key IN (SELECT key FROM temp.shared)",
            (times,),
        )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copying(connection: sqlite3.Connection, table: str) -> str:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(_value(table, column) for column in columns)
    owner = {"entities": "key", "aliases": "entity"}.get(table)
    own = f"WHERE {owner} NOT IN (SELECT key FROM temp.shared)" if owner else ""
    names = ", ".join(f'"{column}"' for column in columns)
    return (
        "WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies"
        f" WHERE n < :times - 1) INSERT INTO {table} ({names})"
        f" SELECT {values} FROM copies CROSS JOIN {table} {own}"
    )


def _value(table: str, column: str) -> str:
    """What a copy has in a column: numbers moved on, ids and names told apart by their end."""
    if column in LEADS[table]:
        moved = f'"{column}" + n * :step'
        if column not in ACTORS:
            return moved
        shared = f'"{column}" IN (SELECT key FROM temp.shared)'
        return f'CASE WHEN {shared} THEN "{column}" ELSE {moved} END'
    if column in (*TEXTS.get(table, ()), *NAMES.get(table, ())):
        between = "-" if column in {"id", "slug", "source"} else " "
        return f"\"{column}\" || '{between}' || n"
    return f'"{column}"'


@contextmanager
def _bare(connection: sqlite3.Connection) -> Iterator[None]:
    """Without indices and triggers, which are quicker to make when all rows are there."""
    kept = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND type IN ('index', 'trigger') AND tbl_name IN"
        f" ({', '.join('?' * len(COPIED))})",
        COPIED,
    ).fetchall()
    for kind, name, _ in kept:
        connection.execute(f"DROP {kind} {name}")
    yield
    for _, _, statement in kept:
        connection.execute(statement)
    for words in WORDS:
        connection.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")
