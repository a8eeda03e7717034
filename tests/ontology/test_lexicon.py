"""The lexicon that ships: every entry is reachable, unique and shows itself in its example."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from actorgraph.ontology import Frame, Sense, load

ONTOLOGY = load()
SENSES = tuple(ONTOLOGY.lexicon)


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


def test_no_entry_is_shadowed() -> None:
    match = ONTOLOGY.lexicon.match
    shadowed = [(s.type, f, match(f)) for s in SENSES for f in frames(s) if match(f) != s]
    assert shadowed == []


def test_there_are_enough_senses() -> None:
    assert len(SENSES) >= 1200


def test_keys_are_unique() -> None:
    counts = Counter(sense.key for sense in SENSES)
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("sense", SENSES, ids=lambda s: f"{s.type}-{s.lemma}")
def test_example_ends_stand_in_the_plain_text(sense: Sense) -> None:
    example = sense.example_ends()
    for start, end in (example.subject, example.object):
        assert example.text[start:end].strip()
    assert example.text.endswith(".")
