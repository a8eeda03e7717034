"""Files that are no stores, stores of other versions, and writers that meet."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from samples.chains import document_of

from actorgraph.errors import StoreError
from actorgraph.resolve import resolve
from actorgraph.store import Store, database, is_store

ONE = document_of([("Ana Kovac", "person"), ("Norway", "place")], claims=[(0, "CONSULT", 1)])
TWO = document_of([("Ana Kovac", "person"), ("Sweden", "place")], claims=[(0, "CONSULT", 1)])


def test_a_missing_store_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not there; make it with actorgraph add"):
        Store(tmp_path / "news.db")


def test_a_text_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Norway thanked Sweden." * 100)
    assert not is_store(path)
    with pytest.raises(StoreError, match="not a database"):
        Store(path)


def test_what_is_no_store_is_closed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Norway thanked Sweden." * 100)
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def watched(*arguments: Any, **options: Any) -> sqlite3.Connection:
        opened.append(connect(*arguments, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", watched)
    with pytest.raises(StoreError):
        Store(path)
    (connection,) = opened
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE people (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is a database of something else"):
        Store(path, create=True)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path, create=True) as store:
        store.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="made by a newer actorgraph"):
        Store(path)


def test_an_earlier_store_is_brought_up_by_writers_and_keeps_what_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    with monkeypatch.context() as earlier:
        earlier.setattr(database, "MIGRATIONS", database.MIGRATIONS[:1])
        with Store(path, create=True) as store:
            store.add(ONE)
    with pytest.raises(StoreError, match="is of an earlier version; actorgraph add"):
        Store(path, read_only=True)
    with Store(path) as store, Store(tmp_path / "new.db", create=True) as new:
        store.resolve()
        assert store.data() == resolve([ONE])
        schema = "SELECT name, sql FROM sqlite_master ORDER BY name"
        assert list(store.connection.execute(schema)) == list(new.connection.execute(schema))


def test_a_second_writer_waits_and_both_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path, create=True) as one, Store(path) as two:
        assert one.add(ONE)
        assert two.add(TWO)
        assert not two.add(ONE)
        one.resolve()
        two.resolve()
        assert one.data() == two.data()
        assert len(one.data().documents) == 2


def test_what_is_not_settled_yet_is_counted(tmp_path: Path) -> None:
    with Store(tmp_path / "news.db", create=True) as store:
        store.add(ONE)
        assert store.unsettled() == 1
        store.resolve()
        assert store.unsettled() == 0


def test_reading_changes_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path, create=True) as store:
        store.add(ONE)
        store.resolve()
    before = path.read_bytes()
    with Store(path, read_only=True) as store:
        assert store.data().claims
        with pytest.raises(StoreError, match="readonly"):
            store.remove(ONE.document.id)
    assert path.read_bytes() == before
