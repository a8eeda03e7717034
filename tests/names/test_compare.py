import pytest

from actorgraph import names

# Two names of people, the least and the most that their likeness may be, words of the reason.
PEOPLE = [
    ("Ana Kovac", "Ana Kovač", 1, 1, "same name"),
    ("President Ana Kovac", "Ana Kovac", 1, 1, "same name"),
    ("J.D. Marlow", "JD Marlow", 1, 1, "same name"),
    ("Kim Il-nam", "Kim Il Nam", 1, 1, "same name"),
    ("Omar al-Tarek", "Omar Tarek", 1, 1, "same name"),
    ("Robert Alvarez", "Bob Alvarez", 0.7, 0.8, "nickname"),
    ("Robert Alvarez", "R. Alvarez", 0.7, 0.8, "initial"),
    ("Robert Alvarez", "Robert K. Alvarez", 0.7, 0.8, "middle"),
    ("George H. W. Bush", "George W. Bush", 0, 0, "different middle names"),
    ("George H.W. Bush", "George W. Bush", 0, 0, "different middle names"),
    ("John Smith", "Jane Smith", 0, 0, "different given names"),
    ("Roberto Diaz", "Roberta Diaz", 0, 0, "different given names"),
    ("Peter Novak Jr.", "Peter Novak Sr.", 0, 0, "generations"),
    ("Peter Novak Jr.", "Peter Novak", 0.5, 0.6, "generation"),
    ("Muammar Gaddafi", "Moammar Qadhafi", 0.7, 0.8, "transliteration"),
    ("Jörg Brandstetter", "Jorg Brandsteter", 0.7, 0.8, "transliteration"),
    ("Hugo Salas", "Hugo Salas Rivera", 0.8, 0.8, "shorter form"),
    ("Li Weiming", "Weiming Li", 0.8, 0.9, "another order"),
    ("Ursula von der Heide", "von der Heide", 0.5, 0.5, "surname"),
    ("Kovac", "Ana Kovac", 0.5, 0.5, "surname"),
    ("Petro Zelinskyy", "Petro Zelinskiy", 1, 1, "same name"),
    ("Alexei Brandt", "Aleksey Brandt", 0.7, 0.8, "transliteration"),
    ("Vladimir Brandt", "Volodymyr Brandt", 0.7, 0.8, "nickname"),
    ("Stanislav Brandt", "Stan Brandt", 0.7, 0.8, "beginning"),
]
APART = [("Ana Kovac", "Ana Horvat"), ("Ana", "Ana Kovac"), ("Novak Jr.", "Peter Marlow")]


@pytest.mark.parametrize(
    ("one", "other", "least", "most", "reason"), PEOPLE, ids=[f"{p[0]}/{p[1]}" for p in PEOPLE]
)
def test_names_of_people(one: str, other: str, least: float, most: float, reason: str) -> None:
    for left, right in ((one, other), (other, one)):
        found = names.compare(left, right, people=True)
        assert found is not None
        assert least <= found.score <= most
        assert reason in found.reason


@pytest.mark.parametrize(("one", "other"), APART, ids=[f"{p[0]}/{p[1]}" for p in APART])
def test_names_of_people_with_nothing_in_common(one: str, other: str) -> None:
    assert names.compare(one, other, people=True) is None
    assert names.compare(other, one, people=True) is None


PHRASES = [
    ("Orlo Motors", "Orlo Motors Inc.", 0.95, "legal form"),
    ("Orlo & Sons", "Orlo and Sons Ltd", 0.95, "legal form"),
    ("U.S. Senate", "United States Senate", 0.95, "abbreviated"),
    ("Ministry of Defence", "Ministry of Defense", 0.95, "abbreviated"),
    ("WHO", "World Health Organisation", 0.95, "abbreviated"),
    ("Kiev", "Kyiv", 0.95, "abbreviated"),
    ("Russian Foreign Ministry", "Foreign Ministry of Russia", 0.9, "another order"),
    ("Norwick University", "University of Norwick", 0.9, "another order"),
    ("RNB", "Royal Norwick Bank", 0.7, "acronym"),
    ("Brandstetter Foundation", "Brandsteter Foundation", 0.7, "spelling"),
    ("Norwick Janata Party", "Norwick Janta Party", 0.85, "spelling"),
    ("2020 US election", "2020 United States presidential election", 0.9, "country"),
    ("2020 election", "2020 US presidential election", 0.6, "year"),
    ("Greens", "Green Party", 0.6, "members"),
    ("US House", "United States House of Representatives", 0.95, "abbreviated"),
    ("Republic of Artos", "Artos", 0.95, "abbreviated"),
]
NO_PHRASES = [
    ("Mexico", "New Mexico"),
    ("Iran", "Iraq"),
    ("Niger", "Nigeria"),
    ("Austria", "Australia"),
    ("North Korea", "South Korea"),
    ("Guinea", "Equatorial Guinea"),
    ("Slovakia", "Slovenia"),
    ("Orlo 7", "Orlo 8"),
    ("2016 US election", "2020 US election"),
    ("2020 US election", "2020 French election"),
    ("2020 general election", "2020 local election"),
    ("Americans", "American Party"),
    ("Republic of Korea", "Korea"),
    ("England", "English"),
    ("is", "Islamic State"),
    ("us", "U.S."),
]


@pytest.mark.parametrize(
    ("one", "other", "score", "reason"), PHRASES, ids=[f"{p[0]}/{p[1]}" for p in PHRASES]
)
def test_names_of_other_things(one: str, other: str, score: float, reason: str) -> None:
    for left, right in ((one, other), (other, one)):
        found = names.compare(left, right, people=False)
        assert found is not None
        assert found.score == score
        assert reason in found.reason


@pytest.mark.parametrize(("one", "other"), NO_PHRASES, ids=[f"{p[0]}/{p[1]}" for p in NO_PHRASES])
def test_other_things_with_alike_names(one: str, other: str) -> None:
    assert names.compare(one, other, people=False) is None
    assert names.compare(other, one, people=False) is None


@pytest.mark.parametrize(
    ("name", "people", "sure"),
    [
        ("Ana Kovac", True, True),
        ("John Smith", True, False),
        ("Kovac", True, False),
        ("Orlo Motors", False, True),
        ("Supreme Court", False, False),
        ("Ministry of Foreign Affairs", False, False),
        ("United States", False, True),
        ("FBI", False, True),
        ("Georgia", False, False),
    ],
)
def test_some_names_are_borne_by_many(name: str, people: bool, sure: bool) -> None:  # noqa: FBT001
    assert (names.distinctiveness(name, people=people) >= 0.9) is sure
