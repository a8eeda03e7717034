"""A part of a store as a graph: what lies around actors, the strongest, what is of late."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from samples.chains import document_of

from actorgraph import ActorNotFoundError, KnowledgeGraph
from actorgraph.resolve import resolve
from actorgraph.store import Store

DAY = dt.date(2026, 1, 15)
NAMES = ("Ana Kovac", "Mara Lind", "Ivo Brandt", "Liam Byrne")
# A chain of four, a document for each link.
GRAPHS = [
    replace(graph, document=replace(graph.document, published=DAY + dt.timedelta(days=number)))
    for number, (one, other) in enumerate(pairwise(NAMES))
    for graph in [
        document_of(
            [(one, "person"), (other, "person")],
            document=f"d{number}",
            claims=[(0, "CONSULT", 1)],
        )
    ]
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("store") / "news.db"
    with Store(made, create=True) as store:
        for graph in GRAPHS:
            store.add(graph)
        store.resolve()
    return made


def test_all_of_it(path: Path) -> None:
    assert KnowledgeGraph.from_store(path) == KnowledgeGraph.of(resolve(GRAPHS))


@pytest.mark.parametrize(
    ("about", "depth", "top", "names"),
    [
        ("kovac ana", 1, None, ()),
        ("Ana Kovac", 1, None, NAMES[:2]),
        ("Ana Kovac", 2, None, NAMES[:3]),
        ("Ana Kovac", 3, 2, NAMES[:2]),
        (["Ana Kovac", "Liam Byrne"], 1, None, NAMES),
    ],
)
def test_what_lies_around(
    path: Path, about: str | list[str], depth: int, top: int | None, names: tuple[str, ...]
) -> None:
    if not names:
        with pytest.raises(ActorNotFoundError, match="did you mean 'Ana Kovac'"):
            KnowledgeGraph.from_store(path, about=about)
        return
    part = KnowledgeGraph.from_store(path, about=about, depth=depth, top=top)
    assert {entity.name for entity in part.entities} == set(names)
    texts = {document.id: document.text for document in part.documents}
    for claim in part.claims:
        proof = claim.evidence
        assert texts[proof.document][proof.start : proof.end] == proof.quote


def test_what_is_of_late(path: Path) -> None:
    late = KnowledgeGraph.from_store(path, since=DAY + dt.timedelta(days=2))
    assert {entity.name for entity in late.entities} == set(NAMES[2:])


def test_the_strongest(path: Path) -> None:
    part = KnowledgeGraph.from_store(path, top=2)
    assert {entity.name for entity in part.entities} == {"Mara Lind", "Ivo Brandt"}
