"""Of which kind a file is: its content decides, its suffix only where that leaves it open."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping

from actorgraph.readers.file import File

SUFFIXES: Mapping[str, str] = {
    ".atom": "feed",
    ".csv": "table",
    ".docx": "word",
    ".eml": "mail",
    ".epub": "epub",
    ".gz": "gzip",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "json lines",
    ".markdown": "text",
    ".mbox": "mailbox",
    ".md": "text",
    ".ndjson": "json lines",
    ".odt": "odt",
    ".parquet": "parquet",
    ".pdf": "pdf",
    ".rss": "feed",
    ".text": "text",
    ".tsv": "table",
    ".txt": "text",
    ".xhtml": "html",
    ".xlsx": "xlsx",
    ".zip": "zip",
}
KNOWN = ", ".join(SUFFIXES)

_HEAD = 4096
_GRAPH_NAMES = (".ftm.json", ".jsonld", ".nodelink.json")  # as which graphs are written
_MAGIC = ((b"%PDF-", "pdf"), (b"\x1f\x8b", "gzip"), (b"PAR1", "parquet"))
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BEFORE_ROOT = re.compile(rb"(?:\s+|<\?[^>]*>|<!--.*?-->|<!doctype\s+(?!html)[^>]*>)*", re.DOTALL)
_ROOTS = (
    (re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE), "html"),
    (re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE), "feed"),
)
_HEADERS = rb"(?:received|return-path|delivered-to|message-id|mime-version|from|to|subject|date)"
_MAIL = re.compile(_HEADERS + rb":[ \t]", re.IGNORECASE)
_MAILBOX = re.compile(rb"From \S+ .*\n[A-Za-z-]+:")
_MEMBERS = (("word/document.xml", "word"), ("xl/workbook.xml", "xlsx"))
_TYPES = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
}


def kind_of(file: File) -> str | None:
    """The kind of ``file``, one of the values of ``SUFFIXES``; None if it is unknown."""
    return (
        _by_magic(file.data)
        or _by_root(file.data)
        or SUFFIXES.get(file.suffix)
        or _by_look(file.data)
        or (None if file.suffix else "text")
    )


def is_graph(file: File) -> bool:
    """Whether ``file`` is a graph or a page that actorgraph wrote."""
    head = file.data[:_HEAD]
    return (
        file.name.lower().endswith(_GRAPH_NAMES)
        or re.match(rb'\s*\{\s*"format":\s*"actorgraph/', head) is not None
        or b'<meta name="generator" content="actorgraph' in head
    )


def _by_magic(data: bytes) -> str | None:
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    head = data[:1024].lstrip()
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)


def _zip_kind(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            declared = ""
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    declared = _TYPES.get(member.read(100).strip(), "")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return None
    return declared or next((kind for name, kind in _MEMBERS if name in names), "zip")


def _by_root(data: bytes) -> str | None:
    head = data[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"")  # UTF-16
    before = _BEFORE_ROOT.match(head)
    root = head[before.end() :] if before else head
    return next((kind for form, kind in _ROOTS if form.match(root)), None)


def _by_look(data: bytes) -> str | None:
    if _MAILBOX.match(data[:_HEAD]):
        return "mailbox"
    if _MAIL.match(data[:_HEAD]):
        return "mail"
    if data[:_HEAD].lstrip()[:1] not in (b"{", b"["):
        return None
    try:
        json.loads(data)
    except ValueError:
        return "json lines" if _is_object(data.lstrip().split(b"\n", 1)[0]) else None
    except RecursionError:
        return None
    return "json"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
