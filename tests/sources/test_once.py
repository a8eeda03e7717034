from typing import Any

from actorgraph.graph import link
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData
from actorgraph.sources import without_copies

TEXT = (
    "Lima accused Oslo of taking its fish, and asked the court to look at all the boats that lay "
    "in the harbour on Monday, where a guard had counted nets that nobody had a paper for."
)


def claim(number: str, document: str, **fields: Any) -> Claim:
    given = {
        "subject": "lima",
        "predicate": "accused",
        "object": "oslo",
        "type": "ACCUSE",
        **fields,
    }
    return Claim(id=number, evidence=Evidence(document, 0, 4, "Lima"), **given)


def graph(*claims: Claim) -> GraphData:
    documents = (
        Document(TEXT, id="agency"),
        Document(f"From our staff. {TEXT}", id="paper"),
        Document("Oslo and Lima met in court today, said both of them.", id="own"),
    )
    entities = (Entity("lima", "Lima", "place"), Entity("oslo", "Oslo", "place"))
    return GraphData(documents, entities, claims)


def kept(*claims: Claim) -> list[str]:
    return [each.id for each in without_copies(graph(*claims))]


def test_what_a_copy_repeats_counts_once() -> None:
    assert len(kept(claim("1", "agency"), claim("2", "paper"), claim("3", "own"))) == 2


def test_what_only_the_copy_says_counts() -> None:
    found = kept(claim("1", "agency"), claim("2", "paper"), claim("3", "paper", type="AID"))
    assert "3" in found
    assert len(found) == 2


def test_what_a_text_says_twice_counts_twice() -> None:
    assert len(kept(claim("1", "agency"), claim("2", "agency"), claim("3", "paper"))) == 2


def test_without_copies_all_count() -> None:
    assert kept(claim("1", "agency"), claim("2", "own")) == ["1", "2"]


def test_ties_are_as_strong_as_one_text_makes_them() -> None:
    alone = link(graph(claim("1", "agency")))
    copied = link(graph(claim("1", "agency"), claim("2", "paper")))
    assert copied == alone
