"""Word and OpenDocument files."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.archives import check_sizes, member_bytes
from actorgraph.readers.file import File, library
from actorgraph.readers.text import from_text

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SPACES = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_ASIDE = (f"{_TEXT}note", f"{_TEXT}tracked-changes")


def read_word(file: File) -> Iterator[Document]:
    """The paragraphs of a Word file, tables included."""
    docx = library("docx", file)
    check_sizes(file)
    try:
        word = docx.Document(io.BytesIO(file.data))
        text = "\n".join(_paragraphs(word))
        title = word.core_properties.title
    except Exception as error:  # the library lets the errors of zip and XML through
        raise InputError(f"{file.origin}: is no Word file that can be read") from error
    yield from_text(text, title=title or file.stem, source=file.origin)


def read_odt(file: File) -> Iterator[Document]:
    """The paragraphs and headings of an OpenDocument text."""
    names = {member.filename for member in check_sizes(file)}
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        content = parse_xml(member_bytes(archive, "content.xml", file), file)
        meta = member_bytes(archive, "meta.xml", file) if "meta.xml" in names else None
    text = "\n".join("".join(_pieces(block)) for block in _blocks(content))
    title = None if meta is None else parse_xml(meta, file).findtext(f".//{_TITLE}")
    yield from_text(text, title=title or file.stem, source=file.origin)


def parse_xml(data: bytes, file: File) -> Element:
    """The root of an XML file that declares no entities.

    Raises ``InputError`` for one that does, and for what is no XML.
    """
    try:
        root: Element = fromstring(data, forbid_dtd=False)
    except DefusedXmlException as error:
        message = f"{file.origin}: declares XML entities, which may blow up; it was not read"
        raise InputError(message) from error
    except (ParseError, ValueError, RecursionError) as error:
        raise InputError(f"{file.origin}: holds XML that cannot be read ({error})") from error
    return root


def _blocks(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        if child.tag not in _ASIDE:
            yield from _blocks(child)


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _SPACES:
            yield _SPACES[child.tag]
        elif child.tag not in (*_BLOCKS, *_ASIDE):  # a box in a paragraph has its own
            yield from _pieces(child)
        yield child.tail or ""


def _paragraphs(part: Any) -> Iterator[str]:
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            for cell in dict.fromkeys(cell for row in block.rows for cell in row.cells):
                yield from _paragraphs(cell)
        else:
            yield block.text
