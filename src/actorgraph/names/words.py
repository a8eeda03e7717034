"""Words that decide where a name begins and ends."""

import functools

from actorgraph.names.data import table


@functools.cache
def words(kind: str) -> frozenset[str]:
    """The words of one list of ``words.toml``: ``particles``, ``never``, ``portfolios`` …"""
    return frozenset(table("words.toml")[kind])
