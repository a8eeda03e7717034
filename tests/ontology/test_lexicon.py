"""The lexicon that ships: every entry is reachable, unique and shows itself in its example."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from actorgraph.ontology import Frame, Sense, load
from actorgraph.ontology.words import candidates, spelling

ONTOLOGY = load()
SENSES = tuple(ONTOLOGY.lexicon)
TYPES = sorted(set(ONTOLOGY.relation_types) - {"CO_OCCURS"})
EVENT_TYPES = [name for name in TYPES if ONTOLOGY.relation_types[name].kind == "event"]

IRREGULAR = {
    "bear": "born|bore",
    "begin": "began",
    "blow": "blew",
    "break": "broke",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose",
    "come": "came",
    "cut": "cut",
    "deal": "dealt",
    "do": "did",
    "draw": "drew",
    "drive": "drove",
    "fall": "fell",
    "feed": "fed",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fly": "flew",
    "forbid": "forbade",
    "forgive": "forgave",
    "freeze": "froze|frozen",
    "get": "got",
    "give": "gave",
    "go": "went",
    "grow": "grew",
    "hang": "hung|hanged",
    "have": "had",
    "hold": "held",
    "keep": "kept",
    "know": "knew",
    "lay": "laid",
    "lead": "led",
    "lean": "leant|leaned",
    "leave": "left",
    "lend": "lent",
    "lie": "lies|lay",
    "lose": "lost",
    "make": "made",
    "meet": "met",
    "mislead": "misled",
    "override": "overrides",
    "overcome": "overcame",
    "overrun": "overran",
    "oversee": "oversees",
    "overtake": "overtook",
    "overthrow": "overthrew",
    "pay": "paid",
    "rebuild": "rebuilt",
    "repay": "repaid",
    "retake": "retook",
    "ring": "rang",
    "rise": "rose",
    "run": "ran",
    "say": "said",
    "see": "saw",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "shake": "shook",
    "shoot": "shot",
    "sing": "sang",
    "sink": "sank",
    "sit": "sat",
    "slay": "slew|slain",
    "speak": "spoke",
    "spend": "spent",
    "spin": "spun",
    "stand": "stood",
    "steal": "stole",
    "stick": "stuck",
    "strike": "struck",
    "swear": "swore",
    "take": "took",
    "teach": "taught",
    "tear": "tore",
    "tell": "told",
    "throw": "threw",
    "undergo": "underwent",
    "undertake": "undertook",
    "traffic": "trafficked",
    "uphold": "upheld",
    "win": "won",
    "withdraw": "withdrew",
    "withhold": "withheld",
    "write": "wrote",
}


def of_type(name: str) -> list[Sense]:
    return [sense for sense in SENSES if sense.type == name]


def frames(sense: Sense) -> Iterator[Frame]:
    """Every frame that an entry describes."""
    bare = ("",) if sense.pos == "verb" else ("of", "on")
    either = (None,)
    for prep, direct, complement, subject, target, near in product(
        sense.prep or bare,
        sense.direct or either,
        sense.complement or either,
        sense.subject or either,
        sense.object or either,
        sense.near or either,
    ):
        yield Frame(
            lemma=sense.lemma,
            pos=sense.pos,
            particle=sense.particle,
            preposition=prep or None,
            direct_object=direct,
            complement=complement,
            subject_type=subject,
            object_type=target,
            passive=bool(sense.passive),
            negated=bool(sense.negated),
            around=frozenset([near] if near else ()),
        )


def shows(sense: Sense) -> bool:
    """Whether a form of the word stands in the example."""
    words = re.findall(r"[\w-]+", sense.example_ends().text.lower())
    words += [part for word in words for part in word.split("-")]
    forms = IRREGULAR.get(sense.lemma, "").split("|")
    lemma = spelling(sense.lemma)
    return any(
        word in forms
        or lemma in candidates(word, word, sense.pos)
        or lemma in {word.removesuffix("s"), word.removesuffix("es"), word[:-3] + "y"}
        for word in words
    )


@pytest.mark.parametrize("name", TYPES)
def test_no_entry_is_shadowed(name: str) -> None:
    match = ONTOLOGY.lexicon.match
    shadowed = [(f, match(f)) for s in of_type(name) for f in frames(s) if match(f) != s]
    assert shadowed == []


@pytest.mark.parametrize("name", TYPES)
def test_examples_show_their_word(name: str) -> None:
    assert [s.example for s in of_type(name) if not shows(s)] == []


@pytest.mark.parametrize("name", TYPES)
def test_examples_are_sentences_with_two_ends(name: str) -> None:
    for sense in of_type(name):
        example = sense.example_ends()
        text = example.text
        ends = [text[slice(*example.subject)], text[slice(*example.object)]]
        assert all(end.strip() == end for end in ends)
        assert text.endswith(".")
        assert text[0].isupper()


def test_examples_are_each_used_once() -> None:
    counts = Counter(sense.example for sense in SENSES)
    assert [example for example, count in counts.items() if count > 1] == []


def test_there_are_enough_senses() -> None:
    assert len([s for s in SENSES if s.pos in ("verb", "noun")]) >= 1400


@pytest.mark.parametrize("name", TYPES)
def test_every_type_has_words(name: str) -> None:
    assert len(of_type(name)) >= (45 if name in EVENT_TYPES else 6)


def test_keys_are_unique() -> None:
    counts = Counter(sense.key for sense in SENSES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_light_verbs_show_their_word() -> None:
    verbs = ONTOLOGY.lexicon.light_verbs
    as_senses = [Sense(lemma=v.lemma, pos="verb", type="", example=v.example) for v in verbs]
    assert [s.example for s in as_senses if not shows(s)] == []


def test_the_order_is_deterministic() -> None:
    load.cache_clear()
    again = load()
    assert tuple(again.lexicon) == SENSES
    assert again.lexicon.lemmas("verb") == ONTOLOGY.lexicon.lemmas("verb")
