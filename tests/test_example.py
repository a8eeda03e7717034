"""The worked example is what comes out of its article today.

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

FOLDER = Path(__file__).parents[1] / "graphs/us-mexico"
ARTICLE, GRAPH, PAGE = (FOLDER / name for name in ("article.txt", "graph.json", "graph.html"))
CLOSE, SHARED = 0.06, 0.85
Said: TypeAlias = dict[tuple[str, str, str], float]


def test_the_page_is_that_of_the_graph(tmp_path: Path) -> None:
    made = tmp_path / "graph.html"
    KnowledgeGraph.from_json(GRAPH).to_html(made)
    # Not compared in the assertion itself: a diff of files of this size takes minutes.
    same = made.read_bytes() == PAGE.read_bytes()
    assert same, "run: make example"


@pytest.mark.model
def test_the_graph_is_that_of_the_article(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER.parents[1])
    made = actorgraph.build(Path("graphs/us-mexico/article.txt"), model=nlp)
    kept = KnowledgeGraph.from_json(GRAPH)
    assert made.documents == kept.documents, "run: make example"
    assert _share(_names(made), _names(kept)) >= SHARED, "run: make example"
    new, old = _said(made), _said(kept)
    assert _share(new.keys(), old.keys()) >= SHARED, "run: make example"
    assert all(abs(new[k] - old[k]) <= CLOSE for k in new.keys() & old.keys()), "run: make example"


def _share(left: AbstractSet[object], right: AbstractSet[object]) -> float:
    return 2 * len(left & right) / (len(left) + len(right))


def _names(graph: KnowledgeGraph) -> set[str]:
    return {entity.name for entity in graph.entities}


def _said(graph: KnowledgeGraph) -> Said:
    names = {entity.id: entity.name for entity in graph.entities}
    return {(names[c.subject], c.predicate, names[c.object]): c.confidence for c in graph.claims}
