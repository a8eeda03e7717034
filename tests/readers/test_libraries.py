"""What each format gives, by its content and not only by its suffix."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from samples import files

from actorgraph import Document, InputError, InputWarning
from actorgraph.readers import Columns, read
from actorgraph.readers.file import File
from actorgraph.readers.kinds import SUFFIXES, kind_of

CHAPTER = "<html><head><title>x</title></head><body><h1>One</h1><p>{}</p></body></html>"
LONG = "Norway thanked Sweden for its patience. " * 8
TABLE = "title,body,url\nTalks,Norway thanked Sweden.,https://paper.example/1\n,,\n"
ROWS = (["Title", "Text", "Day"], ["Talks", "They met.", dt.datetime(2026, 1, 15)])  # noqa: DTZ001


def documents(tmp_path: Path, name: str, data: str | bytes, **columns: str) -> list[Document]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read(path, columns=Columns(**columns)))


@pytest.mark.parametrize("name", ["talks.html", "talks.txt", "talks"])
def test_a_web_page_is_its_article(tmp_path: Path, name: str) -> None:
    (document,) = documents(tmp_path, name, files.PAGE)
    assert "Norway thanked Sweden" in document.text
    assert "All rights reserved" not in document.text
    assert document.title == "Talks in Oslo"
    assert document.published == dt.date(2026, 1, 15)
    assert document.source == (tmp_path / name).as_posix()


def test_a_web_page_is_decoded_as_it_says(tmp_path: Path) -> None:
    page = files.PAGE.replace("<head>", '<head><meta charset="windows-1250">').replace(
        "Norway thanked", "Łódź thanked"
    )
    (document,) = documents(tmp_path, "a.html", page.replace("–", "-").encode("cp1250"))
    assert "Łódź thanked Sweden" in document.text


def test_a_pdf_is_the_text_of_its_pages(tmp_path: Path) -> None:
    (document,) = documents(tmp_path, "talks.pdf", files.pdf("Norway thanked Sweden."))
    assert (document.text, document.title) == ("Norway thanked Sweden.", "talks")


def test_the_page_of_each_place_in_a_pdf_is_known(tmp_path: Path) -> None:
    first, second = (
        "Norway thanked Sweden for the work of its min-",
        "isters. Denmark thanked Oslo.",
    )
    (document,) = documents(tmp_path, "a.pdf", files.pdf(first, second))
    assert document.text == (
        "Norway thanked Sweden for the work of its ministers. Denmark thanked Oslo."
    )
    assert [document.page_at(document.text.index(w)) for w in ("Norway", "isters", "Oslo")] == [
        1,
        2,
        2,
    ]


def test_a_word_file_is_its_paragraphs_and_tables(tmp_path: Path) -> None:
    data = files.word("Norway thanked Sweden.", "They met.")
    (document,) = documents(tmp_path, "no suffix that helps.zip", data)
    assert document.text == "Norway thanked Sweden.\nThey met.\nIn a table."
    assert document.title == "Talks"


def test_an_opendocument_text_is_its_paragraphs_without_notes(tmp_path: Path) -> None:
    body = (
        "<text:h>Talks</text:h><text:p>Norway<text:s/>thanked <text:span>Sweden</text:span>"
        "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>"
    )
    (document,) = documents(tmp_path, "a.odt", files.odt(body))
    assert (document.text, document.title) == ("Talks\nNorway thanked Sweden.", "Talks")


def test_the_chapters_of_a_book_are_documents(tmp_path: Path) -> None:
    cover = CHAPTER.format("The Fjord")
    found = documents(tmp_path, "a.epub", files.epub(cover, CHAPTER.format(LONG)))
    assert [d.title for d in found] == ["The Fjord: One"]
    assert found[0].text == f"One\n{LONG.strip()}"


def test_the_entries_of_a_feed_are_documents(tmp_path: Path) -> None:
    with pytest.warns(InputWarning, match="skipped .*#2: has no text"):
        (document,) = documents(tmp_path, "feed.xml", files.FEED)
    assert document == Document(
        "Norway thanked Sweden.",
        id="n1",
        title="Talks",
        source="https://paper.example/1",
        published=dt.date(2026, 1, 15),
    )


def test_an_atom_feed_is_read_too(tmp_path: Path) -> None:
    (document,) = documents(tmp_path, "a.atom", files.ATOM)
    assert (document.text, document.published) == ("They met.", dt.date(2026, 1, 16))


def test_a_table_is_an_article_a_row(tmp_path: Path) -> None:
    for name, data in (("a.csv", TABLE), ("b.csv", TABLE.replace(",", ";"))):
        (document,) = documents(tmp_path, name, data)
        assert (document.title, document.text) == ("Talks", "Norway thanked Sweden.")
        assert document.source == "https://paper.example/1"


def test_a_table_without_a_known_column_asks_for_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no column 'of text', only 'a', 'b'; .*--text-column"):
        documents(tmp_path, "a.tsv", "a\tb\n1\tThey met.\n")
    (document,) = documents(tmp_path, "a.tsv", "a\tb\n1\tThey met.\n", text="b", id="a")
    assert (document.text, document.id) == ("They met.", "1")


def test_a_cell_may_be_long(tmp_path: Path) -> None:
    text = "They met. " * 20_000
    (document,) = documents(tmp_path, "a.csv", f'text\n"{text}"\n')
    assert document.text == text


def test_the_sheet_with_texts_is_read(tmp_path: Path) -> None:
    (document,) = documents(tmp_path, "a.xlsx", files.excel(*ROWS), published="Day")
    assert (document.title, document.text) == ("Talks", "They met.")
    assert document.published == dt.date(2026, 1, 15)


def test_a_parquet_file_is_an_article_a_row(tmp_path: Path) -> None:
    data = files.parquet({"text": ["One.", "Two."], "date": [dt.date(2026, 1, 15)] * 2})
    found = documents(tmp_path, "a.parquet", data)
    assert [d.text for d in found] == ["One.", "Two."]
    assert {d.published for d in found} == {dt.date(2026, 1, 15)}


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.html", b"<html><body></body></html>", "holds no article"),
        ("a.pdf", b"%PDF-1.4 and then nothing", "is no PDF"),
        ("a.pdf", files.pdf(""), "holds no text"),
        ("a.docx", b"PK\x03\x04 and then nothing", "is no zip archive"),
        ("a.docx", b"x", "is no zip archive"),
        ("a.odt", files.zipped({"mimetype": files.ODT}), "lacks 'content.xml'"),
        ("a.epub", files.zipped({"mimetype": "application/epub+zip"}), "lacks 'META-INF"),
        ("a.xlsx", files.zipped({"xl/workbook.xml": "x"}), "is no Excel file"),
        ("a.parquet", b"PAR1 and then nothing", "is no Parquet file"),
        ("a.csv", b"text\n", "holds no article"),
        ("a.rss", b"<rss></rss>", "is a feed without entries"),
        ("a.rss", b'<?xml version="1.0" encoding="U\xca-8"?><rss></rss>', "is no feed that can be"),
        ("a.rss", b'<?xml version="1.0" encoding="UTF\0"?><rss></rss>', "is no feed that can be"),
        ("a.eml", b"Subject: Talks\n\n", "is a mail without text"),
        ("a.mbox", b"nothing", "is no mailbox"),
        ("a.gz", b"\x1f\x8b and then nothing", "is no gzip file"),
        ("a.zip", files.zipped({}), "holds no file"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value),
)
def test_what_holds_no_text_is_an_error(
    tmp_path: Path, name: str, data: bytes, complaint: str
) -> None:
    with pytest.raises(InputError, match=f"{name}: {complaint}"):
        documents(tmp_path, name, data)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.html", "trafilatura", "web"),
        ("a.rss", "feedparser", "web"),
        ("a.pdf", "pypdf", "pdf"),
        ("a.docx", "docx", "docx"),
        ("a.xlsx", "openpyxl", "tables"),
        ("a.parquet", "pyarrow.parquet", "tables"),
    ],
)
def test_a_missing_library_is_an_error_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=rf'run: pip install "actorgraph\[{extra}\]"$'):
        documents(tmp_path, name, "x")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("<!-- a comment -->\n<HTML lang='en'>", "html"),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "html"),
        ("\ufeff<?xml version='1.0'?>\n<feed xmlns='x'>", "feed"),
        ("Received: from a\nSubject: b\n\nText", "mail"),
        ("From ana@paper.example Thu Jan 15 2026\nSubject: b\n\nText", "mailbox"),
        ('{"text": "a"}', "json"),
        ('{"text": "a"}\n{"text": "b"}', "json lines"),
        ("[Oslo] They met.", None),
        ("From Oslo they went to Bergen.", None),
        ("<p>They met.", None),
    ],
)
def test_the_content_tells_the_kind(data: str, kind: str | None) -> None:
    assert kind_of(File(data.encode(), "a.unknown", "a.unknown")) == kind


def test_every_suffix_leads_to_a_reader() -> None:
    from actorgraph.readers.files import ARCHIVES, READERS

    assert set(SUFFIXES.values()) == {*READERS, *ARCHIVES, "text"}
