"""Claims as sentences: polarity and modality around the predicate."""

import pytest

from actorgraph.model import Claim, Evidence
from actorgraph.page.wording import base, phrase

PHRASES = [
    ("demanded results from", "affirmed", "asserted", "demanded results from"),
    ("demanded results from", "negated", "asserted", "did not demand results from"),
    ("refused to allow action by", "affirmed", "asserted", "refused to allow action by"),
    ("met", "negated", "asserted", "did not meet"),
    ("is president of", "negated", "asserted", "is not president of"),
    ("supports", "negated", "asserted", "does not support"),
    ("met", "affirmed", "possible", "may meet"),
    ("was arrested by", "affirmed", "possible", "may be arrested by"),
    ("signed a treaty with", "affirmed", "planned", "plans to sign a treaty with"),
    ("signed a treaty with", "negated", "planned", "does not plan to sign a treaty with"),
    ("attacked", "affirmed", "threatened", "threatened to attack"),
    ("threatened to attack", "affirmed", "threatened", "threatened to attack"),
    ("released", "affirmed", "requested", "was asked to release"),
    ("released", "negated", "requested", "was asked not to release"),
    ("killed", "affirmed", "alleged", "allegedly killed"),
    ("killed", "negated", "alleged", "allegedly did not kill"),
    ("attack on", "affirmed", "asserted", "attack on"),
    ("attack on", "affirmed", "planned", "planned attack on"),
    ("attack on", "negated", "asserted", "no attack on"),
    ("attack cartels in", "affirmed", "possible", "may attack cartels in"),
    ("was played in", "affirmed", "planned", "is planned to be played in"),
    ("is president of", "affirmed", "possible", "may be president of"),
    ("working with", "affirmed", "asserted", "works with"),
    ("working with", "negated", "asserted", "does not work with"),
    ("working with", "affirmed", "possible", "may work with"),
    ("making", "affirmed", "asserted", "makes"),
    ("ousting", "affirmed", "planned", "plans to oust"),
    ("running against", "affirmed", "asserted", "runs against"),
    ("supporting", "affirmed", "requested", "was asked to support"),
    ("carrying weapons to", "affirmed", "asserted", "carries weapons to"),
    ("call with", "affirmed", "asserted", "had call with"),
    ("met with", "affirmed", "asserted", "met with"),
    ("vowed to protect", "affirmed", "planned", "vowed to protect"),
    ("organize", "affirmed", "asserted", "organizes"),
    ("nothing known", "affirmed", "possible", "may: nothing known"),
]


@pytest.mark.parametrize(
    ("predicate", "polarity", "modality", "expected"),
    PHRASES,
    ids=[f"{row[0]}, {row[1]}, {row[2]}" for row in PHRASES],
)
def test_phrase(predicate: str, polarity: str, modality: str, expected: str) -> None:
    claim = Claim(
        "c", "a", predicate, "b", "OTHER", Evidence("d", 0, 0, ""),
        polarity=polarity,  # type: ignore[arg-type]
        modality=modality,  # type: ignore[arg-type]
    )  # fmt: skip
    assert phrase(claim) == expected


@pytest.mark.parametrize(
    ("predicate", "rule", "modality", "expected"),
    [
        ("deal with", "verb-preposition", "asserted", "deals with"),
        ("deal with", "noun-between", "asserted", "had deal with"),
        ("peace talks with", "noun-between", "asserted", "had peace talks with"),
        ("peace talks with", "noun-between", "planned", "planned peace talks with"),
        ("border attack on", "noun-possessive", "asserted", "border attack on"),
        ("reinterpret", "verb-object", "planned", "plans to reinterpret"),
    ],
)
def test_the_rule_tells_nouns_from_verbs(
    predicate: str, rule: str, modality: str, expected: str
) -> None:
    claim = Claim(
        "c", "a", predicate, "b", "OTHER", Evidence("d", 0, 0, ""), rule=rule,
        modality=modality,  # type: ignore[arg-type]
    )  # fmt: skip
    assert phrase(claim) == expected


VERBS = """
called call, stopped stop, captured capture, blamed blame, used use, accused accuse, agreed agree,
carried carry, visited visit, pressed press, ordered order, joined join, met meet, ruled rule,
planned plan, criticised criticise, launched launch, signed sign, invaded invade, expelled expel,
controlled control, added add, created create, excluded exclude, united unite, limited limit,
hosts host, reaches reach, carries carry, goes go, has have, took take, quit quit, told tell
"""


@pytest.mark.parametrize(
    ("form", "verb"), [tuple(pair.split()) for pair in VERBS.replace("\n", " ").split(",")]
)
def test_base(form: str, verb: str) -> None:
    assert base(form) == verb


def test_what_is_no_verb_has_no_base() -> None:
    assert base("minister") is None
