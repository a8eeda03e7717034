import numpy as np
import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.coreference import cluster_mentions
from actorgraph.coreference.ranking import attributes_of, compare, pairs_of
from actorgraph.coreference.ranking.compare import GROUPS, WIDTH
from actorgraph.coreference.ranking.rank import REACH
from actorgraph.mentions import find_mentions, score_mentions

TEXT = "The World Food Office warned Anna Berg. Berg thanked the WFO, and the office helped her."


def column(group: str) -> int:
    """The first column of a group of features."""
    return sum(list(GROUPS.values())[: list(GROUPS).index(group)])


def features(nlp: Language, left: str, right: str) -> dict[str, float]:
    doc = nlp(TEXT)
    proposed = find_mentions(doc, ontology.load())
    candidates = score_mentions(doc, proposed)
    known = attributes_of(candidates, cluster_mentions(doc, proposed), ())
    spans = [doc[a:b].text for a, b in candidates.spans]
    ends = (np.array([spans.index(text)]) for text in (left, right))
    row = compare(known, *ends)[0]
    assert row.shape == (WIDTH,)
    return {group: float(row[column(group)]) for group in GROUPS}


# A later and an earlier mention, and what their comparison must say.
CASES = {
    "one name within another": ("Berg", "Anna Berg", {"shared words": 1, "same type": 1}),
    "the same head word": ("the office", "World Food Office", {"same head word": 1}),
    "an acronym": ("WFO", "World Food Office", {"acronym": 1}),
    "a pronoun has no words": ("her", "Berg", {"shared words": 0, "same name": 0}),
}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_compare(case: tuple[str, str, dict[str, float]], nlp: Language) -> None:
    later, earlier, wanted = case
    found = features(nlp, later, earlier)
    assert {group: found[group] for group in wanted} == wanted


def test_each_mention_meets_those_within_reach() -> None:
    left, right = pairs_of([2, 5, 9])
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(5, 2), (9, 2), (9, 5)]
    left, _ = pairs_of(list(range(REACH * 2)))
    assert np.bincount(left).max() == REACH


def test_no_mention_makes_no_pair() -> None:
    left, right = pairs_of([])
    assert len(left) == len(right) == 0


@pytest.mark.parametrize("size", [1, 3, 100])
def test_pairs_come_in_parts(size: int) -> None:
    mentions = list(range(0, 3 * REACH, 2))
    parts = [pairs_of(mentions, first, first + size) for first in range(0, len(mentions), size)]
    for side, whole in enumerate(pairs_of(mentions)):
        assert np.concatenate([part[side] for part in parts]).tolist() == whole.tolist()
