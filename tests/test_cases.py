"""Runs the tables in ``tests/cases`` through the whole pipeline (format: its README)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

import actorgraph
from actorgraph import Document, KnowledgeGraph

FIELDS = ("subject", "predicate", "object", "type")
Row = dict[str, Any]


def _cases() -> list[Any]:
    params = []
    for path in sorted(Path(__file__).with_name("cases").glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            marks = [pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else []
            params.append(pytest.param(case, id=f"{path.stem}:{case['id']}", marks=marks))
    return params


def _found(graph: KnowledgeGraph) -> list[Row]:
    names = {entity.id: entity.name for entity in graph.entities}
    return [
        {
            "subject": names[claim.subject],
            "predicate": claim.predicate,
            "object": names[claim.object],
            "type": claim.type,
            "polarity": claim.polarity,
            "modality": claim.modality,
            "speaker": names[claim.attributed_to] if claim.attributed_to else "",
            "time": f"{claim.time.start}/{claim.time.end}" if claim.time else "",
            "place": names[claim.place] if claim.place else "",
            "symmetric": claim.symmetric,
        }
        for claim in graph.claims
    ]


def _wanted(row: list[str] | Row) -> Row:
    return dict(zip(FIELDS, row, strict=True)) if isinstance(row, list) else row


def _fits(wanted: Row, found: Row) -> bool:
    orders = [found]
    if found["symmetric"]:
        orders.append({**found, "subject": found["object"], "object": found["subject"]})
    return any(
        all(value in ("*", order[field]) for field, value in wanted.items()) for order in orders
    )


def _show(rows: list[Row]) -> str:
    return "\n".join(str({k: v for k, v in row.items() if v not in ("", False)}) for row in rows)


@pytest.mark.model
@pytest.mark.parametrize("case", _cases())
def test_claims_of_sentence(case: Row, nlp: Language) -> None:
    document = Document(case["text"], published=case.get("published"))
    reader = case.get("reader", "rules")
    found = _found(actorgraph.build(document, model=nlp, reader=reader))
    wanted = [_wanted(row) for row in case.get("claims", [])]
    for row in wanted:
        assert any(_fits(row, claim) for claim in found), f"missing {row} in\n{_show(found)}"
    for row in map(_wanted, case.get("absent", [])):
        assert not any(_fits(row, claim) for claim in found), f"unwanted {row} in\n{_show(found)}"
    if case.get("exact"):
        others = [claim for claim in found if not any(_fits(row, claim) for row in wanted)]
        assert not others, f"unwanted:\n{_show(others)}"


def test_ids_are_unique() -> None:
    ids = [param.id for param in _cases()]
    assert len(ids) == len(set(ids))
