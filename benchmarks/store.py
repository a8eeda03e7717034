"""The store: what questions cost at a million claims, and what a further document costs.

    python benchmarks/store.py [CLAIMS [DOCUMENTS]]

Made documents: no text is read. A thousand are written and settled as ever, then their rows copied
until there are so many claims. Prints tables in Markdown, of CPU time and of wall time.
"""

import contextlib
import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent))

import made
from multiply import multiply

from actorgraph.store import Store, documents, parts, paths, queries
from actorgraph.store.database import transaction

CLAIMS = 1_000_000
DOCUMENTS = 1000
SETTLED = 1000  # documents that are copied
REPEATS = 5


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    claims, grown = (given + [CLAIMS, DOCUMENTS][len(given) :])[:2]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "asked.db"
        print(f"{claims:,} claims: {', '.join(write(path, claims))}\n")
        print("| Question | ms of CPU | ms |\n| --- | ---: | ---: |")
        for name, processor, wall in ask(path):
            print(f"| {name} | {processor:,.1f} | {wall:,.1f} |", flush=True)
        print("\n| Growth | ms a document |\n| --- | ---: |")
        for name, milliseconds in grow(Path(folder) / "grown.db", grown):
            print(f"| {name} | {milliseconds:,.1f} |", flush=True)
    print(f"\nLoad: {os.getloadavg()[0]:.1f}")


def write(path: Path, claims: int) -> Iterator[str]:
    """Make a store of so many claims; what took how long."""
    clock = time.process_time()
    with Store(path, create=True) as store:
        with transaction(store.connection):
            for number in range(SETTLED):
                documents.put(store.connection, made.made_document(number, SETTLED))
        yield f"{SETTLED:,} documents written in {time.process_time() - clock:.0f} s"
        clock = time.process_time()
        store.resolve()
        yield f"settled in {time.process_time() - clock:.0f} s"
        clock = time.process_time()
        multiply(store.connection, claims // (SETTLED * made.CLAIMS))
        yield f"copied in {time.process_time() - clock:.0f} s"
    yield f"{path.stat().st_size / 1e6:,.0f} MB"


def ask(path: Path) -> Iterator[tuple[str, float, float]]:
    """The best times of each question, in milliseconds of CPU and by the clock."""
    with Store(path, read_only=True) as store:
        for name, question in _questions(store).items():
            yield (name, *_best(question))


def _questions(store: Store) -> dict[str, Callable[[], object]]:
    """What each verb asks, of those that most and least is said of: the first rows."""
    run, page = store.connection, queries.Page(20)
    ranked = run.execute(
        "SELECT entities.key, name FROM entities JOIN aliases ON entity = entities.key"
        " WHERE claims GROUP BY normal HAVING count(*) = 1 ORDER BY claims"
    ).fetchall()
    (rare, rare_name), (hub, hub_name) = ranked[0], ranked[-1]

    def claims(order: str = "day", **conditions: Any) -> Callable[[], object]:
        wanted = queries.Conditions(**conditions)
        return lambda: list(queries.claims(run, wanted, order=order, page=page))

    last = dt.date(2025, 12, 1)
    return {
        "find an actor by name": lambda: store.find(rare_name),
        "suggest names for a wrong one": lambda: _wrong(store, hub_name),
        "`show`: the leading actors": lambda: list(queries.actors(run, page)),
        "`show` of the most-named actor": lambda: (
            queries.profile(run, hub),
            list(queries.neighbours(run, hub, page)),
        ),
        "`between` the two most named": claims(between=(hub, ranked[-2][0])),
        "`path` from the most to the least named": lambda: paths.path(run, hub, rare),
        "`path` between two of the least named": lambda: paths.path(run, rare, ranked[1][0]),
        "`timeline` of everything": claims(),
        "`timeline` since a late day": claims(since=last),
        "`timeline` of the most-named actor": claims(ends={"actor": hub}),
        "`claims`: the surest": claims("sure"),
        "`claims` of a type": claims("sure", types=["AID"]),
        "`claims` of two types, denied": claims("sure", types=["AID", "AGREE"], polarity="negated"),
        "`claims` since a late day": claims("sure", since=last),
        "`claims` with the most-named speaker": claims("sure", ends={"speaker": hub}),
        "`search` for a name": lambda: _search(store, rare_name),
        "`search` for a word that a fifth of the claims have": lambda: _search(store, "monday"),
        "`sources`": lambda: list(queries.documents(run, page)),
        "`stats`": lambda: list(queries.stats(run)),
        "two steps around a rare actor, 200 actors": lambda: parts.neighbourhood(
            run, [rare], depth=2, most=200
        ),
    }


def _search(store: Store, words: str) -> None:
    page = queries.Page(20)
    list(queries.search_actors(store.connection, words, page))
    list(queries.claims(store.connection, queries.Conditions(words=words), page=page))


def _wrong(store: Store, name: str) -> None:
    with contextlib.suppress(LookupError):
        store.find(name[:3] + "x" + name[3:])


def grow(path: Path, documents: int) -> Iterator[tuple[str, float]]:
    """What each document costs, the first ones and those that come to many."""
    with Store(path, create=True) as store:
        done = 0
        for some in (documents // 10, documents - documents // 10, 1, 10):
            clock = time.process_time()
            for number in range(done, done + some):
                store.add(made.made_document(number, documents))
            store.resolve()
            yield (
                f"{some:,} documents added to {done:,} and settled",
                (time.process_time() - clock) / some * 1000,
            )
            done += some


def _best(question: Callable[[], object]) -> tuple[float, float]:
    times = []
    for _ in range(REPEATS):
        before = time.process_time(), time.perf_counter()
        question()
        times.append((time.process_time() - before[0], time.perf_counter() - before[1]))
    processor, wall = zip(*times, strict=True)
    return min(processor) * 1000, min(wall) * 1000


if __name__ == "__main__":
    main()
