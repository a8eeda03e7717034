"""Questions to a store: the order of answers, and that large stores answer them by indices."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from samples.synthetic import synthetic_graph

from actorgraph.store import Store, queries
from actorgraph.store.queries import Conditions, Page

DAY = dt.date(2019, 2, 1)
SOME = Page(20)
Question = Callable[[Store], Iterable[object]]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.of(synthetic_graph(60, 400)) as made:
        yield made


def _claims(order: str = "day", **conditions: object) -> Question:
    wanted = Conditions(**conditions)  # type: ignore[arg-type]  # names are those of its fields
    return lambda store: queries.claims(store.connection, wanted, order=order, page=SOME)


UNSORTED: dict[str, Question] = {
    "actors": lambda store: queries.actors(store.connection, SOME),
    "documents": lambda store: queries.documents(store.connection, SOME),
    "timeline": _claims(),
    "timeline since a day": _claims(since=DAY),
    "the newest": _claims("newest"),
    "the surest": _claims("sure"),
    "the surest of a type": _claims("sure", types=["AID"]),
    "the surest that are denied": _claims("sure", polarity="negated", until=DAY),
}
BY_INDEX: dict[str, Question] = UNSORTED | {
    "with an actor": _claims(ends={"actor": 1}),
    "of a subject": _claims("sure", ends={"subject": 1}),
    "of a speaker": _claims("sure", ends={"speaker": 1}),
    "between": _claims(between=(1, 2)),
    "neighbours": lambda store: queries.neighbours(store.connection, 1, SOME),
    "stats of claims": lambda store: (
        row for row in queries.stats(store.connection) if "claim" in str(row["what"])
    ),
}


def _plans(store: Store, question: Question) -> list[str]:
    """How SQLite finds what a question asks for, a line for each step."""
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    found = list(question(store))
    store.connection.set_trace_callback(None)
    assert found
    return [
        step
        for query in dict.fromkeys(asked)
        if query.lstrip().startswith(("SELECT", "WITH"))
        for *_, step in store.connection.execute(f"EXPLAIN QUERY PLAN {query}")
    ]


@pytest.mark.parametrize("name", UNSORTED)
def test_the_first_of_many_are_found_without_sorting_all(store: Store, name: str) -> None:
    plans = _plans(store, UNSORTED[name])
    assert plans
    assert not [step for step in plans if "TEMP B-TREE" in step]


@pytest.mark.parametrize("name", BY_INDEX)
def test_no_question_looks_at_all_rows_of_claims(store: Store, name: str) -> None:
    plans = _plans(store, BY_INDEX[name])
    assert plans
    assert not [step for step in plans if re.fullmatch(r"SCAN (claims|documents)", step)]


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("day", lambda row: (row["day"] is None, row["day"] or "", row["id"])),
        ("sure", lambda row: (-row["confidence"], row["id"])),
    ],
)
def test_claims_come_in_order(
    store: Store, order: str, key: Callable[[queries.Row], tuple[object, ...]]
) -> None:
    found = list(queries.claims(store.connection, Conditions(), order=order))
    assert found == sorted(found, key=key)
    assert len(found) == _count(store)
    part = queries.claims(store.connection, Conditions(), order=order, page=Page(7, 5))
    assert list(part) == found[5:12]


@pytest.mark.parametrize(
    ("words", "found"),
    [("met", True), ("met\0", True), ("met*", True), ("(met", True),
     ("met OR", False), ("predicate:met", False), ("-", False)],
)  # fmt: skip
def test_words_to_search_for_are_no_language(store: Store, words: str, *, found: bool) -> None:
    wanted = Conditions(words=words)
    assert bool(list(queries.claims(store.connection, wanted, page=SOME))) == found


def _count(store: Store) -> int:
    (row,) = (row for row in queries.stats(store.connection) if row["what"] == "claims")
    return int(row["number"])
