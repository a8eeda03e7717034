import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.model import Document
from actorgraph.sources import find_copies

WORDS = [
    *("harbour", "council", "mayor", "strike", "union", "ferry", "budget", "court", "ruling"),
    *("minister", "port", "fish", "quota", "talks", "storm", "bridge", "school", "nurse"),
    *("doctor", "farmer", "wheat", "price", "protest", "police", "inquiry", "vote", "party"),
]


def text_of(seed: int, words: int = 150) -> str:
    draw = random.Random(seed)  # noqa: S311  # no secret
    sentences = [" ".join(draw.choices(WORDS, k=15)).capitalize() + "." for _ in range(words // 15)]
    return " ".join(sentences)


REPORT = text_of(1)
COPIES = {
    "the same": REPORT,
    "byline and credit": f"LIMA (Agency) - {REPORT}\nMore on our site, read it now.",
    "cut": REPORT[: len(REPORT) * 6 // 10],
    "reworded headline": f"Talks at the port end: what you need to know\n\n{REPORT}",
    "other case and spaces": REPORT.upper().replace(" ", "\n"),
    "some words replaced": REPORT.replace("mayor", "head of the town", 2),
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES.keys())
def test_a_copy_is_found(text: str) -> None:
    documents = [Document(REPORT, id="report"), Document(text, id="copy"), other("other", 2)]
    assert [set(group) for group in find_copies(documents)] == [{"report", "copy"}]


def other(name: str, seed: int) -> Document:
    return Document(text_of(seed), id=name)


@pytest.mark.parametrize(
    "text",
    [
        text_of(2),
        f"{text_of(3)} {REPORT[: len(REPORT) // 5]}",
        "Too short to tell.",
    ],
    ids=["another text", "a quotation", "a few words"],
)
def test_another_text_is_no_copy(text: str) -> None:
    assert find_copies([Document(REPORT, id="report"), Document(text, id="other")]) == ()


def test_the_original_is_the_one_published_first() -> None:
    days = {"late": 3, "first": 1, "cut": 2}
    documents = [
        Document(REPORT if name != "cut" else COPIES["cut"], id=name, published=dt.date(2026, 1, d))
        for name, d in days.items()
    ]
    assert find_copies(documents) == (("first", "cut", "late"),)


def test_a_digest_of_two_texts_does_not_make_them_one() -> None:
    second = text_of(5)
    digest = Document(f"{REPORT} {second}", id="digest")
    documents = [Document(REPORT, id="one"), Document(second, id="two"), digest]
    found = find_copies([*documents, Document(REPORT, id="three", title="again")])
    assert not any({"one", "two"} <= set(group) and "digest" not in group for group in found)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    texts = list(COPIES.values())[:3] + [text_of(seed) for seed in (7, 8, 9)]
    documents = [Document(text, id=str(number)) for number, text in enumerate(texts)]
    assert find_copies(documents[number] for number in order) == find_copies(documents)
