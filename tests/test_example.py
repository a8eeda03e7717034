"""The worked examples are what comes out of their texts today.

The page is compared byte for byte with that of the graph beside it. The graph is not: the sums of
the encoder differ in their last digits from one kind of processor to another, and so do, a little,
the confidences, and which of the least sure claims are shown.
"""

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TypeAlias

import pytest
from spacy.language import Language

import actorgraph
from actorgraph import KnowledgeGraph

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path.parent.name for path in (ROOT / "graphs").glob("*/graph.json"))
CLOSE, SHARED = 0.06, 0.85
Said: TypeAlias = dict[tuple[str, str, str], float]


def test_there_is_an_example_for_each_need() -> None:
    graphs = [kept(name) for name in EXAMPLES]
    assert len(graphs) == 3
    assert max(len(graph.documents) for graph in graphs) == 8


def test_the_example_of_many_texts_shows_copies_corroboration_and_denial() -> None:
    graph = kept("river-mill")
    assert [len(group) for group in graph.copies()] == [2]
    statements = graph.statements()
    assert [s for s in statements if s.independent > 1]
    assert [s for s in statements if s.speakers and s.deniers]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_is_that_of_the_graph(name: str, tmp_path: Path) -> None:
    made = tmp_path / "graph.html"
    kept(name).to_html(made)
    # Not compared in the assertion itself: a diff of files of this size takes minutes.
    same = made.read_bytes() == (ROOT / "graphs" / name / "graph.html").read_bytes()
    assert same, "run: make example"


@pytest.mark.model
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_graph_is_that_of_the_texts(
    name: str, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    texts = sorted((Path("graphs") / name).glob("*.txt"))
    made, before = actorgraph.build(texts, model=nlp), kept(name)
    assert made.documents == before.documents, "run: make example"
    assert _share(_names(made), _names(before)) >= SHARED, "run: make example"
    new, old = _said(made), _said(before)
    assert _share(new.keys(), old.keys()) >= SHARED, "run: make example"
    assert all(abs(new[k] - old[k]) <= CLOSE for k in new.keys() & old.keys()), "run: make example"


def kept(name: str) -> KnowledgeGraph:
    return KnowledgeGraph.from_json(ROOT / "graphs" / name / "graph.json")


def _share(left: AbstractSet[object], right: AbstractSet[object]) -> float:
    return 2 * len(left & right) / (len(left) + len(right))


def _names(graph: KnowledgeGraph) -> set[str]:
    return {entity.name for entity in graph.entities}


def _said(graph: KnowledgeGraph) -> Said:
    names = {entity.id: entity.name for entity in graph.entities}
    return {(names[c.subject], c.predicate, names[c.object]): c.confidence for c in graph.claims}
