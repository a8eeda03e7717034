"""Every word of the cue lists does in its example what the list says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.claims.operators import cues, local, reading
from actorgraph.claims.operators.steps import up
from actorgraph.words import speech

CUES = tomllib.loads(Path(cues.__file__).with_name("cues.toml").read_text("utf-8"))
SPEECH = tomllib.loads(Path(speech.__file__).with_name("speech.toml").read_text("utf-8"))
EMBEDDING = ("verbs", "nouns", "adjectives", "adverbs")
BESIDE = ("auxiliaries", "beside", "before")
EFFECTS = {*reading.RANKS, "negated", "said", "drop"}


def _entries(*sections: str) -> list[Any]:
    return [
        pytest.param(section, word, entry["example"], id=f"{section}:{word}")
        for section in sections
        for word, entry in CUES[section].items()
    ]


def _keys(doc: Doc) -> set[str]:
    """The cues that embed something in ``doc``."""
    steps = [step for step in map(up, doc) if step and cues.find(step.to, step.frames)]
    return {key for step in steps for _, key in cues._keys(step.to)}


@pytest.mark.model
@pytest.mark.parametrize(("section", "word", "example"), _entries(*EMBEDDING))
def test_a_cue_embeds_in_its_example(section: str, word: str, example: str, nlp: Language) -> None:
    assert word in _keys(nlp(example)), section


@pytest.mark.model
@pytest.mark.parametrize(("section", "word", "example"), _entries(*BESIDE))
def test_a_word_beside_bears_on_its_example(
    section: str, word: str, example: str, nlp: Language
) -> None:
    found = [local.read(token) for token in nlp(example)]
    effect = CUES[section][word]["effect"]
    assert any(effect in one.effects or (effect == "negated" and one.negated) for one in found)


@pytest.mark.parametrize("section", EMBEDDING)
def test_effects_are_known(section: str) -> None:
    for word, entry in CUES[section].items():
        effects = {v for k, v in entry.items() if k not in {"act", "example"} and v is not True}
        assert {e for effect in effects for e in effect.split()} <= EFFECTS, word


@pytest.mark.model
@pytest.mark.parametrize("section", ["verbs", "nouns", "quoting", "continuing", "voices", "media"])
def test_words_of_saying_stand_in_their_examples(section: str, nlp: Language) -> None:
    for word, doc in zip(SPEECH[section], nlp.pipe(SPEECH[section].values()), strict=True):
        assert word in {token.lemma_.lower() for token in doc}, doc
