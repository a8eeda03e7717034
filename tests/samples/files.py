"""Small files of every kind that is read, made as the programs of those kinds make them."""

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence

PAGE = """<!doctype html><html lang="en"><head><title>Talks – The Paper</title>
<meta property="og:title" content="Talks in Oslo">
<meta property="article:published_time" content="2026-01-15T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks in Oslo</h1>
<p>The foreign ministers of Norway and Sweden met in Oslo on Thursday to talk about trade.</p>
<p>Norway thanked Sweden for its patience, and both sides agreed to meet again in the spring.</p>
</article><footer>All rights reserved, terms and conditions, imprint.</footer></body></html>"""

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Paper</title><link>https://paper.example</link>
<item><title>Talks</title><link>https://paper.example/1</link><guid>n1</guid>
<pubDate>Thu, 15 Jan 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Norway thanked &lt;b&gt;Sweden&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Only a title</title></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>
<entry><title>Talks</title><id>n2</id><updated>2026-01-16T08:00:00Z</updated>
<link href="https://paper.example/2"/>
<content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>"""

ODT = "application/vnd.oasis.opendocument.text"

MAIL = """From: Ana <ana@paper.example>
To: desk@paper.example
Subject: Talks =?utf-8?q?in_Troms=C3=B8?=
Date: Thu, 15 Jan 2026 08:30:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Norway thanked Sweden.
"""


def pdf(*pages: str) -> bytes:
    """A PDF whose pages show the lines of ``pages``."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, page in enumerate(pages):
        lines = " ".join(f"({line}) Tj 0 -14 Td" for line in page.split("\n")) if page else ""
        stream = f"BT /F1 12 Tf 72 720 Td {lines} ET"
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    return pdf_of(objects)


def pdf_of(objects: Sequence[str]) -> bytes:
    """A PDF of ``objects``, the first of which is its catalogue."""
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    count = len(objects) + 1
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode("ascii")


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of ``files``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def gzipped(data: str | bytes) -> bytes:
    return gzip.compress(data.encode() if isinstance(data, str) else data)


def word(*paragraphs: str) -> bytes:
    """A Word file with a table after its ``paragraphs``."""
    import docx

    document = docx.Document()
    document.core_properties.title = "Talks"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(rows=1, cols=1).cell(0, 0).text = "In a table."
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def odt(body: str, *, doctype: str = "") -> bytes:
    """An OpenDocument text."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return zipped(
        {
            "mimetype": ODT,
            "content.xml": f'<?xml version="1.0"?>{doctype}<office:document-content {names}>'
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": f"<office:document-meta {names}><office:meta><dc:title>Talks</dc:title>"
            "</office:meta></office:document-meta>",
        }
    )


def epub(*chapters: str) -> bytes:
    """An e-book of ``chapters`` of HTML, with a cover."""
    items = "".join(
        f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>The Fjord</dc:title></metadata><manifest>{items}</manifest>"
        f"<spine>{order}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/book.opf": package,
    }
    texts = {f"OEBPS/text/c{n}.xhtml": chapter for n, chapter in enumerate(chapters)}
    return zipped({**files, **texts})


def excel(*rows: Sequence[object]) -> bytes:
    """An Excel file whose second sheet holds ``rows``."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["notes"])
    sheet = book.create_sheet("Articles")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parquet(columns: Mapping[str, Sequence[object]]) -> bytes:
    """A Parquet file of ``columns``."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()
