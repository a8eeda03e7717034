import datetime as dt
import io
import sys
from pathlib import Path

import docx
import pytest

from actorgraph import InputError
from actorgraph.readers import read

PAGE = """<!doctype html><html lang="en"><head><title>Talks – The Paper</title>
<meta property="og:title" content="Talks in Oslo">
<meta property="article:published_time" content="2026-01-15T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks in Oslo</h1>
<p>The foreign ministers of Norway and Sweden met in Oslo on Thursday to talk about trade.</p>
<p>Norway thanked Sweden for its patience, and both sides agreed to meet again in the spring.</p>
</article><footer>All rights reserved, terms and conditions, imprint.</footer></body></html>"""


def pdf(text: str) -> bytes:
    """A PDF of one page that shows ``text``."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 7\n0000000000 65535 f \n{table}{end}".encode("ascii")


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    document.core_properties.title = "Talks"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(rows=1, cols=1).cell(0, 0).text = "In a table."
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_web_page_is_its_article(tmp_path: Path) -> None:
    path = tmp_path / "talks.html"
    path.write_text(PAGE, encoding="utf-8")
    (document,) = read(path)
    assert "Norway thanked Sweden" in document.text
    assert "All rights reserved" not in document.text
    assert document.title == "Talks in Oslo"
    assert document.published == dt.date(2026, 1, 15)
    assert document.source == path.as_posix()


def test_a_pdf_is_the_text_of_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "talks.pdf"
    path.write_bytes(pdf("Norway thanked Sweden."))
    (document,) = read(path)
    assert (document.text, document.title) == ("Norway thanked Sweden.", "talks")


def test_a_word_file_is_its_paragraphs_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(word("Norway thanked Sweden.", "They met."))
    (document,) = read(path)
    assert document.text == "Norway thanked Sweden.\nThey met.\nIn a table."
    assert document.title == "Talks"


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.html", b"<html><body></body></html>", "holds no article"),
        ("a.pdf", b"%PDF-1.4 and then nothing", "is no PDF"),
        ("a.pdf", pdf(""), "holds no text"),
        ("a.docx", b"PK\x03\x04 and then nothing", "is no Word file"),
    ],
    ids=["empty page", "broken pdf", "scan", "broken docx"],
)
def test_what_holds_no_text_is_an_error(
    tmp_path: Path, name: str, data: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=f"{name}: {complaint}"):
        list(read(tmp_path / name))


@pytest.mark.parametrize(
    ("name", "module", "package"),
    [
        ("a.html", "trafilatura", "trafilatura"),
        ("a.pdf", "pypdf", "pypdf"),
        ("a.docx", "docx", "python-docx"),
    ],
)
def test_a_missing_library_is_an_error_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, package: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=f"pip install {package}$"):
        list(read(tmp_path / name))
