"""Data blocks: nothing in them ends the script element, and all of it comes back."""

import base64
import gzip
import json

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.page.block import PLAIN_LIMIT, dump, pack, printable

TEXTS = st.text(st.characters(exclude_categories=()), max_size=50)


@given(st.dictionaries(TEXTS, st.lists(TEXTS, max_size=4), max_size=4))
def test_dump_comes_back_and_closes_nothing(value: dict[str, list[str]]) -> None:
    text = dump(value)
    assert json.loads(text) == value
    assert "<" not in text
    text.encode("utf-8")


def test_small_data_stays_readable() -> None:
    block = pack({"name": "</script>"})
    assert block.encoding == "json"
    assert block.text == '{"name":"\\u003c/script>"}'


def test_large_data_is_compressed_the_same_each_time() -> None:
    value = {"text": "Mexico and Canada. " * PLAIN_LIMIT}
    block = pack(value)
    assert block.encoding == "gzip"
    assert block == pack(value)
    assert len(block.text) < PLAIN_LIMIT
    assert json.loads(gzip.decompress(base64.b64decode(block.text))) == value


def test_printable_leaves_no_unpaired_surrogate() -> None:
    assert printable("a\ud800b") == "a\ufffdb"
