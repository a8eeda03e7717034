"""Mails: one (EML), or a mailbox of many (MBOX)."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import partial
from itertools import pairwise

from actorgraph.errors import InputError, InputWarning
from actorgraph.model import Document
from actorgraph.readers.dates import parse_date
from actorgraph.readers.decode import decode
from actorgraph.readers.file import File
from actorgraph.readers.markup import plain
from actorgraph.readers.pages import unwrap
from actorgraph.readers.skipping import keep_good
from actorgraph.readers.text import from_text

MOST_PARTS = 500
_PART = re.compile(rb"^content-type\s*:", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^From [^\n]*\n(?=[A-Za-z-]+:)", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mail(file: File) -> Iterator[Document]:
    """The text of a mail, by its subject and date. Attachments are not read, which is said."""
    parts = len(_PART.findall(file.data))
    if parts > MOST_PARTS:
        raise InputError(f"{file.origin}: is a mail of {parts:,} parts, at most {MOST_PARTS:,}")
    try:
        message = BytesParser(policy=policy.default).parsebytes(file.data)
        body = message.get_body(preferencelist=("plain", "html"))
        text = _text(body, file) if isinstance(body, EmailMessage) else ""
        attached = [part.get_filename() or part.get_content_type() for part in _attached(message)]
        subject, date = str(message.get("Subject") or ""), _date(message)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise InputError(f"{file.origin}: is no mail that can be read ({error})") from error
    if not text.strip():
        raise InputError(f"{file.origin}: is a mail without text")
    if attached:
        message_text = f"{file.origin}: attachments were not read ({', '.join(attached)})"
        warnings.warn(message_text, InputWarning, stacklevel=2)
    title = subject.strip() or file.stem
    yield from_text(text, title=title, source=file.origin, published=parse_date(date))


def read_mailbox(file: File) -> Iterator[Document]:
    """The mails of a mailbox, in their order."""
    starts = [*_FROM.finditer(file.data)]
    ends = [(a.end(), b.start()) for a, b in pairwise(starts)]
    if starts:
        ends.append((starts[-1].end(), len(file.data)))
    if not ends:
        raise InputError(f"{file.origin}: is no mailbox, expected mails that begin with 'From '")
    yield from keep_good(
        partial(_read_mail_at, file, place, number) for number, place in enumerate(ends, 1)
    )


def _read_mail_at(file: File, place: tuple[int, int], number: int) -> Iterator[Document]:
    data = _QUOTED_FROM.sub(rb"\1", file.data[slice(*place)])
    return read_mail(replace(file, data=data, origin=f"{file.origin}#{number}"))


def _text(body: EmailMessage, file: File) -> str:
    try:
        content = str(body.get_content())
    except LookupError:  # an encoding that nobody knows
        content = decode(body.get_payload(decode=True), origin=file.origin)  # type: ignore[arg-type]
    if body.get_content_subtype() == "html":
        return plain(content)
    return unwrap(content)


def _date(message: EmailMessage) -> str:
    try:
        return str(message.get("Date") or "")
    except OverflowError:  # a day, hour or zone of very many digits is none
        return ""


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if part.is_attachment())
