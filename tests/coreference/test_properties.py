"""What holds for the chains of every text."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.model import Chain
from actorgraph.nlp import Annotation

pytestmark = pytest.mark.model

NAMES = ("Anna Berg", "Berg", "Paul Stone", "Siemens", "Peru", "The two countries", "They", "She")
VERBS = ("praised", "sued", "said that she knew", "and his wife left", "asked for help from")
SENTENCES = st.builds(
    lambda who, what, whom: f"{who} {what} {whom}.",
    st.sampled_from(NAMES),
    st.sampled_from(VERBS),
    st.sampled_from((*NAMES, "him", "the company", "its owner", "themselves")),
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join)
Reader = Callable[[str], Annotation]
quick = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def _chains(annotation: Annotation) -> Sequence[Chain]:
    return tuple(annotation.chains.values())


@quick
@given(text=TEXTS)
def test_no_mention_is_in_two_chains(read: Reader, text: str) -> None:
    spans = [(m.start, m.end) for chain in _chains(read(text)) for m in chain.mentions]
    assert len(spans) == len(set(spans))


@quick
@given(text=TEXTS)
def test_mentions_quote_the_text_in_its_order(read: Reader, text: str) -> None:
    for chain in _chains(read(text)):
        assert [m.start for m in chain.mentions] == sorted(m.start for m in chain.mentions)
        assert all(m.text == text[m.start : m.end] for m in chain.mentions)


@quick
@given(text=TEXTS)
def test_links_point_backwards_or_say_that_they_do_not(read: Reader, text: str) -> None:
    for chain in _chains(read(text)):
        for link in chain.links:
            assert link.rule
            backwards = link.antecedent < link.mention
            assert backwards or link.rule in {"cataphora", "apposition"}


@quick
@given(text=TEXTS)
def test_members_of_sets_are_chains_of_one_thing(read: Reader, text: str) -> None:
    annotation = read(text)
    for chain in _chains(annotation):
        assert all(not annotation.chains[i].members for i in chain.members)
        assert len(chain.members) != 1


@quick
@given(text=TEXTS)
def test_same_text_same_chains(read: Reader, text: str) -> None:
    assert _chains(read(text)) == _chains(read(text))


def test_every_mention_of_a_chain_but_one_is_linked(read: Reader) -> None:
    text = "Anna Berg met Paul Stone. She thanked him. Berg and her son left. He stayed."
    for chain in _chains(read(text)):
        assert len({link.mention for link in chain.links}) == len(chain.mentions) - 1
