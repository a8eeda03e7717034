import datetime as dt
import json

import pytest

from actorgraph import Document, InputError, InputWarning
from actorgraph.readers.articles import article, read_json, read_json_lines

FULL = {
    "id": "n1",
    "title": "Talks",
    "date": "January 15, 2026",
    "url": "https://news.example/1",
    "text": "They met.",
}


def test_an_article_gives_its_text_title_day_source_and_id() -> None:
    assert article(FULL, origin="a.json") == Document(
        "They met.",
        id="n1",
        title="Talks",
        source="https://news.example/1",
        published=dt.date(2026, 1, 15),
    )


def test_an_article_without_a_source_names_its_place() -> None:
    (first, second) = read_json('[{"text": "One."}, {"body": "Two."}]', origin="a.json")
    assert (first.source, second.source) == ("a.json#1", "a.json#2")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("{", "is no JSON"),
        ("3", "is no article"),
        ('{"title": "x"}', "has no text"),
        ('{"text": ""}', "has no text"),
        ('{"text": 3}', '"text" is int'),
        ('{"text": "x", "date": "soon"}', '"soon" is no date'),
        ("[]", "holds no article"),
    ],
)
def test_what_is_no_article_is_an_error(data: str, complaint: str) -> None:
    with pytest.raises(InputError, match=f"a.json: {complaint}"):
        list(read_json(data, origin="a.json"))


def test_a_bad_line_is_skipped_and_said() -> None:
    lines = '{"text": "One."}\n\nno json\n{"text": "Three\u2028lines."}\n'
    with pytest.warns(InputWarning, match="skipped a.jsonl:3: is no JSON"):
        documents = list(read_json_lines(lines, origin="a.jsonl"))
    assert [d.source for d in documents] == ["a.jsonl:1", "a.jsonl:4"]


def test_lines_of_which_none_is_good_are_an_error() -> None:
    with (
        pytest.warns(InputWarning, match="skipped"),
        pytest.raises(InputError, match="holds no article"),
    ):
        list(read_json_lines("[1]\n", origin="a.jsonl"))


def test_escaped_surrogates_are_replaced() -> None:
    data = json.dumps({**FULL, "text": "a\ud800b"})
    with pytest.warns(InputWarning, match="surrogate"):
        (document,) = read_json(data, origin="a.json")
    assert document.text == "a\ufffdb"
