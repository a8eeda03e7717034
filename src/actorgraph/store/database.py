"""One SQLite file: opened, checked, brought to the newest schema; transactions; errors in words."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path

from actorgraph.errors import StoreError

APPLICATION = 0x61637467  # "actg" in the header of the file tells a store from other databases
SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})
MAGIC = b"SQLite format 3\x00"
PATIENCE = 600.0  # seconds that one writer waits for another
# What brings a store of an earlier schema to the next; the first makes it.
MIGRATIONS: Sequence[str] = ("schema.sql", "orders.sql", "cuts.sql")


def is_store(path: Path) -> bool:
    """Whether ``path`` is, or by its suffix is to become, a store."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return path.suffix.lower() in SUFFIXES


def connect(path: Path | None, *, create: bool, read_only: bool = False) -> sqlite3.Connection:
    """A connection to the store at ``path``, or to one in memory.

    Raises ``StoreError`` where there is none, or something else.
    """
    if path is not None and not create and not path.is_file():
        raise StoreError(f"{path}: is not there; make it with actorgraph add {path} PATH")
    with explained(path):
        connection = _open(path, read_only=read_only)
        try:
            _prepare(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _open(path: Path | None, *, read_only: bool) -> sqlite3.Connection:
    target = ":memory:" if path is None else path.resolve().as_uri()
    mode = "?mode=ro" if read_only and path is not None else ""
    connection = sqlite3.connect(
        target + mode,
        uri=path is not None,
        isolation_level=None,
        timeout=PATIENCE,
        check_same_thread=not read_only,
    )
    try:
        _set_up(connection, read_only=read_only)
    except BaseException:  # the first statement is what finds that a file is no database
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # Never corrupt with WAL, and no wait per document.
    connection.execute("PRAGMA synchronous = NORMAL")
    if read_only:  # writing needs the triggers that keep the words
        connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cache_size = -65536")


def _prepare(connection: sqlite3.Connection, path: Path | None, *, read_only: bool) -> None:
    """Bring a store to the newest schema, and refuse what is none."""
    version = _checked(connection, path)
    if version == len(MIGRATIONS):
        return
    if read_only:
        raise StoreError(f"{path}: is of an earlier version; actorgraph add {path} brings it up")
    if not version:
        _log_ahead(connection)
    with transaction(connection):
        # Another writer may have been first.
        for number in range(_checked(connection, path), len(MIGRATIONS)):
            script = resources.files(__package__).joinpath(MIGRATIONS[number]).read_text("utf-8")
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite does not wait by itself here while another does it."""
    last = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(0.01)
        else:
            return


def _checked(connection: sqlite3.Connection, path: Path | None) -> int:
    """The version of the schema, 0 where there is none."""
    # In one statement, since another writer may make the schema in the midst of several.
    application, version, tables = connection.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master)"
        " FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if application != APPLICATION and (tables or application or version):
        raise StoreError(f"{path}: is a database of something else, expected a store of actorgraph")
    if version > len(MIGRATIONS):
        raise StoreError(f"{path}: was made by a newer actorgraph (schema {version}); update yours")
    return int(version)


def _statements(script: str) -> Iterator[str]:
    """The statements of ``script``: SQLite tells where one ends."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; waits for another writer to end."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk ends a transaction by itself
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Says what SQLite could not do, with the file that it could not do it to."""
    try:
        yield
    except sqlite3.Error as error:
        name = "the store in memory" if path is None else str(path)
        raise StoreError(f"{name}: {error}; nothing that was finished is lost") from error


def one(connection: sqlite3.Connection, query: str, *values: object) -> int:
    """The only number that ``query`` gives."""
    with closing(connection.execute(query, values)) as cursor:
        return int(cursor.fetchone()[0])
