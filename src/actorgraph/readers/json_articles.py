"""JSON and JSON lines of articles, and the answers of news services."""

import json
from collections.abc import Iterator
from functools import partial

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.articles import article, articles, has_text, is_graph_table, rows_within
from actorgraph.readers.decode import decode
from actorgraph.readers.file import File, WrittenHereError
from actorgraph.readers.skipping import keep_good


def read_json(file: File) -> Iterator[Document]:
    """One article, a list of them, or an object with such a list."""
    text = decode(file.data, origin=file.origin)
    try:
        data = _load(text, file.origin)
    except InputError:
        if len(_lines(text)) > 1 and text.lstrip().startswith("{"):  # lines with another suffix
            return read_json_lines(file)
        raise
    rows = rows_within(data)
    if rows is None:
        return iter([article(data, file, place=file.origin)])
    if not rows:
        raise InputError(f"{file.origin}: holds no article")
    return articles(((f"{file.origin}#{number}", row) for number, row in enumerate(rows, 1)), file)


def read_json_lines(file: File) -> Iterator[Document]:
    """One article a line."""
    lines = _lines(decode(file.data, origin=file.origin))
    first = _load_or_none(lines[0][1])
    keys = list(first) if isinstance(first, dict) else []
    if is_graph_table(keys) and not has_text(keys, file.options.columns):
        raise WrittenHereError(f"{file.origin}: is a table of a graph, expected texts")
    return keep_good(partial(_line, line, file, number) for number, line in lines)


def _line(line: str, file: File, number: int) -> Iterator[Document]:
    place = f"{file.origin}:{number}"
    yield article(_load(line, place), file, place=place)


def _lines(text: str) -> list[tuple[int, str]]:
    # Not splitlines: JSON strings may hold U+2028.
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _load_or_none(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _load(text: str, place: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(f"{place}: is no JSON ({error})") from error
    except RecursionError as error:
        raise InputError(f"{place}: is JSON nested too deeply, expected articles") from error
