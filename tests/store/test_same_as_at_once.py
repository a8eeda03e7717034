"""A store that grew, shrank and was judged holds what ``resolve`` makes of all at once."""

import datetime as dt
import warnings
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from samples.chains import Actor
from strategies.documents import DOCUMENTS, NAMES, documents_of

from actorgraph.errors import JudgementError
from actorgraph.model import DocumentGraph
from actorgraph.resolve import resolve
from actorgraph.resolve.judgements import Judgement
from actorgraph.store import Store

REFERENCES = st.sampled_from([name for name, _ in NAMES] + ["Georgia (place)", "Kovac @ d0"])
JUDGEMENTS = st.builds(Judgement, st.sampled_from(["same", "different"]), REFERENCES, REFERENCES)
# A document may have taken two of these for one; such decisions part them.
FUSED: Actor = ("Ana Kovac", "person", {"aliases": ["Kovac", "Bush"], "roles": (("mayor", None),)})
CALLED = st.sampled_from(["Ana Kovac @ d0", "Kovac @ d0", "Bush @ d0"])
JUDGEMENTS |= st.builds(Judgement, st.sampled_from(["same", "different"]), CALLED, CALLED)
# Numbers of documents to add or, where they are there, to take out; judgements; None to settle.
STEPS = st.lists(st.integers(0, 6) | JUDGEMENTS | st.none(), max_size=14)


def dated(rows: Sequence[Sequence[Actor]]) -> list[DocumentGraph]:
    """Some documents have a day of publication, not always in the order of their ids."""
    return [
        replace(graph, document=replace(graph.document, published=day))
        for number, graph in enumerate(documents_of(rows))
        for day in [dt.date(2026, 1, 9 - number) if number % 3 else None]
    ]


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS, STEPS)
def test_whatever_the_way_the_graph_is_the_same(
    rows: list[list[Actor]], steps: list[int | Judgement | None]
) -> None:
    graphs = dated([[FUSED, *rows[0]], *rows[1:]])
    there: set[int] = set()
    with Store() as store:
        for step in steps:
            if isinstance(step, Judgement):
                _judge(store, step)
            elif step is None:
                store.resolve()
            elif step in there:
                there.remove(step)
                assert store.remove(f"d{step}") == 1
            elif step < len(graphs):
                there.add(step)
                assert store.add(graphs[step])
        _settle(store)
        judged = store.judgements()
        assert store.data() == _at_once([graphs[i] for i in sorted(there)], judged)
        assert store.unsettled() == 0


def _judge(store: Store, judgement: Judgement) -> None:
    if len(judgement.pair) == 1:
        return
    before = store.judgements()
    try:
        store.judge(judgement)
    except JudgementError:
        assert store.judgements() == before


def _settle(store: Store) -> None:
    """Documents may come that make judgements contradict each other: take those back."""
    while True:
        try:
            return store.resolve()
        except JudgementError:
            last = store.judgements()[-1]
            store.connection.execute('DELETE FROM judgements WHERE "left" = ?', (last.left,))


def _at_once(graphs: list[DocumentGraph], judged: list[Judgement]) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return resolve(graphs, judged)


def test_a_name_goes_with_the_document_that_had_it() -> None:
    ana, kovac = ("Ana Kovac", "person", {"roles": ()}), ("Kovac", "person", {"roles": ()})
    graphs = dated([[ana], [ana], [ana], [ana], [ana, kovac]])
    with Store() as store:
        store.add(graphs[0])
        store.add(graphs[4])
        store.resolve()
        store.remove("d4")
        store.resolve()
        assert store.data() == _at_once([graphs[0]], [])


def test_who_was_one_with_another_may_be_one_with_a_new_one_instead() -> None:
    court: Actor = ("Supreme Court", "organisation", {"roles": (("president", None),)})
    row: list[Actor] = [("Ana Kovac", "person", {"roles": ()}), court]
    row.append(("US Supreme Court", "organisation", {"roles": ()}))
    graphs = dated([row, row])
    with Store() as store:
        for graph in graphs:
            store.add(graph)
            store.resolve()
        assert store.data() == _at_once(graphs, [])


def test_what_a_judgement_split_is_joined_when_it_is_taken_back() -> None:
    graphs = dated([[FUSED, ("Norway", "place")], [("Bush", "person")]])
    judged = Judgement("different", "Ana Kovac @ d0", "Bush @ d0")
    also = Judgement("different", "Ana Kovac @ d0", "Kovac @ d0")
    with Store() as store:
        for graph in graphs:
            store.add(graph)
        store.resolve()
        before = store.data()
        store.judge(judged)
        assert store.data() == _at_once(graphs, [judged]) != before
        store.judge(also)
        assert store.data() == _at_once(graphs, [judged, also])
        store.add(graphs[0], replace=True)
        store.resolve()
        assert store.data() == _at_once(graphs, [judged, also])
        store.take_back(judged.pair)
        assert store.data() == _at_once(graphs, [also])
        store.take_back(also.pair)
        assert store.data() == before
