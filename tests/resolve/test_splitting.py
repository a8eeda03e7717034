"""Two actors that one document took for one."""

from dataclasses import replace

import pytest
from samples.chains import document_of

from actorgraph.errors import InputWarning
from actorgraph.model import Chain, Claim, Document, DocumentGraph, Evidence, Mention, Role
from actorgraph.resolve import resolve
from actorgraph.resolve.judgements import Judgement, within
from actorgraph.resolve.splitting import split

# Orlo and Kelda Rail are one actor for the reader; `it` is the name before it.
TEXT = (
    "Orlo Motors sued Norway. It praised Sweden. Kelda Rail praised Norway. "
    "It sued Sweden, and Orlo met Norway."
)


def mention(words: str, form: str = "name", nth: int = 0, kind: str = "organisation") -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Mention("d1", start, start + len(words), words, kind, form)  # type: ignore[arg-type]


def chain(name: str, *mentions: Mention, roles: tuple[Role, ...] = ()) -> Chain:
    first = mentions[0]
    return Chain(f"d1:{first.start}-{first.end}", name, first.type, mentions, roles)


def quoted(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence("d1", start, start + len(quote), quote)


NORWAY = chain("Norway", *(mention("Norway", nth=n, kind="place") for n in range(3)))
SWEDEN = chain("Sweden", *(mention("Sweden", nth=n, kind="place") for n in range(2)))
FUSED = chain(
    "Orlo Motors",
    mention("Orlo Motors"),
    mention("It", "pronoun"),
    mention("Kelda Rail"),
    mention("It", "pronoun", nth=1),
    mention("Orlo", nth=1),
    roles=(Role("carrier", None, quoted("Kelda Rail")), Role("maker", None, quoted("Orlo Motors"))),
)


def claim(number: str, predicate: str, target: Chain, quote: str) -> Claim:
    return Claim(number, FUSED.id, predicate, target.id, "OTHER", quoted(quote))


BOTH = "It sued Sweden, and Orlo met Norway"
CLAIMS = (
    claim("name", "sued", NORWAY, "Orlo Motors sued Norway"),
    claim("pronoun", "praised", SWEDEN, "It praised Sweden"),
    claim("other name", "praised", NORWAY, "Kelda Rail praised Norway"),
    claim("its pronoun", "sued", SWEDEN, BOTH),
    claim("later name", "met", NORWAY, BOTH),
    claim("no words of the text", "saw", NORWAY, BOTH),
    claim("no mention in the quote", "sued", SWEDEN, "sued Sweden"),
    Claim("at the other end", NORWAY.id, "met", FUSED.id, "OTHER", quoted("Orlo met Norway")),
    replace(claim("elsewhere", "met", SWEDEN, BOTH), subject=NORWAY.id, attributed_to=FUSED.id),
)
GRAPH = DocumentGraph(Document(TEXT, "d1"), (FUSED, NORWAY, SWEDEN), CLAIMS)
DECISION = Judgement("different", "Orlo Motors @ d1", "Kelda Rail @ d1")


def parted(*judged: Judgement, graph: DocumentGraph = GRAPH) -> DocumentGraph:
    return split(graph, within(judged).get("d1", ()))


def texts(graph: DocumentGraph) -> dict[str, list[str]]:
    return {each.name: [m.text for m in each.mentions] for each in graph.chains[:-2]}


def test_names_go_by_their_words_and_the_rest_with_the_name_before_it() -> None:
    assert texts(parted(DECISION)) == {
        "Orlo Motors": ["Orlo Motors", "It", "Orlo"],
        "Kelda Rail": ["Kelda Rail", "It"],
    }


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement("different", "Kelda Rail @ d1", "Orlo Motors @ d1"),
        Judgement("different", "orlo @ d1", "KELDA RAIL @ d1"),
    ],
    ids=["in either order", "in any case and by any name"],
)
def test_the_two_may_be_called_as_the_document_calls_them(judgement: Judgement) -> None:
    assert parted(judgement) == parted(DECISION)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("name", "Orlo Motors"),
        ("pronoun", "Orlo Motors"),
        ("other name", "Kelda Rail"),
        ("its pronoun", "Kelda Rail"),
        ("later name", "Orlo Motors"),
        ("no words of the text", "Kelda Rail"),
        ("no mention in the quote", "Kelda Rail"),
        ("at the other end", "Orlo Motors"),
        ("elsewhere", "Kelda Rail"),
    ],
)
def test_a_claim_goes_with_the_mention_on_which_it_rests(number: str, name: str) -> None:
    graph = parted(DECISION)
    names = {each.id: each.name for each in graph.chains}
    (found,) = (c for c in graph.claims if c.id == number)
    assert name in {names[e] for e in (found.subject, found.object, found.attributed_to) if e}


def test_a_role_goes_with_the_mention_that_proves_it() -> None:
    offices = {each.name: [role.title for role in each.roles] for each in parted(DECISION).chains}
    assert offices == {
        "Orlo Motors": ["maker"], "Kelda Rail": ["carrier"], "Norway": [], "Sweden": []
    }  # fmt: skip


def test_several_decisions_make_several_actors() -> None:
    both = document_of(
        [("Ana Kovac", "person", {"aliases": ["Mara Lind", "Ivo Brandt"]})], document="d1"
    )
    judged = [
        Judgement("different", "Ana Kovac @ d1", "Mara Lind @ d1"),
        Judgement("different", "Ana Kovac @ d1", "Ivo Brandt @ d1"),
    ]
    found = resolve([both], judged)
    assert [e.name for e in found.entities] == ["Ana Kovac", "Ivo Brandt", "Mara Lind"]


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement("different", "Orlo Motors @ d2", "Kelda Rail @ d2"),
        Judgement("different", "Orlo Motors @ d1", "Kelda Rail"),
        Judgement("different", "Orlo Motors", "Kelda Rail"),
        Judgement("same", "Orlo Motors @ d1", "Kelda Rail @ d1"),
        Judgement("different", "Orlo Motors @ d1", "Norway @ d1"),
        Judgement("different", "Orlo Motors @ d1", "ORLO MOTORS @ d1"),
    ],
    ids=["another document", "one has no document", "none has", "the same", "two already", "one"],
)
def test_other_decisions_split_nothing(judgement: Judgement) -> None:
    assert parted(judgement) == GRAPH


def test_what_was_split_is_not_merged_again_by_name() -> None:
    fused = document_of([("Ana Kovac", "person", {"aliases": ["Kovac"]})], document="d1")
    found = resolve([fused], [Judgement("different", "Ana Kovac @ d1", "Kovac @ d1")])
    assert [e.name for e in found.entities] == ["Ana Kovac", "Kovac"]
    assert not found.merges


def test_a_name_that_the_document_does_not_have_is_said() -> None:
    with pytest.warns(InputWarning, match="'Nobody @ d1'"):
        resolve([GRAPH], [Judgement("different", "Orlo Motors @ d1", "Nobody @ d1")])
