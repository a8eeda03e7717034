"""Archives: what they hold, within limits. Nothing is ever unpacked to disk."""

import gzip
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from actorgraph.errors import InputError
from actorgraph.model import Document
from actorgraph.readers.file import File
from actorgraph.readers.skipping import keep_known

MOST_BYTES = 2**28  # of one file when unpacked
MOST_TIMES = 200  # as large as packed; texts pack to about a quarter
SMALL = 2**20  # what may be larger than MOST_TIMES
MOST_FILES = 100_000
MOST_ARCHIVES = 2  # one within the other
_DRIVE = re.compile("[A-Za-z]:[/\\\\]")
_BAD = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)

Reader = Callable[[File], Iterator[Document]]
# A reader of one file of many, which counts the suffix of a file that it leaves out.
Beside = Callable[[File, Counter[str]], Iterator[Document]]


def read_gzip(file: File, read: Reader) -> Iterator[Document]:
    """The documents of a compressed file, read by ``read``."""
    _check_depth(file)
    limit = _limit(len(file.data))
    try:
        with gzip.open(io.BytesIO(file.data)) as packed:
            data = packed.read(limit + 1)
    except _BAD as error:
        raise InputError(f"{file.origin}: is no gzip file that can be read ({error})") from error
    if len(data) > limit:
        raise _bomb(file)
    name = file.name[: -len(".gz")] if file.suffix == ".gz" else file.name
    return read(replace(file, data=data, name=name, depth=file.depth + 1))


def read_zip(file: File, read: Beside) -> Iterator[Document]:
    """The documents of the files in an archive, in sorted order, each read by ``read``."""
    _check_depth(file)
    members = check_sizes(file)
    names = sorted({member.filename for member in members if not _hidden(member.filename)})
    if not names:
        raise InputError(f"{file.origin}: holds no file")
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        parts = (partial(_read_member, file, archive, name, read) for name in names)
        yield from keep_known(parts, file.origin, expected="texts")


def check_sizes(file: File) -> list[zipfile.ZipInfo]:
    """The files in a zip archive; ``zipfile`` reads no more of each than it says it has.

    Raises ``InputError`` for what is no archive, would unpack to too much, or has paths that lead
    out of it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            found = archive.infolist()
    except (*_BAD, ValueError) as error:
        raise InputError(f"{file.origin}: is no zip archive that can be read ({error})") from error
    if not all(member.filename for member in found):
        raise InputError(f"{file.origin}: is no zip archive that can be read (a file has no name)")
    members = [member for member in found if not member.is_dir()]
    if len(members) > MOST_FILES:
        raise InputError(f"{file.origin}: holds {len(members):,} files, at most {MOST_FILES:,}")
    for member in members:
        if _climbs(member.filename):
            raise InputError(f"{file.origin}: holds {member.filename!r}, which leads out of it")
    total = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    if largest > MOST_BYTES or total > max(SMALL, MOST_TIMES * len(file.data)):
        raise _bomb(file)
    return members


def member_bytes(archive: zipfile.ZipFile, name: str, file: File) -> bytes:
    """The bytes of the file ``name`` in the ``archive`` that ``file`` is."""
    try:
        return archive.read(name)
    except KeyError as error:
        raise InputError(f"{file.origin}: lacks {name!r}, which files of its kind have") from error
    except (*_BAD, ValueError) as error:
        raise InputError(f"{file.origin}/{name}: cannot be unpacked ({error})") from error


def _read_member(
    file: File, archive: zipfile.ZipFile, name: str, read: Beside, unknown: Counter[str]
) -> Iterator[Document]:
    data = member_bytes(archive, name, file)
    inner = replace(file, data=data, name=PurePosixPath(name).name, depth=file.depth + 1)
    return read(replace(inner, origin=f"{file.origin}/{name}"), unknown)


def _check_depth(file: File) -> None:
    if file.depth >= MOST_ARCHIVES:
        raise InputError(f"{file.origin}: is an archive in an archive in an archive; unpack it")


def _limit(packed: int) -> int:
    return min(MOST_BYTES, max(SMALL, MOST_TIMES * packed))


def _bomb(file: File) -> InputError:
    return InputError(
        f"{file.origin}: unpacks to far more than it should (over {MOST_TIMES} times its size, "
        f"or over {MOST_BYTES:,} bytes); it was not read"
    )


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def _climbs(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or _DRIVE.match(name) is not None
