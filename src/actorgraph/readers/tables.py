"""Tables of articles: CSV, TSV, Excel and Parquet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.archives import check_sizes
from actorgraph.readers.articles import articles, has_text, is_graph_table
from actorgraph.readers.decode import decode
from actorgraph.readers.file import File, WrittenHereError, library

_LONGEST_CELL = 2**31 - 1  # what a C long holds everywhere
_DELIMITERS = ",;\t|"
_MOST_BYTES = 2**31  # of a Parquet file when unpacked


def read_csv(file: File) -> Iterator[Document]:
    """An article a row of comma-, semicolon- or tab-separated values, the first row names."""
    text = decode(file.data, origin=file.origin)
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(f"{file.origin}: is no table that can be read ({error})") from error
    yield from _table(rows, file)


def read_excel(file: File) -> Iterator[Document]:
    """An article a row of the first sheet that has a column of text."""
    openpyxl = library("openpyxl", file)
    check_sizes(file)
    try:
        book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
        sheets = {}
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what it says of its size may be wrong
            sheets[sheet.title] = [row for row in sheet.iter_rows(values_only=True) if any(row)]
    except Exception as error:  # the library lets the errors of zip and XML through
        raise InputError(f"{file.origin}: is no Excel file that can be read") from error
    filled = [rows for rows in sheets.values() if rows]
    columns = file.options.columns
    fitting = (rows for rows in filled if has_text(map(str, rows[0]), columns))
    yield from _table(next(fitting, filled[0] if filled else []), file)


def read_parquet(file: File) -> Iterator[Document]:
    """An article a row."""
    parquet = library("pyarrow.parquet", file)
    try:
        table = parquet.ParquetFile(io.BytesIO(file.data))
        groups = range(table.metadata.num_row_groups)
        size = sum(table.metadata.row_group(group).total_byte_size for group in groups)
        if size > _MOST_BYTES:
            raise InputError(f"{file.origin}: unpacks to {size:,} bytes, more than can be read")
        names = table.schema_arrow.names
        cells = [
            tuple(row.values())
            for batch in table.iter_batches(batch_size=1000)
            for row in batch.to_pylist()
        ]
    except (ValueError, OSError) as error:
        raise InputError(f"{file.origin}: is no Parquet file that can be read") from error
    yield from _table([names, *cells], file)


def _table(rows: Sequence[Sequence[object]], file: File) -> Iterator[Document]:
    """The documents of ``rows``, of which the first holds the names of the columns."""
    header = [str(name).strip() for name in rows[0]] if rows else []
    if not has_text(header, file.options.columns):
        if is_graph_table(header):
            raise WrittenHereError(f"{file.origin}: is a table of a graph, expected texts")
        given = file.options.columns.text
        raise InputError(
            f"{file.origin}: has no column {given or 'of text'!r}, only {_listed(header)}; "
            "name it with --text-column"
        )
    if len(rows) == 1:
        raise InputError(f"{file.origin}: holds no article, only the names of the columns")
    numbered = (
        (f"{file.origin}:{number}", dict(zip(header, row, strict=False)))
        for number, row in enumerate(rows[1:], 2)
        if any(row)
    )
    return articles(numbered, file)


def _listed(header: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in header) or "nothing"
