import datetime as dt
import json
from typing import Any

import pytest

from actorgraph import Document, InputError, InputWarning
from actorgraph.readers import Columns, Options
from actorgraph.readers.articles import article
from actorgraph.readers.file import File
from actorgraph.readers.json_articles import read_json, read_json_lines

FULL = {
    "id": "n1",
    "title": "Talks",
    "date": "January 15, 2026",
    "url": "https://news.example/1",
    "text": "They met.",
}


def file(data: Any, name: str = "a.json", **columns: str) -> File:
    text = data if isinstance(data, str) else json.dumps(data)
    return File(text.encode(), name, name, Options(Columns(**columns)))


def test_an_article_gives_its_text_title_day_source_and_id() -> None:
    assert article(FULL, file(""), place="a.json") == Document(
        "They met.",
        id="n1",
        title="Talks",
        source="https://news.example/1",
        published=dt.date(2026, 1, 15),
    )


def test_an_article_without_a_source_names_its_place() -> None:
    (first, second) = read_json(file([{"text": "One."}, {"body": "Two."}]))
    assert (first.source, second.source) == ("a.json#1", "a.json#2")


@pytest.mark.parametrize(
    "data",
    [
        {"articles": [{"content": "One.", "publishedAt": "2026-01-15T08:30:00Z"}]},
        {"status": "ok", "results": [{"full_text": "One.", "pubDate": "2026-01-15 08:30:00"}]},
        {
            "response": {
                "results": [{"webPublicationDate": "2026-01-15", "fields": {"bodyText": "One."}}]
            }
        },
        {"items": [{"content_html": "<p>One.</p>", "date_published": "2026-01-15"}]},
        {"Text": "One.", "Published at": "Thu, 15 Jan 2026 08:30:00 +0100"},
    ],
    ids=["articles", "results", "nested", "html", "other spelling"],
)
def test_answers_of_news_services_are_understood(data: object) -> None:
    (document,) = read_json(file(data))
    assert (document.text, document.published) == ("One.", dt.date(2026, 1, 15))


def test_the_name_of_a_source_is_used_where_there_is_no_address() -> None:
    (document,) = read_json(file({"text": "One.", "source": {"id": None, "name": "The Paper"}}))
    assert document.source == "The Paper"


def test_columns_can_be_named() -> None:
    row = {"corps": "One.", "text": "Not this.", "nr": 7, "tag": "2026-01-15"}
    (document,) = read_json(file(row, text="corps", id="nr", published="tag"))
    assert (document.text, document.id) == ("One.", "7")
    assert document.published == dt.date(2026, 1, 15)


@pytest.mark.parametrize(
    ("detail", "complaint"),
    [
        ({"date": "16/01/2026"}, '"16/01/2026" is no date'),
        ({"date": 1768521600}, '"1768521600" is no date'),
        ({"id": ["n1"]}, "its id is list"),
        ({"title": {"en": "Talks"}}, "its title is dict"),
    ],
    ids=["date", "seconds", "id", "title"],
)
def test_a_detail_that_cannot_be_read_costs_a_warning(
    detail: dict[str, object], complaint: str
) -> None:
    with pytest.warns(InputWarning, match=complaint):
        (document,) = read_json(file({"text": "They met.", **detail}))
    assert document.text == "They met."


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("{", "is no JSON"),
        ("3", "is no article"),
        ('{"title": "x"}', "has no text"),
        ('{"text": ""}', "has no text"),
        ('{"text": 3}', "its text is int"),
        ("[]", "holds no article"),
        ("[" * 100_000, "nested too deeply"),
    ],
    ids=["cut", "number", "no text", "empty text", "no string", "empty", "deep"],
)
def test_what_is_no_article_is_an_error(data: str, complaint: str) -> None:
    with pytest.raises(InputError, match=f"a.json: .*{complaint}"):
        list(read_json(file(data)))


def test_a_bad_line_is_skipped_and_said() -> None:
    lines = '{"text": "One."}\n\nno json\n{"text": "Three\u2028lines."}\n'
    with pytest.warns(InputWarning, match="skipped a.jsonl:3: is no JSON"):
        documents = list(read_json_lines(file(lines, "a.jsonl")))
    assert [d.source for d in documents] == ["a.jsonl:1", "a.jsonl:4"]


def test_lines_with_the_suffix_of_json_are_lines() -> None:
    assert len(list(read_json(file('{"text": "One."}\n{"text": "Two."}\n')))) == 2


def test_lines_of_which_none_is_good_are_an_error() -> None:
    with pytest.raises(InputError, match=r"a.jsonl:1: is no article"):
        list(read_json_lines(file("[1]\n", "a.jsonl")))


def test_escaped_surrogates_are_replaced() -> None:
    with pytest.warns(InputWarning, match="surrogate"):
        (document,) = read_json(file({**FULL, "text": "a\ud800b"}))
    assert document.text == "a\ufffdb"
