"""Quoted passages by their marks alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.quotations.marks import passages

CASES = [
    ("none", "We left.", []),
    ("straight", 'He said "we left" today.', ["we left"]),
    ("curly", "He said “we left” today.", ["we left"]),
    ("low", "He said „we left“ today.", ["we left"]),
    ("angled", "He said «we left» today.", ["we left"]),
    ("tex", "He said ``we left'' today.", ["we left"]),
    ("british", "'We left,' he said.", ["We left,"]),
    ("british-curly", "‘We left,’ he said.", ["We left,"]),
    ("nested", "“She said ‘we left’ twice,” he said.", ["She said ‘we left’ twice,", "we left"]),
    ("nested-straight", "\"She said 'go' twice,\" he said.", ["She said 'go' twice,", "go"]),
    ("two", 'He said "yes" and "no".', ["yes", "no"]),
    ("doubled", '"He said ""we left"" today."', ["we left"]),
    ("doubled-at-start", '"""We left,"" he said."', ["We left,"]),
    ("doubled-at-end", '"He said ""we left"""', ["we left"]),
    ("unclosed", 'He said "we left.\nThen he went.', ["we left."]),
    ("unclosed-at-end", 'He said "we left.', ["we left."]),
    ("unclosed-before-next", '"We left.\n"They stayed," he said.', ["We left.", "They stayed,"]),
    ("paragraphs", "“We left.\n\n“They stayed.”", ["We left.", "They stayed."]),
    ("wrapped-line", 'He said "we\nleft" today.', ["we\nleft"]),
    ("apostrophes", "The ministers' homes weren't Tom's in the '90s.", []),
    ("contraction-first", "'Tis the ministers' fault.", []),
    ("stray-close", "He left” today.", []),
    ("inches", 'A 5" pipe is short.', []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, found, id=name) for name, text, found in CASES]
)
def test_passages(text: str, expected: list[str]) -> None:
    assert [text[p.start : p.end].strip() for p in passages(text)] == expected


def test_a_paragraph_that_goes_on_says_so() -> None:
    assert [p.continues for p in passages("“We left.\n\n“They stayed.”")] == [True, False]


@given(st.text(alphabet=st.sampled_from("ab .,\n\r'\"“”‘’«»„`"), max_size=80))
def test_passages_lie_within_the_text(text: str) -> None:
    for passage in passages(text):
        assert 0 <= passage.start <= passage.end <= len(text)
