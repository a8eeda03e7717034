"""What the words around a name say: whose senate it is, which election, which country is meant."""

import pytest

from actorgraph.model import Chain, Document, DocumentGraph, Mention
from actorgraph.resolve import around, resolve


def read(text: str, *chains: tuple[str, str]) -> DocumentGraph:
    """A document with a chain for each name and type, of all places where it stands alone."""
    document = Document(text)
    made = []
    for name, kind in chains:
        places = _places(text, name)
        mentions = tuple(Mention(document.id, a, b, name, kind, "name") for a, b in places)
        made.append(Chain(f"{document.id}:{places[0][0]}-{places[0][1]}", name, kind, mentions))
    return DocumentGraph(document, tuple(made), ())


def _places(text: str, name: str) -> list[tuple[int, int]]:
    starts = (i for i in range(len(text)) if text.startswith(name, i))
    return [(i, i + len(name)) for i in starts]


@pytest.mark.parametrize(
    ("text", "places", "owner"),
    [
        ("Ohio's Senate met.", ["Ohio"], "ohio"),
        ("She sat in North Carolina's state Senate.", ["North Carolina"], "north carolina"),
        ("In Ohio she ran for the state Senate.", ["Ohio"], "ohio"),
        ("The Mexican Senate met.", [], "Mexico"),
        ("Ana Kovac's Senate speech was short.", [], None),
        ("Ohio waits. The Senate met.", ["Ohio"], None),
    ],
)
def test_whose_senate(text: str, places: list[str], owner: str | None) -> None:
    graph = read(text, ("Senate", "organisation"), *((place, "place") for place in places))
    found = around.owner(graph.chains[0], graph.document, graph.chains)
    assert found == ({owner} if owner else frozenset())


def test_the_senate_of_a_state_is_not_that_of_the_country() -> None:
    state = read(
        "The United States thanked her. She sat in Ohio's Senate.",
        ("Senate", "organisation"), ("Ohio", "place"), ("United States", "place"),
    )  # fmt: skip
    country = read(
        "The United States waited. The Senate voted.",
        ("Senate", "organisation"), ("United States", "place"),
    )  # fmt: skip
    data = resolve([state, country])
    assert [e.name for e in data.entities if e.type == "organisation"] == ["Senate", "Senate"]


def test_what_is_part_of_another_name_says_less_of_what_the_news_are_about() -> None:
    graph = read(
        "The U.S. House and the U.S. Senate heard of Puerto Rico. Puerto Rico waits.",
        ("U.S.", "place"), ("U.S. House", "organisation"), ("U.S. Senate", "organisation"),
        ("Puerto Rico", "place"),
    )  # fmt: skip
    assert around.main_country(graph.chains) == {"Puerto Rico"}


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Peru's governor resigns", "Peru"),
        ("Peru and Norway talk", "Norway"),
        ("Jordan scores again", "Norway"),
        (None, "Norway"),
    ],
)
def test_the_only_country_of_the_title_is_what_the_news_are_about(
    title: str | None, country: str
) -> None:
    graph = read("Norway waits. Peru met Norway.", ("Norway", "place"), ("Peru", "place"))
    assert around.main_country(graph.chains, title) == {country}


def test_an_election_has_the_year_before_it() -> None:
    graph = read("The 2020 US election was close.", ("US election", "event"))
    assert around.name_of(graph.chains[0], graph.document) == "2020 US election"


def test_a_place_is_no_surname() -> None:
    graph = read(
        "Greg Allen spoke. The man is from Allen, near the city.",
        ("Greg Allen", "person"), ("Allen, near", "place"),
    )  # fmt: skip
    place = Chain("x", "Allen", "place", graph.chains[1].mentions)
    assert not around.bearers([graph.chains[0], place], graph.document)
