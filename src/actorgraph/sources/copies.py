"""Documents that are copies: agency texts under other bylines, cut, or with reworded headlines.

MinHash proposes pairs, by the whole text and by its beginning (what is cut, is cut at the end), and
exact sets of shingles decide, so that the answer depends on no random number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx
import rensa

from actorgraph.model import Document

SHINGLE = 3  # words
ALIKE = 0.5  # Jaccard similarity from which two texts are copies
CONTAINED = 0.55  # share of the shorter text that the longer one holds, from which it is a cut
SHORTEST = 20  # shingles; what is shorter is a copy only of the same words
LEAD = 80  # words at the beginning that a cut leaves
PERMUTATIONS, BANDS, SEED = 192, 64, 7  # three rows a band: pairs of a similarity of .3 are found


def find_copies(documents: Iterable[Document]) -> tuple[tuple[str, ...], ...]:
    """The ids of documents that are copies of each other, by group, the original first: the one
    published first, of those the longest. Documents that stand alone are left out.
    """
    ordered = sorted(documents, key=_age)
    words = [re.findall(r"\w+", document.text.casefold()) for document in ordered]
    graph = nx.Graph(pair for pair in sorted(_candidates(words)) if _are_copies(words, pair))
    groups = sorted(_stars(graph, words))
    return tuple(tuple(ordered[number].id for number in group) for group in groups)


def _stars(graph: nx.Graph, words: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Those with the most copies and their copies: never copies of copies, or a digest of two
    texts would make these one.
    """
    left = set(graph)
    for hub in sorted(graph, key=lambda n: (-graph.degree(n), -len(words[n]), n)):
        group = {hub, *graph[hub]} & left
        if hub in left and len(group) > 1:
            yield sorted(group)
            left -= group


def _age(document: Document) -> tuple[str, int, str]:
    published = document.published.isoformat() if document.published else "9999"
    return published, -len(document.text), document.id


def _candidates(words: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    leads = [text[:LEAD] for text in words]
    return {*_alike(words), *_alike(leads), *_equal(words)}


def _alike(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs that MinHash takes for similar, the smaller number first."""
    index = rensa.RMinHashLSH(0.5, PERMUTATIONS, BANDS)
    for number, text in enumerate(texts):
        shingles = [" ".join(shingle) for shingle in sorted(_shingles(text))]
        if len(shingles) < SHORTEST:
            continue
        sketch = rensa.RMinHash(PERMUTATIONS, SEED)
        sketch.update(shingles)
        for other in index.query(sketch):
            yield other, number
        index.insert(number, sketch)


def _equal(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    first: dict[tuple[str, ...], int] = {}
    for number, text in enumerate(texts):
        known = first.setdefault(tuple(text), number)
        if known != number and text:
            yield known, number


def _are_copies(words: Sequence[Sequence[str]], pair: tuple[int, int]) -> bool:
    one, other = (words[number] for number in pair)
    if one == other:
        return True
    mine, theirs = _shingles(one), _shingles(other)
    common, shorter = len(mine & theirs), min(len(mine), len(theirs))
    if shorter < SHORTEST:
        return False
    return common >= ALIKE * len(mine | theirs) or common >= CONTAINED * shorter


def _shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)
    )
