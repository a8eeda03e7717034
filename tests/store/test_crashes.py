"""Killed at any moment, or on a full disk: the store holds whole documents only, and goes on."""

import os
import random
import resource
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from samples.chains import document_of

from actorgraph.errors import StoreError
from actorgraph.resolve import resolve
from actorgraph.store import Store

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]

KILLS = 200
NAMES = [("Ana Kovac", "person"), ("Kovac", "person"), ("Norway", "place"), ("Mara Lind", "person")]
GRAPHS = [
    document_of(
        [NAMES[number % 4], ("Sweden", "place"), (f"Orlo {number % 9} Motors", "organisation")],
        document=f"d{number:03}",
        claims=[(0, "CONSULT", 1), (2, "AID", 1)],
    )
    for number in range(240)
]


def add_all(path: Path, prepare: Callable[[sqlite3.Connection], None] | None = None) -> None:
    """What ``actorgraph add`` does with documents that are read."""
    with Store(path, create=True) as store:
        if prepare:
            prepare(store.connection)
        for number, graph in enumerate(GRAPHS):
            if not store.knows(graph.document):
                store.add(graph)
                if number % 16 == 0:
                    store.resolve()
        store.resolve()


def make(path: Path) -> None:
    """What opening a store does that is not there yet."""
    Store(path, create=True).close()


def add_until_killed(path: Path, moments: int) -> None:
    """Die of SIGKILL in the middle of what SQLite does, after so many moments of it."""
    left = iter(range(moments))

    def tick() -> int:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    add_all(path, lambda connection: connection.set_progress_handler(tick, 100))


def in_child(work: Callable[[], None]) -> int:
    """The id of a new process that does ``work`` and ends with 0, or 1 for an error of ours."""
    child = os.fork()
    if child:
        return child
    code = 2
    try:
        work()
        code = 0
    except StoreError:
        code = 1
    finally:
        os._exit(code)


def whole(path: Path) -> int:
    """How many documents there are, each with all that was read in it."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = connection.execute(
            "SELECT (SELECT count(*) FROM chains WHERE document = documents.key),"
            " (SELECT count(*) FROM claims WHERE document = documents.key) FROM documents"
        ).fetchall()
    assert all(row == (3, 2) for row in rows)
    return len(rows)


def finished(path: Path) -> bool:
    add_all(path)
    with Store(path, read_only=True) as store:
        return store.data() == resolve(GRAPHS)


def test_killed_two_hundred_times(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path, create=True) as store:
        store.add(GRAPHS[0])
    dice = random.Random(5)  # noqa: S311  # moments to kill at
    counts = [1]
    for kill in range(KILLS):
        if counts[-1] == len(GRAPHS):  # begin anew: there is nothing left to interrupt
            with Store(path) as store:
                for graph in GRAPHS[kill % 7 :: 7]:
                    store.remove(graph.document.id)
            counts.append(whole(path))
        moments = dice.randrange(3000)
        child = in_child(partial(add_until_killed, path, moments))
        os.waitpid(child, 0)
        counts.append(whole(path))
        assert counts[-1] >= counts[-2]
    assert max(counts) > 1
    assert finished(path)


@pytest.mark.parametrize("pages", [100, 150, 200])
def test_a_full_disk_loses_nothing_that_was_finished(tmp_path: Path, pages: int) -> None:
    path = tmp_path / "news.db"
    with Store(path, create=True):
        pass

    def on_small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (pages * 4096, pages * 4096))
        add_all(path)

    _, status = os.waitpid(in_child(on_small_disk), 0)
    assert os.waitstatus_to_exitcode(status) == 1
    assert whole(path) < len(GRAPHS)
    assert finished(path)


def test_many_may_make_one_store_at_once(tmp_path: Path) -> None:
    for number in range(40):
        path = tmp_path / f"{number}.db"
        children = [in_child(partial(make, path)) for _ in range(4)]
        ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        assert ends == [0, 0, 0, 0]


def test_two_writers_at_once(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    children = [in_child(lambda: add_all(path)) for _ in range(2)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert whole(path) == len(GRAPHS)
    assert finished(path)
