import pytest
from spacy.language import Language

from actorgraph.claims import find_triples
from actorgraph.model import Document

pytestmark = pytest.mark.model

CASES = {
    "object": ("The bees made honey.", [("The bees", "made", "honey")]),
    "preposition after object": (
        "A nurse handed the baby to its father.",
        [
            ("A nurse", "handed", "the baby"),
            ("A nurse", "handed the baby to", "its father"),
        ],
    ),
    "chain of nouns": (
        "Mia became the head of a school in Bern.",
        [
            ("Mia", "became the head of", "a school"),
            ("Mia", "became the head of a school in", "Bern"),
        ],
    ),
    "what a hyphen joins is one": (
        "The pact was signed in mid-May.",
        [("The pact", "was signed in", "mid-May")],
    ),
    "several are spoken of": (
        "Prices quoted by the bank rose.",
        [("Prices", "are quoted by", "the bank")],
    ),
    "what opens the sentence": (
        "In 2019, Mia helped Tom.",
        [("Mia", "helped", "Tom"), ("Mia", "helped Tom in", "2019")],
    ),
    "copula": ("The whale is a mammal.", [("The whale", "is", "a mammal")]),
    "passive": (
        "The barn was built by monks.",
        [("The barn", "was built by", "monks")],
    ),
    "shared subject": (
        "Water boils and turns into steam.",
        [("Water", "turns into", "steam")],
    ),
    "shared auxiliary": (
        "The bridge was bombed and rebuilt by engineers.",
        [("The bridge", "was rebuilt by", "engineers")],
    ),
    "control": (
        "The pilot managed to land the plane.",
        [("The pilot", "managed to land", "the plane")],
    ),
    "relative clause": (
        "The woman who wrote the letter ran away.",
        [("The woman", "wrote", "the letter")],
    ),
    "reduced relative clause": (
        "We read a book written by nuns.",
        [("a book", "is written by", "nuns")],
    ),
    "lists on both sides": (
        "Cats and dogs eat meat and fish.",
        [
            ("Cats", "eat", "meat"),
            ("Cats", "eat", "fish"),
            ("dogs", "eat", "meat"),
            ("dogs", "eat", "fish"),
        ],
    ),
    "negation stays": (
        "The engine did not start in winter.",
        [("The engine", "did not start in", "winter")],
    ),
    "adjective": ("The soil is rich in iron.", [("The soil", "is rich in", "iron")]),
    "clause": (
        "The report says that wolves killed sheep.",
        [("The report", "says", "that wolves killed sheep"), ("wolves", "killed", "sheep")],
    ),
    "subject with its phrases": (
        "The roof of the church collapsed in March.",
        [("The roof of the church", "collapsed in", "March")],
    ),
}


def _found(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [(t.subject, t.predicate, t.object) for t in find_triples(Document(text), nlp(text))]


@pytest.mark.parametrize("name", CASES)
def test_triples_of_sentence(name: str, nlp: Language) -> None:
    text, wanted = CASES[name]
    found = _found(nlp, text)
    assert [triple for triple in wanted if triple not in found] == [], found


def test_spans_hold_the_slots(nlp: Language) -> None:
    text = "  A nurse handed the baby to its father. The barn was built by old monks."
    document = Document(text)
    found = list(find_triples(document, nlp(text)))
    assert found
    for triple in found:
        assert triple.document == document.id
        for slot, (start, end) in (
            (triple.subject, triple.subject_span),
            (triple.object, triple.object_span),
        ):
            assert text[start:end] == slot
            assert triple.span[0] <= start < end <= triple.span[1]


def test_nothing_is_said_twice(nlp: Language) -> None:
    found = _found(nlp, "Cats and dogs that eat meat chase mice and birds in the garden.")
    assert len(found) == len(set(found))
