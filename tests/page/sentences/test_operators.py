"""Claims as sentences: polarity and modality around the predicate."""

import pytest

from actorgraph.model import Claim, Evidence
from actorgraph.page.sentences import phrase

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
    ("attack on", "affirmed", "asserted", "carried out an attack on"),
    ("attack on", "affirmed", "planned", "plans to carry out an attack on"),
    ("attack on", "negated", "asserted", "did not carry out an attack on"),
    ("attack cartels in", "affirmed", "possible", "may attack cartels in"),
    ("was played in", "affirmed", "planned", "is to be played in"),
    ("is president of", "affirmed", "possible", "may be president of"),
    ("working with", "affirmed", "asserted", "works with"),
    ("working with", "negated", "asserted", "does not work with"),
    ("working with", "affirmed", "possible", "may work with"),
    ("making", "affirmed", "asserted", "makes"),
    ("ousting", "affirmed", "planned", "plans to oust"),
    ("running against", "affirmed", "asserted", "runs against"),
    ("supporting", "affirmed", "requested", "was asked to support"),
    ("carrying weapons to", "affirmed", "asserted", "carries weapons to"),
    ("call with", "affirmed", "asserted", "had a call with"),
    ("met with", "affirmed", "asserted", "met with"),
    ("vowed to protect", "affirmed", "planned", "vowed to protect"),
    ("organize", "affirmed", "asserted", "organises"),
    ("cooperates", "affirmed", "asserted", "cooperates with"),
    ("cooperates", "negated", "asserted", "does not cooperate with"),
    ("takes part in", "affirmed", "planned", "plans to take part in"),
    ("are from", "affirmed", "asserted", "comes from"),
    ("is located in", "affirmed", "asserted", "is in"),
    ("attacked", "affirmed", "alleged", "allegedly attacked"),
    ("was attacked by", "affirmed", "alleged", "was allegedly attacked by"),
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
        ("deal with", "noun-between", "asserted", "has a deal with"),
        ("peace talks with", "noun-between", "asserted", "held peace talks with"),
        ("peace talks with", "noun-between", "planned", "plans to hold peace talks with"),
        ("border attack on", "noun-possessive", "asserted", "carried out a border attack on"),
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
