"""A user's own ontology file: what it adds, what it overrides, and how it fails."""

import dataclasses
import re
from pathlib import Path

import pytest

from actorgraph.errors import OntologyError
from actorgraph.ontology import Frame, Sense, load

SHIP = """
[entity_types.ship]
label = "Ship"
spacy = ["SHIP"]
example = "The Ever Given ran aground."
"""
ENTRY = 'lemma = "dock", prep = "in", example = "[The Titan] docked in {Oslo}."'


def written(folder: Path, text: str) -> Path:
    path = folder / "my.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_new_entity_type_is_known(tmp_path: Path) -> None:
    ontology = load(written(tmp_path, SHIP))
    assert ontology.entity_type_of_label("SHIP") == "ship"
    assert ontology.entity_type_of_label("PERSON") == "person"
    assert "ship" not in load().entity_types


def test_a_known_type_may_be_given_in_part(tmp_path: Path) -> None:
    ontology = load(written(tmp_path, "[relation_types.AID]\nscore = 7\n"))
    assert ontology.relation_types["AID"].score == 7
    assert ontology.relation_types["AID"].label == load().relation_types["AID"].label


def test_a_new_relation_type_takes_entries(tmp_path: Path) -> None:
    text = f"""
    [relation_types.DOCKS_IN]
    label = "docks in"
    kind = "static"
    definition = "A ship lies in a port."
    example = "The Titan docked in Oslo."

    [lexicon.DOCKS_IN]
    verbs = [{{ {ENTRY} }}]
    """
    lexicon = load(written(tmp_path, text)).lexicon
    sense = lexicon.match(Frame(lemma="dock", preposition="in"))
    assert sense is not None
    assert sense.type == "DOCKS_IN"
    assert len(lexicon) == len(load().lexicon) + 1


def test_an_entry_of_the_same_conditions_is_replaced(tmp_path: Path) -> None:
    entry = '{ lemma = "attack", example = "[Rebels] attacked {the army}." }'
    lexicon = load(written(tmp_path, f"[lexicon.PROTEST]\nverbs = [{entry}]\n")).lexicon
    sense = lexicon.match(Frame(lemma="attack"))
    assert sense is not None
    assert sense.type == "PROTEST"
    assert len(lexicon) == len(load().lexicon)


def test_an_entry_may_use_shipped_and_own_sets(tmp_path: Path) -> None:
    text = """
    [sets]
    toy = ["toy", "doll"]

    [[lexicon.AID.verbs]]
    lemma = "lob"
    direct = ["@toy", "@missile"]
    prep = "to"
    example = "[Santa] lobbed toys to {Turku}."
    """
    lexicon = load(written(tmp_path, text)).lexicon
    for noun in ("doll", "rocket"):
        sense = lexicon.match(Frame(lemma="lob", direct_object=noun, preposition="to"))
        assert sense is not None
        assert sense.type == "AID"


def test_an_own_light_verb_leaves_the_meaning_to_its_noun(tmp_path: Path) -> None:
    text = '[[light_verbs]]\nlemma = "stomach"\nflip = true\nexample = "{A} stomached [B]."\n'
    lexicon = load(written(tmp_path, text)).lexicon
    frame = Frame(lemma="stomach", direct_object="attack", preposition="by")
    sense = lexicon.match(frame)
    assert sense is not None
    assert (sense.type, sense.flip) == ("ASSAULT", True)


BAD = {
    "not TOML": ("[lexicon", "my.toml: not valid TOML"),
    "unknown table": ("[words]\n", "unknown key 'words', expected one of: entity_types"),
    "unknown type": ("[lexicon.FOO]\n", "lexicon: 'FOO' given, expected one of: AGREE"),
    "unknown list": ("[lexicon.AID]\nadverbs = []\n", "lexicon.AID: unknown key 'adverbs'"),
    "not a list": ('[lexicon.AID]\nverbs = "aid"\n', "lexicon.AID.verbs: 'aid' given, a list"),
    "no lemma": (
        '[[lexicon.AID.verbs]]\nexample = "[A] b {C}."\n',
        "no. 1 \"?\": 'lemma' is missing",
    ),
    "no example": ('[[lexicon.AID.verbs]]\nlemma = "b"\n', "no. 1 \"b\": 'example' is missing"),
    "unmarked": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\nexample = "A b C."\n',
        "mark the [subject] and the {object}",
    ),
    "unknown key": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\nprepo = "on"\nexample = "[A] b {C}."\n',
        "lexicon.AID.verbs no. 1 \"b\": unknown key 'prepo'",
    ),
    "wrong kind": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\nflip = "yes"\nexample = "[A] b {C}."\n',
        "flip: 'yes' given, true or false expected",
    ),
    "unknown entity type": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\nobject = "boat"\nexample = "[A] b {C}."\n',
        "'boat' given, expected one of: person",
    ),
    "unknown set": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\ndirect = "@boat"\nexample = "[A] b {C}."\n',
        "set: 'boat' given, expected one of",
    ),
    "unknown modality": (
        '[[lexicon.AID.verbs]]\nlemma = "b"\nmodality = "sure"\nexample = "[A] b {C}."\n',
        "modality: 'sure' given, expected one of: asserted",
    ),
    "twice": (
        2 * '[[lexicon.AID.verbs]]\nlemma = "b"\nexample = "[A] b {C}."\n',
        'no. 2 "b": same word and conditions as AID.verbs no. 1',
    ),
    "half a new type": (
        '[relation_types.NEW]\nlabel = "x"\n',
        "relation_types.NEW: 'kind' is missing, text expected",
    ),
    "wrong score": (
        '[relation_types.AID]\nscore = "high"\n',
        "relation_types.AID.score: 'high' given, a number expected",
    ),
    "wrong kind of type": (
        '[relation_types.AID]\nkind = "thing"\n',
        "kind: 'thing' given, expected one of: event, static",
    ),
    "labels no list": (
        '[entity_types.person]\nspacy = "PERSON"\n',
        "entity_types.person.spacy: 'PERSON' given, a list of texts expected",
    ),
    "type no table": ("[entity_types]\nperson = 1\n", "entity_types.person: 1 given, a table"),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD)
def test_errors_name_file_entry_and_expectation(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OntologyError) as caught:
        load(path)
    said = str(caught.value)
    assert message in said
    assert "my.toml" in said
    assert "\n" not in said


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"none\.toml: cannot be read .*; give a TOML file"):
        load(tmp_path / "none.toml")


PAGE = (Path(__file__).parents[2] / "docs" / "ontology.md").read_text("utf-8")


def test_the_file_of_the_docs_loads(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    ontology = load(written(tmp_path, example))
    docks = ontology.lexicon.match(Frame(lemma="dock", preposition="at", object_type="place"))
    helps = ontology.lexicon.match(
        Frame(lemma="unload", direct_object="oil", preposition="for", object_type="place")
    )
    attack = ontology.lexicon.match(Frame(lemma="extend", direct_object="attack", preposition="on"))
    assert [s.type for s in (docks, helps, attack) if s] == ["DOCKS_IN", "AID", "ASSAULT"]
    assert ontology.relation_types["AID"].score == 8


def test_the_docs_name_every_key_of_an_entry() -> None:
    rows = re.findall(r"^\| (`[^|]*`) \|", PAGE, re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    fields = {field.name for field in dataclasses.fields(Sense)}
    assert named == fields - {"pos", "type"}
