"""Types of names, by vote over all mentions of the document."""

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import find_mentions

pytestmark = pytest.mark.model

# Text, a name in it, and the type that all its mentions must have.
CASES = {
    "title before one of its mentions": (
        "President Okoro spoke. Critics of Okoro left. Okoro smiled.",
        "Okoro",
        "person",
    ),
    "full name before the surname": (
        "Jane Washington sued the city. Washington won.",
        "Jane Washington",
        "person",
    ),
    "appositive role": ("Tirzen, the mayor of Lima, resigned.", "Tirzen", "person"),
    "town of": ("They fled the town of Tirzen. Tirzen burned.", "Tirzen", "place"),
    "place by the noun behind it": ("They fled the Tirzen district.", "Tirzen", "place"),
    "organisation by its last word": ("Tirzen Bank sued Sony.", "Tirzen Bank", "organisation"),
    "organisation by the word before of": (
        "The Ministry of Trade denied it.",
        "Ministry of Trade",
        "organisation",
    ),
    "airport": (
        "Planes landed at Tirzen International Airport.",
        "Tirzen International Airport",
        "place",
    ),
    "event by its last word": ("The Tirzen Summit ended.", "Tirzen Summit", "event"),
    "law by its last word": ("The Tirzen Treaty failed.", "Tirzen Treaty", "law"),
    "known place": ("Ohio voted on Monday.", "Ohio", "place"),
    "known organisation": ("NASA launched a probe.", "NASA", "organisation"),
    "product by what it is called": ("The team named its robot Tirzen.", "Tirzen", "product"),
    "office where it acts": ("The White House accused Iran.", "White House", "organisation"),
    "office where one is": ("Jane Hill arrived at the White House.", "White House", "place"),
    "convention centre is a place": (
        "They met at the Tirzen Convention Centre.",
        "Tirzen Convention Centre",
        "place",
    ),
    "mosque is a place": ("Jane Hill closed the Tirzen Mosque.", "Tirzen Mosque", "place"),
    "conference with an acronym that acts": (
        "The Peruvian Forestry Conference (PFC) sued Sony.",
        "Peruvian Forestry Conference",
        "organisation",
    ),
    "conference that says something": (
        "The Tirzen Conference said that it was wrong.",
        "Tirzen Conference",
        "organisation",
    ),
    "conference that is held": (
        "The Tirzen Conference began on Monday.",
        "Tirzen Conference",
        "event",
    ),
    "event of one word": ("Pilgrims came to Mecca for the Hajj.", "Hajj", "event"),
    "event with its place and year": (
        "Visitors came to Tirzen Expo Canada 2016 in May.",
        "Tirzen Expo Canada 2016",
        "event",
    ),
    "prize": ("Jane Hill won the Tirzen Prize.", "Tirzen Prize", "work"),
    "ship": ("The crew left MV Anna Berg.", "MV Anna Berg", "product"),
    "name with kin": ("The boy's aunt, Tirza Kolm, wept.", "Tirza Kolm", "person"),
    "voice of": ("Kevin Hill, the voice of Tirzen, spoke.", "Tirzen", "person"),
    "character that is played": ("Jane Hill voiced Tirzen in May.", "Tirzen", "person"),
    "place after a town": ("Jane Hill lives in Lima, T.Z.", "T.Z.", "place"),
    "who says something is no work": (
        "Tirzo Kolm smiled. Kolm thanked her. She met Kolm's wife. Kolm wept.",
        "Kolm",
        "person",
    ),
    "storm": ("Hurricane Tirza hit Cuba.", "Hurricane Tirza", "event"),
    "tribe": ("Jane Hill met the Eastern Tirzen Tribe.", "Eastern Tirzen Tribe", "organisation"),
    "name with a bride": (
        "Tirza Kolm, fiancée of Omar Said, left. Critics of Tirza Kolm met Tirza Kolm.",
        "Tirza Kolm",
        "person",
    ),
    "mountain": ("Jane Hill painted Mount Tirza.", "Mount Tirza", "place"),
    "surname of a president in a list": (
        "Statues of Anna Columbus, George Washington and Ulysses Lima fell.",
        "Anna Columbus",
        "person",
    ),
    "noun behind the name": (
        "The Tirzen newspaper was sold. Critics left Tirzen.",
        "Tirzen",
        "organisation",
    ),
    "noun of another phrase": (
        "In the Peruvian federal election Marholt narrowly held his seat.",
        "Marholt",
        "person",
    ),
    "party": ("The Farmers Party won.", "Farmers Party", "organisation"),
}


@pytest.mark.parametrize("case", CASES)
def test_type_of_name(nlp: Language, case: str) -> None:
    text, name, kind = CASES[case]
    found = {m.type for m in find_mentions(nlp(text), ontology.load()) if m.span.text == name}
    assert found == {kind}
