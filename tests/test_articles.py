"""The articles in training/articles are sound: what their graphs say stands in their texts."""

import json
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ontology
from actorgraph.nlp import ENTITY_TYPES

FOLDER = Path(__file__).parents[1] / "training/articles"
GRAPHS = sorted(FOLDER.glob("*.json"))
MODALITIES = {"asserted", "possible", "planned", "threatened", "requested", "alleged"}


def article(path: Path) -> tuple[dict[str, Any], str]:
    return json.loads(path.read_text("utf-8")), path.with_suffix(".txt").read_text("utf-8")


def test_each_text_has_a_graph() -> None:
    assert GRAPHS
    assert {p.stem for p in FOLDER.glob("*.txt")} == {p.stem for p in GRAPHS}


@pytest.mark.parametrize("path", GRAPHS, ids=lambda p: p.stem)
def test_entities_stand_in_the_text(path: Path) -> None:
    graph, text = article(path)
    ids = [entity["id"] for entity in graph["entities"]]
    assert len(ids) == len(set(ids))
    for entity in graph["entities"]:
        assert entity["type"] in ENTITY_TYPES
        assert any(alias in text for alias in entity["aliases"]), entity


@pytest.mark.parametrize("path", GRAPHS, ids=lambda p: p.stem)
def test_relations_are_quoted_from_the_text(path: Path) -> None:
    graph, text = article(path)
    ids = {entity["id"] for entity in graph["entities"]}
    types = ontology.load().relation_types
    for relation in graph["relations"]:
        assert relation["quote"] in text, relation
        assert {relation["subject"], relation["object"]} <= ids, relation
        assert relation["subject"] != relation["object"], relation
        assert relation["type"] in types
        assert relation["attributed_to"] in {None, *ids}
        assert relation["polarity"] in {"affirmed", "negated"}
        assert relation["modality"] in MODALITIES
