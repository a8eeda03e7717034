"""Two documents, an actor in each: are they one, and why?"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest
from samples.chains import Actor, document_of

from actorgraph.model import DocumentGraph, GraphData
from actorgraph.resolve import resolve


class Pair(NamedTuple):
    """The first actors of two documents, the others that these name, and what is expected."""

    id: str
    one: Actor
    other: Actor
    verdict: str
    reason: str = ""
    around_one: Sequence[Actor] = ()
    around_other: Sequence[Actor] = ()


def role(name: str, title: str, of: int | None = 1) -> Actor:
    return name, "person", {"roles": [(title, of)]}


P, O, L, G = "person", "organisation", "place", "group"  # noqa: E741
USA: Actor = ("United States", L)
FRIENDS: list[Actor] = [("Mara Lind", P), ("Orlo Motors", O), ("Ivo Brandt", P)]

PAIRS = [
    Pair("same full name", ("Ana Kovac", P), ("Ana Kovac", P), "merged", "same name"),
    Pair("accents", ("Ana Kovač", P), ("Ana Kovac", P), "merged", "same name"),
    Pair("country", USA, USA, "merged", "same name and type"),
    Pair("Mexico, New Mexico", ("Mexico", L), ("New Mexico", L), "apart"),
    Pair("Iran, Iraq", ("Iran", L), ("Iraq", L), "apart"),
    Pair("two Smiths", ("John Smith", P), ("Jane Smith", P), "apart"),
    Pair("two of one surname", ("Smith", P), ("Smith", P), "candidate", "same name"),
    Pair(
        "father and son",
        ("George H. W. Bush", P),
        ("George W. Bush", P),
        "apart",
        around_one=FRIENDS,
        around_other=FRIENDS,
    ),
    Pair("father or son", ("George Bush", P), ("George W. Bush", P), "candidate", "middle"),
    Pair("junior", ("Peter Novak Jr.", P), ("Peter Novak", P), "candidate", "generation"),
    Pair(
        "a common name in other company",
        ("John Smith", P),
        ("John Smith", P),
        "candidate",
        "same name",
        [("Mara Lind", P)],
        [("Ivo Brandt", P)],
    ),
    Pair(
        "a common name in the same company",
        ("John Smith", P),
        ("John Smith", P),
        "merged",
        "both with lind",
        [("Mara Lind", P)],
        [("Mara Lind", P)],
    ),
    Pair(
        "one name, two jobs",
        role("Peter Novak", "mayor"),
        role("Peter Novak", "goalkeeper"),
        "candidate",
        "goalkeeper",
        [("Norwick", L)],
        [("Orlo Rovers", O)],
    ),
    Pair(
        "one office makes a surname enough",
        role("Kovac", "president"),
        role("Kovac", "president"),
        "merged",
        "both president of croatia",
        [("Croatia", L)],
        [("Croatia", L)],
    ),
    Pair(
        "a surname in the same company",
        ("Kovac", P),
        ("Ana Kovac", P),
        "merged",
        "surname of a full name",
        [*FRIENDS, USA],
        [*FRIENDS, USA],
    ),
    Pair("a surname alone", ("Kovac", P), ("Ana Kovac", P), "candidate", "surname"),
    Pair(
        "nickname and company",
        ("Bob Alvarez", P),
        ("Robert Alvarez", P),
        "merged",
        "nickname",
        FRIENDS,
        FRIENDS,
    ),
    Pair("legal form", ("Orlo Motors", O), ("Orlo Motors Inc.", O), "merged", "legal form"),
    Pair(
        "acronym given in one document",
        ("Royal Norwick Bank", O, {"aliases": ["RNB"]}),
        ("RNB", O),
        "merged",
        "same name",
    ),
    Pair("acronym not explained", ("Royal Norwick Bank", O), ("RNB", O), "candidate", "acronym"),
    Pair("known initials", ("WHO", O), ("World Health Organization", O), "merged", "abbreviated"),
    Pair("mixed up types", ("Orlo Motors", O), ("Orlo Motors", "product"), "merged", "product"),
    Pair("person or place", ("Jordan", P), ("Jordan", L), "candidate", "person and place"),
    Pair(
        "courts of two countries",
        ("Supreme Court", O),
        ("Supreme Court", O),
        "candidate",
        "same name",
        [("India", L)],
        [USA],
    ),
    Pair(
        "court of one country",
        ("Supreme Court", O),
        ("Supreme Court", O),
        "merged",
        "both in news about United States",
        [USA],
        [USA],
    ),
    Pair(
        "court of the country in the news",
        ("Supreme Court", O),
        ("US Supreme Court", O),
        "merged",
        "in news about United States",
        [USA],
        [USA],
    ),
    Pair(
        "Georgia twice",
        ("Georgia", L),
        ("Georgia", L),
        "apart",
        around_one=[("Atlanta", L)],
        around_other=[("Tbilisi", L)],
    ),
    Pair(
        "Georgia once",
        ("Georgia", L),
        ("Georgia", L),
        "merged",
        "both in the Caucasus",
        [("Tbilisi", L)],
        [("Tbilisi", L), ("Batumi", L)],
    ),
    Pair(
        "the House of the country in the news",
        ("House", O),
        ("US House of Representatives", O),
        "merged",
        "in news about United States",
        [USA],
        [("Lima", L)],
    ),
    Pair(
        "a country before a name of its own",
        ("Electoral College", O),
        ("U.S. Electoral College", O),
        "merged",
        "in news about United States",
        [USA],
        [("Lima", L)],
    ),
    Pair(
        "members of a party",
        ("Democrats", G),
        ("Democratic Party", O),
        "merged",
        "members of the party; both in news about United States",
        [USA],
        [USA],
    ),
    Pair(
        "members of a party of another country",
        ("Democrats", G),
        ("Democratic Party", O),
        "candidate",
        "members of the party",
        [("Albania", L)],
        [USA],
    ),
    Pair(
        "one election",
        ("2020 US Presidential Election", "event"),
        ("2020 United States presidential election", "event"),
        "merged",
        "of that year and country",
    ),
    Pair(
        "an election of the country in the news",
        ("2020 election", "event"),
        ("2020 US presidential election", "event"),
        "merged",
        "both in news about United States",
        [USA],
        [USA],
    ),
    Pair(
        "elections of two years",
        ("2016 US election", "event"),
        ("2020 US election", "event"),
        "apart",
    ),
    Pair(
        "Slavic surnames in Latin letters",
        ("Petro Zelinsky", P),
        ("Petro Zelinskyy", P),
        "merged",
        "same name",
    ),
    Pair(
        "a typing error in a long name",
        ("Norwick Janata Party", O),
        ("Norwick Janta Party", O),
        "merged",
        "nearly the same spelling",
    ),
    Pair(
        "an alias that has nothing in common with the name",
        ("Orlo Motors", O, {"aliases": ["Royal Norwick Bank"]}),
        ("Royal Norwick Bank", O),
        "apart",
    ),
    Pair(
        "broadcasters of one name",
        ("ABC", O),
        ("ABC", O),
        "apart",
        around_one=[("NBC", O)],
        around_other=[("Melbourne", L)],
    ),
    Pair(
        "unnamed", ("rebels", G, {"form": "nominal"}), ("rebels", G, {"form": "nominal"}), "apart"
    ),
    Pair(
        "unnamed, of one event",
        ("rebels", G, {"form": "nominal"}),
        ("rebels", G, {"form": "nominal"}),
        "merged",
        "of one event; both with brandt, lind, orlo motors; both in news about Croatia",
        [*FRIENDS, ("Croatia", L)],
        [*FRIENDS, ("Croatia", L)],
    ),
    Pair(
        "unnamed, of one country",
        ("rebels", G, {"form": "nominal"}),
        ("rebels", G, {"form": "nominal"}),
        "apart",
        "",
        [FRIENDS[0], ("Croatia", L)],
        [FRIENDS[0], ("Croatia", L)],
    ),
    Pair(
        "unnamed, of a country",
        ("Syrian army", O, {"form": "nominal"}),
        ("Syrian army", O, {"form": "nominal"}),
        "merged",
        "same name and type",
    ),
]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.id for pair in PAIRS])
def test_two_actors(pair: Pair) -> None:
    one = document_of([pair.one, *pair.around_one], document="d1")
    other = document_of([pair.other, *pair.around_other], document="d2")
    verdict, reason = judged(one, other)
    assert verdict == pair.verdict
    assert pair.reason in reason


def judged(one: DocumentGraph, other: DocumentGraph) -> tuple[str, str]:
    """What became of the first chains of two documents, and why."""
    data = resolve([one, other])
    left, right = one.chains[0].id, other.chains[0].id
    found = [m for m in data.merges if {m.left, m.right} == {left, right}]
    doubts = [m for m in data.candidates if {m.left, m.right} == {left, right}]
    assert len(found) + len(doubts) <= 1
    assert same_entity(data, left, right) is bool(found)
    kind = "merged" if found else "candidate" if doubts else "apart"
    return kind, next((m.reason for m in (*found, *doubts)), "")


def same_entity(data: GraphData, *chains: str) -> bool:
    holders: set[Any] = set()
    for entity in data.entities:
        starts = {f"{m.document}:{m.start}-{m.end}" for m in entity.mentions}
        holders |= {entity.id for chain in chains if chain in starts}
    return len(holders) == 1


def test_a_surname_by_which_others_call_one_finds_its_bearer() -> None:
    named: Actor = ("Ana Kovac", P, {"aliases": ["Kovac"]})
    graphs = [
        document_of([named, *FRIENDS], document="d1"),
        document_of([named, *FRIENDS], document="d2"),
        document_of([("Kovac", P), *FRIENDS], document="d3"),
    ]
    (merge,) = (m for m in resolve(graphs).merges if "surname" in m.reason)
    assert "called so in other documents" in merge.reason


def test_surnames_of_two_documents_are_no_rivals_of_the_full_name() -> None:
    named: Actor = ("Ana Kovac", P, {"aliases": ["Kovac"]})
    graphs = [
        document_of([actor, *FRIENDS], document=f"d{i}")
        for i, actor in enumerate([named, named, named, ("Kovac", P), ("Kovac", P)])
    ]
    kovacs = [entity for entity in resolve(graphs).entities if "Kovac" in entity.name]
    assert [entity.name for entity in kovacs] == ["Ana Kovac"]


@pytest.mark.parametrize("kind", [P, O, "event"])
def test_the_only_one_of_a_surname_in_a_document_bears_it(kind: str) -> None:
    data = resolve([document_of([("Ana Kovac", P), ("Kovac", kind)])])
    assert [(e.name, e.type) for e in data.entities] == [("Ana Kovac", P)]
    assert data.merges[0].reason.endswith("the only one of that surname in the document")


def test_a_surname_of_two_in_a_document_is_nobodys() -> None:
    data = resolve([document_of([("Ana Kovac", P), ("Ivo Kovac", P), ("Kovac", P)])])
    assert len(data.entities) == 3
