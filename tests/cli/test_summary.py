from dataclasses import replace

import pytest
from rich.console import Console

from actorgraph import Claim, Document, Entity, Evidence, KnowledgeGraph
from actorgraph.cli.summary import LEADING, summary

EVIDENCE = Evidence("d", 0, 1, "x")
CLAIM = Claim("c", "ana", "thanked", "liam", "SUPPORT", EVIDENCE, confidence=0.5)
ACTORS = (Entity("ana", "Ana Kovac", "person"), Entity("liam", "Liam [b]Byrne[/b]", "person"))


def shown(*claims: Claim, entities: tuple[Entity, ...] = ACTORS) -> str:
    console = Console(width=80, force_terminal=False)
    with console.capture() as capture:
        console.print(summary(KnowledgeGraph((Document("x", id="d"),), entities, claims)))
    return capture.get()


def test_markup_in_names_is_text() -> None:
    assert "Ana Kovac — thanked → Liam [b]Byrne[/b]" in shown(CLAIM)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"polarity": "negated"}, "negated"),
        ({"modality": "threatened"}, "threatened"),
        ({"attributed_to": "ana"}, "says Ana Kovac"),
        ({"polarity": "negated", "modality": "planned"}, "negated, planned"),
    ],
    ids=["negated", "threatened", "speaker", "both"],
)
def test_what_is_not_plainly_said_is_marked(change: dict[str, str], words: str) -> None:
    assert words in shown(replace(CLAIM, **change))  # type: ignore[arg-type]
    assert words not in shown(CLAIM)


def test_events_come_before_what_merely_holds_and_the_surest_first() -> None:
    owns = replace(CLAIM, predicate="owns", type="OWNS", confidence=0.9)
    praised = replace(CLAIM, predicate="praised", confidence=0.8)
    out = shown(owns, CLAIM, praised)
    assert out.index("praised") < out.index("thanked") < out.index("owns")


def test_claims_between_actors_that_have_many_come_first() -> None:
    far = replace(CLAIM, predicate="left", object="zoe", confidence=0.55)
    entities = (*ACTORS, Entity("zoe", "Zoe Xu", "person"))
    out = shown(far, CLAIM, replace(CLAIM, predicate="met"), entities=entities)
    assert out.index("thanked") < out.index("left")


def test_a_claim_that_is_made_twice_is_shown_once() -> None:
    assert shown(CLAIM, replace(CLAIM, id="c2", confidence=0.7)).count("thanked") == 1


def test_only_the_leading_ones_are_shown() -> None:
    claims = [replace(CLAIM, id=str(i), predicate=f"verb{i}") for i in range(LEADING + 5)]
    out = shown(*claims)
    assert f"verb{LEADING - 1} " in out
    assert f"verb{LEADING} " not in out
    assert "15 claims" in out


def test_control_characters_are_replaced() -> None:
    hostile = (Entity("ana", "Ana\x1b[31m\nKovac", "person"), ACTORS[1])
    assert "Ana\ufffd[31m Kovac" in shown(CLAIM, entities=hostile)
