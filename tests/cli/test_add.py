"""A store from the command line: it grows, and what is there already costs nothing."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from actorgraph import KnowledgeGraph
from actorgraph.store import Store

Command = Callable[..., Any]
pytestmark = pytest.mark.model

ONE = {"text": "Norway thanked Sweden.", "title": "Thanks", "url": "https://news.example/1"}
TWO = {"text": "Denmark criticised Norway.", "title": "Words", "url": "https://news.example/2"}


def write(*articles: dict[str, str], name: str = "a.jsonl") -> Path:
    path = Path(name)
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))
    return path


def content(path: str = "news.db") -> KnowledgeGraph:
    with Store(Path(path), read_only=True) as store:
        return KnowledgeGraph.of(store.data())


def test_a_store_grows_and_equals_a_graph_built_at_once(actorgraph: Command) -> None:
    run = actorgraph("add", "news.db", write(ONE))
    assert (run.code, run.out) == (0, "news.db: 1 document added\n")
    run = actorgraph("add", "news.db", write(ONE, TWO))
    assert (run.code, run.out) == (0, "news.db: 1 document added, 1 document there already\n")
    assert actorgraph("build", "a.jsonl", "-o", "a.json", "-q").code == 0
    assert content() == KnowledgeGraph.from_json("a.json")
    assert len(content().claims) == 2


def test_a_changed_document_takes_the_place_of_the_one_before(actorgraph: Command) -> None:
    actorgraph("add", "news.db", write(ONE, TWO))
    changed = ONE | {"text": "Finland attacked Estonia."}
    run = actorgraph("add", "news.db", write(changed, TWO), "--replace")
    assert run.out == "news.db: 1 document added, 1 document there already\n"
    assert {e.name for e in content().entities} == {"Finland", "Estonia", "Denmark", "Norway"}


def test_another_text_with_a_known_id_is_refused(actorgraph: Command) -> None:
    actorgraph("add", "news.db", write(ONE | {"id": "x"}))
    run = actorgraph("add", "news.db", write(TWO | {"id": "x"}))
    assert run.code == 1
    assert "has the id x of another document that is in the store; --replace" in run.err


def test_a_document_is_taken_out_with_all_that_rests_on_it(actorgraph: Command) -> None:
    actorgraph("add", "news.db", write(ONE, TWO))
    run = actorgraph("remove", "news.db", "https://news.example/1")
    assert (run.code, run.out) == (0, "news.db: 1 document removed\n")
    assert {e.name for e in content().entities} == {"Denmark", "Norway"}
    run = actorgraph("remove", "news.db", "no such thing")
    assert (run.code, run.out) == (1, "")
    assert "holds no document 'no such thing'" in run.err


@pytest.mark.parametrize(
    ("store", "complaint"),
    [
        ("a.jsonl", "a.jsonl: is no store"),
        ("none/news.db", "there is no folder none"),
    ],
)
def test_what_is_no_store_is_refused(actorgraph: Command, store: str, complaint: str) -> None:
    run = actorgraph("add", store, write(ONE))
    assert (run.code, run.out) == (1, "")
    assert complaint in run.err


def test_documents_of_one_store_are_read_alike(actorgraph: Command) -> None:
    actorgraph("add", "news.db", write(ONE))
    run = actorgraph("add", "news.db", write(TWO), "--reader", "rules")
    assert run.code == 1
    assert "was read with reader 'learned', not 'rules'" in run.err


@pytest.mark.skipif(sys.platform == "win32", reason="sends an interrupt as Unix does")
@pytest.mark.usefixtures("actorgraph")
def test_an_interrupt_keeps_what_was_finished_and_leaves_no_process() -> None:
    write(*({"text": f"Norway thanked Sweden {n} times. " * 40} for n in range(3000)))
    command = [sys.executable, "-m", "actorgraph", "add", "news.db", "a.jsonl", "--workers", "2"]
    run = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    while not Path("news.db").exists() or not documents():
        assert run.poll() is None
        time.sleep(0.2)
    os.killpg(run.pid, signal.SIGINT)
    _, errors = run.communicate()
    assert run.returncode == 130
    kept = "news.db keeps what was finished, the same command goes on from there"
    assert errors.strip().splitlines() == [f"actorgraph: stopped by SIGINT; {kept}"]
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, signal.SIGKILL)
    with Store(Path("news.db"), read_only=True) as store:
        assert store.unsettled() == 0
        assert 0 < documents() == len(store.data().documents) < 3000


def documents() -> int:
    with closing(sqlite3.connect("news.db")) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:  # not made yet
            return 0
