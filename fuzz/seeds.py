"""What is spoilt: our own texts, and a small good file of every kind."""

import io
import json
import tomllib
from functools import cache
from pathlib import Path

from samples import files as samples

HERE = Path(__file__).parents[1]
SHORT = "Ana Kovac thanked Liam O'Byrne. The United States sanctioned Norway on Monday."


@cache
def texts() -> tuple[str, ...]:
    """The article of the worked example, those to train with, and sentences that are unusual."""
    files = [HERE / "graphs/us-mexico/article.txt", *sorted(HERE.glob("training/articles/*.txt"))]
    found = [file.read_text("utf-8") for file in files]
    cases = sorted(HERE.glob("tests/cases/*.toml"))
    return (*found, *(sentences(file) for file in cases))


def sentences(file: Path) -> str:
    """The texts of a table of cases, as one text with a paragraph each."""
    return "\n\n".join(case["text"] for case in tomllib.loads(file.read_text("utf-8"))["case"])


@cache
def files(suffix: str) -> tuple[bytes, ...]:
    """Small good files that end with ``suffix``; none for formats that nothing here can make."""
    article = {"text": SHORT, "title": "Thanks", "date": "2026-01-15", "url": "https://a.example"}
    paragraphs = "".join(f"<p>{part}</p>" for part in texts()[0].split("\n\n"))
    page = f"<html><head><title>A</title></head><body><article>{paragraphs}</article></body></html>"
    made = {
        ".txt": [texts()[0].encode(), SHORT.encode("utf-16"), SHORT.encode("cp1252")],
        ".md": [f"# Thanks\n\n2026-01-15\n\n{SHORT}\n".encode()],
        ".json": [json.dumps(article).encode(), json.dumps([article, article]).encode()],
        ".jsonl": [f"{json.dumps(article)}\n{json.dumps(article)}\n".encode()],
        ".html": [page.encode()],
        ".htm": [page.encode()],
        ".csv": [f'id,title,text\n1,"Thanks","{SHORT}"\n'.encode()],
        ".eml": [samples.MAIL.encode()],
        ".mbox": [f"From a@b Thu Jan 15 08:30:00 2026\n{samples.MAIL}\n".encode() * 2],
        ".rss": [samples.FEED.encode()],
        ".atom": [samples.ATOM.encode()],
        ".gz": [samples.gzipped(SHORT)],
        ".zip": [samples.zipped({"a.txt": SHORT, "b/c.json": json.dumps(article)})],
        ".odt": [samples.odt(f"<text:h>Thanks</text:h><text:p>{SHORT}</text:p>")],
        ".epub": [samples.epub(page, page)],
        ".xlsx": [samples.excel(["title", "text"], ["Thanks", SHORT])],
        ".parquet": [samples.parquet({"text": [SHORT, SHORT]})],
        ".docx": _docx(),
        ".pdf": _pdf(),
    }
    return tuple(made.get(suffix, ()))


def _docx() -> list[bytes]:
    import docx  # optional

    file = io.BytesIO()
    word = docx.Document()
    word.add_paragraph(SHORT)
    word.save(file)
    return [file.getvalue()]


def _pdf() -> list[bytes]:
    stream = b"BT /F1 12 Tf 72 720 Td (Ana Kovac thanked Liam Byrne.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 5 0 R>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size, start = len(objects) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return [made + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)]


@cache
def graphs() -> tuple[bytes, ...]:
    """The graph of the worked example."""
    return ((HERE / "graphs/us-mexico/graph.json").read_bytes(),)


@cache
def ontologies() -> tuple[bytes, ...]:
    """The user's ontology of the docs, and pieces of ours."""
    own = (HERE / "docs/ontology.md").read_text("utf-8").split("```toml\n")[1].split("```")[0]
    lexicon = (HERE / "src/actorgraph/ontology/lexicon/aid.toml").read_bytes()
    return (own.encode(), own.encode(), lexicon)


@cache
def judgements() -> tuple[bytes, ...]:
    """A file of decisions."""
    rows = (("same", "Ana Kovac (person)", "Kovac"), ("different", "Norway", "United States"))
    return (
        "".join(
            f'[[judgement]]\ndecision = "{decision}"\nleft = "{left}"\nright = "{right}"\n\n'
            for decision, left, right in rows
        ).encode(),
        b'[[wrong]]\nclaim = "213993de38ef4005"\n\n[[note]]\nabout = "Norway"\nstar = true\n',
    )
