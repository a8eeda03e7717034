import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, TimeSpan
from actorgraph.sources import Statement, find_statements

A, B, SPEAKER = "lima", "oslo", "ana-kovac"


def day(number: int) -> TimeSpan:
    return TimeSpan("then", dt.date(2026, 1, number), dt.date(2026, 1, number))


def claim(document: str, **fields: Any) -> Claim:
    given = {"subject": A, "predicate": "accused", "object": B, "type": "ACCUSE", **fields}
    number = f"{document} {sorted(map(str, fields.items()))}"
    return Claim(id=number, evidence=Evidence(document, 0, 4, "Lima"), **given)


def statements(*claims: Claim, texts: dict[str, str] | None = None) -> list[Statement]:
    used = sorted({c.evidence.document for c in claims})
    documents = tuple(
        Document((texts or {}).get(name, f"Lima {name}"), id=name, published=dt.date(2026, 1, 5))
        for name in used
    )
    entities = tuple(Entity(name, name, "place") for name in (A, B, SPEAKER))
    return list(find_statements(GraphData(documents, entities, claims)))


def test_what_several_sources_say_is_one_line() -> None:
    (line,) = statements(claim("d1", confidence=0.4), claim("d2", confidence=0.9), claim("d3"))
    assert (line.subject, line.object, line.type) == (A, B, "ACCUSE")
    assert line.sources == ("d1", "d2", "d3")
    assert line.independent == 3
    assert line.best.evidence.document == "d2"


def test_copies_count_once() -> None:
    text = (
        "Lima accused Oslo of taking its fish, and asked the court to look at all the boats that "
        "lay in the harbour on Monday, where a guard had counted nets that nobody had a paper for."
    )
    texts = {"d1": text, "d2": f"From our agency. {text}", "d3": "Lima accuses Oslo."}
    (line,) = statements(claim("d1"), claim("d2"), claim("d3"), texts=texts)
    assert (len(line.sources), line.independent) == (3, 2)


APART = {
    "another pair": {"object": SPEAKER},
    "the other direction": {"subject": B, "object": A},
    "another type": {"type": "ASSAULT"},
    "weeks later": {"time": day(25)},
    "a long time": {"time": TimeSpan("in 2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31))},
    "planned": {"modality": "planned"},
}
OFFICES = {"type": "POSITION", "predicate": "is mayor of"}


@pytest.mark.parametrize("fields", APART.values(), ids=APART.keys())
def test_other_things_are_other_lines(fields: dict[str, Any]) -> None:
    assert len(statements(claim("d1"), claim("d2", **fields))) == 2


TOGETHER = {
    "a day of its own": {"time": day(4)},
    "other words": {"predicate": "blamed"},
    "alleged": {"modality": "alleged"},
}


@pytest.mark.parametrize("fields", TOGETHER.values(), ids=TOGETHER.keys())
def test_the_same_in_other_words_is_one_line(fields: dict[str, Any]) -> None:
    assert len(statements(claim("d1"), claim("d2", **fields))) == 1


def test_what_is_symmetric_has_no_direction() -> None:
    met = claim("d1", type="CONSULT", symmetric=True)
    assert len(statements(met, replace(met, id="x", subject=B, object=A))) == 1


def test_what_holds_is_one_line_whenever_it_is_said() -> None:
    held = {"type": "MEMBER_OF"}
    assert len(statements(claim("d1", **held), claim("d2", time=day(28), **held))) == 1


def test_two_offices_are_two_lines() -> None:
    chair = {**OFFICES, "predicate": "chairs"}
    assert (
        len(statements(claim("d1", **OFFICES), claim("d2", **OFFICES), claim("d3", **chair))) == 2
    )


def test_who_says_so_and_who_denies_it_stand_side_by_side() -> None:
    lines = statements(
        claim("d1", attributed_to=SPEAKER),
        claim("d2", polarity="negated", attributed_to=B),
        claim("d3", subject=B, predicate="denied accusations of", object=A, type="REJECT"),
    )
    (line,) = (line for line in lines if line.type == "ACCUSE")
    assert line.speakers == (SPEAKER,)
    assert line.deniers == (B,)
    assert [c.evidence.document for c in line.denials] == ["d2", "d3"]
    assert line.sources == ("d1",)


def test_a_refusal_of_a_request_denies_nothing() -> None:
    refused = claim("d2", subject=B, predicate="turned down", object=A, type="REJECT")
    assert all(not line.denials for line in statements(claim("d1"), refused))


def test_what_is_only_denied_has_no_source() -> None:
    (line,) = statements(claim("d1", polarity="negated"))
    assert (line.claims, line.independent, line.best.polarity) == ((), 0, "negated")


def test_what_most_independent_sources_say_comes_first() -> None:
    lines = statements(claim("d1", type="AID"), claim("d1"), claim("d2"))
    assert [line.type for line in lines] == ["ACCUSE", "AID"]
