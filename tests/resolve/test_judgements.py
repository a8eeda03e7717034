import pytest
from samples.chains import document_of

from actorgraph.errors import InputWarning, JudgementError
from actorgraph.model import GraphData
from actorgraph.resolve import resolve
from actorgraph.resolve.judgements import Judgement

KOVAC = ("Ana Kovac", "person")
HORVAT = ("Ana Horvat", "person")
ONE = document_of([KOVAC], document="d1")
TWO = document_of([KOVAC], document="d2")
THREE = document_of([HORVAT], document="d3")


def entities(data: GraphData) -> set[frozenset[str]]:
    """The documents of each entity."""
    return {frozenset(mention.document for mention in e.mentions) for e in data.entities}


def test_without_judgements_the_program_decides() -> None:
    assert entities(resolve([ONE, TWO, THREE])) == {frozenset({"d1", "d2"}), frozenset({"d3"})}


@pytest.mark.parametrize("reference", ["Ana Horvat", "ana-horvat", "Ana Horvat (person)",
                                       "Ana Horvat @ d3", THREE.chains[0].id])  # fmt: skip
def test_same_joins_whatever_the_names_say(reference: str) -> None:
    data = resolve([ONE, TWO, THREE], [Judgement("same", "Ana Kovac", reference, "she married")])
    assert entities(data) == {frozenset({"d1", "d2", "d3"})}
    (judged,) = (m for m in data.merges if "judged" in m.reason)
    assert judged.reason == "judged the same: she married"
    assert judged.score == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Kovac @ d1", "Ana Kovac @ d2"),
        ("Ana Kovac", "Ana Kovac @ d2"),
        (ONE.chains[0].id, TWO.chains[0].id),
    ],
)
def test_different_undoes_a_merge(left: str, right: str) -> None:
    data = resolve([ONE, TWO], [Judgement("different", left, right)])
    assert entities(data) == {frozenset({"d1"}), frozenset({"d2"})}
    assert not data.merges
    assert not data.candidates
    assert len({entity.id for entity in data.entities}) == 2


def test_taking_a_judgement_back_gives_the_graph_of_before() -> None:
    judged = [Judgement("different", "Ana Kovac @ d1", "Ana Kovac @ d2")]
    assert resolve([ONE, TWO], judged) != resolve([ONE, TWO])
    assert resolve([ONE, TWO], judged[:0]) == resolve([ONE, TWO])


def test_the_later_decision_on_a_pair_counts() -> None:
    first = Judgement("same", "Ana Kovac", "Ana Horvat")
    later = Judgement("different", "Ana Horvat", "Ana Kovac")
    assert resolve([ONE, THREE], [first, later]) == resolve([ONE, THREE], [later])


def test_a_different_keeps_apart_what_other_links_would_join() -> None:
    friends = [("Mara Lind", "person"), ("Ivo Brandt", "person"), ("Orlo Motors", "organisation")]
    graphs = [
        document_of([("Robert Alvarez", "person"), *friends], document="d1"),
        document_of([("Bob Alvarez", "person"), *friends], document="d2"),
    ]
    assert frozenset({"d1", "d2"}) in entities(resolve(graphs))
    judged = resolve(graphs, [Judgement("different", "Robert Alvarez", "Bob Alvarez")])
    names = {entity.name for entity in judged.entities}
    assert {"Robert Alvarez", "Bob Alvarez"} <= names


def test_judgements_that_contradict_each_other_are_an_error() -> None:
    judged = [
        Judgement("same", "Ana Kovac", "Ana Horvat"),
        Judgement("same", "Ana Horvat", "Mara Lind"),
        Judgement("different", "Ana Kovac", "Mara Lind"),
    ]
    lind = document_of([("Mara Lind", "person")], document="d4")
    with pytest.raises(JudgementError, match="judged different, yet"):
        resolve([ONE, THREE, lind], judged)


def test_a_judgement_on_actors_who_are_not_there_changes_nothing_and_says_so() -> None:
    judged = [Judgement("same", "Nobody", "Ana Kovac"), Judgement("different", "No", "One")]
    with pytest.warns(InputWarning, match="not in these documents.* 'Nobody', 'No', 'One'$"):
        assert resolve([ONE, TWO, THREE], judged) == resolve([ONE, TWO, THREE])


CLAIMS = document_of([KOVAC, HORVAT], document="d5", claims=[(0, "AID", 1), (1, "ACCUSE", 0)])


def test_a_wrong_claim_is_left_out_and_counted() -> None:
    aid, accuse = CLAIMS.claims
    with pytest.warns(InputWarning, match="^1 claim is left out: judged wrong$"):
        data = resolve([CLAIMS], wrong=[accuse.id])
    assert [claim.id for claim in data.claims] == [aid.id]
    assert data.entities == resolve([CLAIMS]).entities


def test_a_wrong_claim_that_is_not_there_changes_nothing_and_says_so() -> None:
    with pytest.warns(InputWarning, match="do not make have no effect: 'no', 'none'$"):
        assert resolve([CLAIMS], wrong=["none", "no"]) == resolve([CLAIMS])
