"""What a document is called on the page."""

import pytest

from actorgraph.model import Document
from actorgraph.page.titles import title_of

CASES = [
    ("a title stays", "Talks", "talks.txt", "Rubio in Mexico\n\nHe came.", "Talks"),
    ("the name of the file", "a1", "x/a1.txt", "Rubio in Mexico\n\nHe came.", "Rubio in Mexico"),
    ("no title", None, None, "Rubio in Mexico\nHe came.", "Rubio in Mexico"),
    ("no headline", "a1", "a1.txt", "He came.\nHe went.", "a1"),
    ("one line alone", "a1", "a1.txt", "Rubio in Mexico", "a1"),
    ("a long first line", "a1", "a1.txt", "word " * 40 + "\nmore", "a1"),
    ("nothing", None, None, "", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "source", "text", "expected"), [row[1:] for row in CASES], ids=[r[0] for r in CASES]
)
def test_title(title: str | None, source: str | None, text: str, expected: str | None) -> None:
    assert title_of(Document(text, title=title, source=source)) == expected
