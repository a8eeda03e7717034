import pytest

from actorgraph import names


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Mexico", "Mexico"),
        ("Mexican", "Mexico"),
        ("the US", "United States"),
        ("U.S.", "United States"),
        ("UNITED STATES", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("the Netherlands", "Netherlands"),
        ("Dutch", "Netherlands"),
        ("DRC", "Democratic Republic of the Congo"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("us", None),
        ("car", None),
        ("New Mexico", None),
        ("Mexico City", None),
        ("Niger", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Nigerien", "Niger"),
        ("South Korean", "South Korea"),
        ("Mexicans", None),
    ],
)
def test_country_of(name: str, country: str | None) -> None:
    assert names.country_of(name) == country


@pytest.mark.parametrize(
    ("word", "country"), [("Mexican", "Mexico"), ("Mexico", None), ("Swiss", "Switzerland")]
)
def test_demonym_of(word: str, country: str | None) -> None:
    assert names.demonym_of(word) == country


@pytest.mark.parametrize(
    ("word", "country"),
    [("Mexicans", "Mexico"), ("Danes", "Denmark"), ("Poles", "Poland"), ("poll", None)],
)
def test_people_of(word: str, country: str | None) -> None:
    assert names.people_of(word) == country


@pytest.mark.parametrize(
    ("name", "capital", "office", "seat"),
    [
        ("Moscow", "Russia", None, None),
        ("Washington, D.C.", "United States", None, None),
        ("the Kremlin", None, "Russia", None),
        ("Brussels", "Belgium", None, "European Union"),
        ("Lyon", None, None, None),
    ],
)
def test_seats(name: str, capital: str | None, office: str | None, seat: str | None) -> None:
    assert (names.capital_of(name), names.office_of(name), names.seat_of(name)) == (
        capital,
        office,
        seat,
    )


@pytest.mark.parametrize("name", ["Ohio", "the Middle East", "Kyiv", "France", "Aleppo", "N.Y."])
def test_known_places(name: str) -> None:
    assert names.is_place(name)


@pytest.mark.parametrize("name", ["French", "Trump", "Reuters", "us"])
def test_no_places(name: str) -> None:
    assert not names.is_place(name)


@pytest.mark.parametrize(
    ("word", "title", "gender"),
    [("Mrs.", True, "female"), ("Sen.", True, None), ("mr", True, "male"), ("Maria", False, None)],
)
def test_titles(word: str, *, title: bool, gender: str | None) -> None:
    assert (names.is_title(word), names.address_gender(word)) == (title, gender)
