"""How a frame finds its sense: light verbs, flips, negation, spelling and the last tries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.ontology import Frame, Lexicon, Sense, load
from actorgraph.ontology.sense import unmark
from actorgraph.ontology.words import candidates, spelling

LEXICON = load().lexicon


def verb(lemma: str, name: str, **conditions: object) -> Sense:
    return Sense(lemma=lemma, pos="verb", type=name, example="[A] b {C}.", **conditions)  # type: ignore[arg-type]


def test_the_most_specific_sense_wins_whatever_the_order() -> None:
    plain = verb("fire", "SANCTION")
    at = verb("fire", "ASSAULT", prep=("at", ""))
    noun = verb("fire", "COERCE", prep=("at", ""), direct=("gas",))
    for senses in ([plain, at, noun], [noun, at, plain]):
        lexicon = Lexicon(senses)
        assert lexicon.match(Frame(lemma="fire")) == at
        assert lexicon.match(Frame(lemma="fire", preposition="at", direct_object="gas")) == noun


def test_the_first_of_equals_wins() -> None:
    one, two = verb("fire", "A", near=("x",)), verb("fire", "B", near=("y",))
    assert Lexicon([one, two]).match(Frame(lemma="fire", around=frozenset("xy"))) == one


def test_an_unknown_word_has_no_sense() -> None:
    assert LEXICON.match(Frame(lemma="frobnicate"), loose=True) is None


@pytest.mark.parametrize(
    ("frame", "name", "flip"),
    [
        (Frame(lemma="make", direct_object="call", preposition="to"), "CONSULT", False),
        (Frame(lemma="launch", direct_object="attack", preposition="on"), "ASSAULT", False),
        (Frame(lemma="receive", direct_object="support", preposition="from"), "SUPPORT", True),
        (Frame(lemma="face", direct_object="criticism", preposition="from"), "ACCUSE", True),
        (Frame(lemma="face", direct_object="sanction", preposition="from"), "SANCTION", True),
        (
            Frame(lemma="carry", particle="out", direct_object="airstrike", preposition="on"),
            "ASSAULT",
            False,
        ),
    ],
    ids=lambda value: value.lemma if isinstance(value, Frame) else str(value),
)
def test_light_verbs_leave_the_meaning_to_the_noun(frame: Frame, name: str, flip: bool) -> None:  # noqa: FBT001
    sense = LEXICON.match(frame)
    assert sense is not None
    assert (sense.type, sense.flip) == (name, flip)


def test_a_light_verb_may_bring_its_modality() -> None:
    sense = LEXICON.match(Frame(lemma="plan", direct_object="attack", preposition="on"))
    assert sense is not None
    assert sense.modality == "planned"


def test_is_light() -> None:
    assert LEXICON.is_light("hold")
    assert LEXICON.is_light("carry", "out")
    assert not LEXICON.is_light("carry")


@pytest.mark.parametrize(("american", "british"), [("recognize", "recognise"), ("honor", "honour")])
def test_both_spellings_have_the_same_sense(american: str, british: str) -> None:
    assert LEXICON.match(Frame(lemma=american)) == LEXICON.match(Frame(lemma=british)) != None  # noqa: E711


def test_negation_may_be_in_the_meaning() -> None:
    sense = LEXICON.match(Frame(lemma="recognise", negated=True))
    assert sense is not None
    assert (sense.type, sense.negated) == ("REJECT", True)
    plain = LEXICON.match(Frame(lemma="attack", negated=True))
    assert plain is not None
    assert plain.negated is None


def test_loose_overlooks_the_ends_if_all_agree() -> None:
    lexicon = Lexicon([verb("hold", "ORGANISES", object=("event",))])
    frame = Frame(lemma="hold", object_type="group")
    assert lexicon.match(frame) is None
    assert lexicon.match(frame, loose=True) == next(iter(lexicon))
    other = Lexicon([*lexicon, verb("hold", "COERCE", object=("person",))])
    assert other.match(frame, loose=True) is None


def test_loose_overlooks_the_preposition() -> None:
    frame = Frame(lemma="murder", preposition="in")
    assert LEXICON.match(frame) is None
    sense = LEXICON.match(frame, loose=True)
    assert sense is not None
    assert sense.type == "ASSAULT"


def test_a_particle_taken_for_a_preposition_is_regrouped() -> None:
    sense = LEXICON.match(Frame(lemma="cheer", preposition="on"))
    assert sense is not None
    assert sense.type == "SUPPORT"
    assert "on" in LEXICON.particles("cheer")


@pytest.mark.parametrize(
    ("text", "lemma", "pos", "expected"),
    [
        ("staged", "stag", "verb", "stage"),
        ("hated", "hat", "verb", "hate"),
        ("froze", "froze", "verb", "freeze"),
        ("wiretapped", "wiretappe", "verb", "wiretap"),
        ("called", "call", "verb", "call"),
        ("met", "meet", "verb", "meet"),
        ("stymied", "stymie", "verb", "stymie"),
        ("Fighting", "fight", "noun", "fighting"),
        ("talks", "talk", "noun", "talk"),
        ("allied", "ally", "adj", "allied"),
        ("blorped", "blorp", "verb", "blorp"),
    ],
)
def test_forms_find_their_word(text: str, lemma: str, pos: str, expected: str) -> None:
    assert LEXICON.base(text, lemma, pos) == expected  # type: ignore[arg-type]


@given(st.text("abcdefiznsory", min_size=1, max_size=12))
def test_spelling_is_idempotent(word: str) -> None:
    assert spelling(spelling(word)) == spelling(word)


@given(st.text("abdeginpst", min_size=1, max_size=10))
def test_the_lemma_itself_is_always_a_candidate(word: str) -> None:
    assert spelling(word) in set(candidates(word, word, "verb"))


@pytest.mark.parametrize(
    "marked", ["A b c.", "[A] b c.", "[A] b {c} {d}.", "[A b {c}.", "[] b {c}."]
)
def test_unmark_wants_one_of_each(marked: str) -> None:
    with pytest.raises(ValueError, match=r"two|not one"):
        unmark(marked)


def test_unmark_gives_text_and_spans() -> None:
    example = unmark("{Mali} received aid from [France].")
    assert example.text == "Mali received aid from France."
    assert example.text[slice(*example.subject)] == "France"
    assert example.text[slice(*example.object)] == "Mali"
