"""JSON for a ``<script>`` block: plain while small, compressed where that pays."""

import base64
import gzip
import json
import re
from dataclasses import dataclass
from typing import Any

PLAIN_LIMIT = 256_000
_UNPAIRED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """The text of a data block and how it is written: ``json`` or ``gzip``."""

    text: str
    encoding: str


def pack(value: Any) -> Block:
    """``value`` as a block: readable JSON up to ``PLAIN_LIMIT``, else gzip in base64."""
    text = dump(value)
    if len(text) <= PLAIN_LIMIT:
        return Block(text, "json")
    packed = gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)
    return Block(base64.b64encode(packed).decode("ascii"), "gzip")


def dump(value: Any) -> str:
    """JSON that ends no script block, holds no unpaired surrogate and no line separator."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return _UNPAIRED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def printable(text: str) -> str:
    """``text`` without unpaired surrogates, which no UTF-8 file can hold."""
    return _UNPAIRED.sub("\ufffd", text)
