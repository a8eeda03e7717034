"""A graph file that someone changed is refused with one line, not with a traceback later."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import InputError, KnowledgeGraph
from actorgraph.export import json_format

Data = dict[str, Any]


def put(part: str, number: int, **values: Any) -> Callable[[Data], None]:
    return lambda data: data[part][number].update(values)


DAMAGES: dict[str, tuple[Callable[[Data], None], str]] = {
    "a-number-for-a-name": (put("entities", 0, name=7), r"entities\[0\].name is 7, expected str"),
    "a-list-for-a-predicate": (put("claims", 1, predicate=[]), r"claims\[1\].predicate is \[\]"),
    "a-polarity-of-ones-own": (
        put("claims", 0, polarity="maybe"),
        r"polarity is 'maybe', expected affirmed or negated",
    ),
    "a-confidence-in-words": (put("claims", 0, confidence="sure"), "confidence is 'sure'"),
    "no-number": (put("claims", 0, confidence=float("nan")), "confidence is nan, expected float"),
    "a-number-beyond-all": (put("claims", 0, confidence=10**30), "expected float"),
    "a-claim-that-is-a-word": (lambda data: data["claims"].append("x"), "is no valid"),
    "no-time": (put("claims", 0, time="Monday"), "is no valid"),
    "an-end-that-is-nobody": (
        put("claims", 0, subject="nobody"),
        'the subject of claim "c1" is no entity of the graph: nobody',
    ),
    "a-speaker-who-is-nobody": (put("claims", 0, attributed_to="x"), "the attributed_to of claim"),
    "one-id-twice": (put("claims", 1, id="c1"), "two claims have one id"),
    "a-quote-that-nobody-wrote": (
        lambda data: data["claims"][0]["evidence"].update(quote="Never said."),
        "the quote 'Never said.' does not stand where it is said to",
    ),
    "a-text-that-was-changed": (put("documents", 0, text="Other words."), "does not stand"),
    "an-aliases-that-is-no-list": (put("entities", 0, aliases=3), "is no valid"),
    "no-claims": (lambda data: data.pop("claims"), "is no valid"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_graph_is_refused_in_one_line(name: str, graph: KnowledgeGraph) -> None:
    damage, says = DAMAGES[name]
    data = copy.deepcopy(json_format.to_dict(graph))
    damage(data)
    with pytest.raises(InputError, match=says) as error:
        json_format.from_dict(data)
    assert "\n" not in str(error.value)


def test_a_filtered_graph_is_still_one(graph: KnowledgeGraph) -> None:
    kept = graph.select(min_confidence=0.5)
    assert KnowledgeGraph.of(json_format.from_dict(json_format.to_dict(kept))) == kept


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "", "[1, 2", "\ufeff{}"])
def test_what_is_no_json_is_said_to_be_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "graph.json").write_text(text)
    with pytest.raises(InputError, match="is no JSON"):
        KnowledgeGraph.from_json(tmp_path / "graph.json")


def test_a_good_graph_is_read(graph: KnowledgeGraph) -> None:
    again = json_format.from_dict(json.loads(json_format.dumps(graph)))
    assert KnowledgeGraph.of(again) == graph
