"""Who is who across documents: the names in 99 dated news articles, against a list made by hand."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from common import Row, Setting

from actorgraph.model import DocumentGraph, GraphData, Mention
from actorgraph.resolve import resolve

GOLD = Path(__file__).parent / "data" / "entities.toml"
TEXTS = "wikinews_2019_2020"
TARGET = 95
SHARED = 0.5  # how much of both a mention and a name must share to be the same place

Item: TypeAlias = tuple[str, str]  # a document and a name in it


def measure(setting: Setting) -> list[Row]:
    """B-cubed F1 over names in their documents, of those names that are found."""
    graphs = list(setting.read(setting.inputs(TEXTS)))
    data = resolve(graphs)
    gold, looked_at = read_gold()
    ours = found(gold, graphs, data)
    half = {item for item in gold if item[0] not in looked_at}
    both = {item: (gold[item], ours[item]) for item in gold if item in ours}
    kept_back = {item: ends for item, ends in both.items() if item in half}
    many = in_several(both)
    return [
        _row("B-cubed F1 of names", both, len(gold)),
        _row("the same, half that nobody looked at", kept_back, len(half)),
        _row("the same, actors of several documents", many, None),
    ]


def _row(name: str, both: Mapping[Item, tuple[str, str]], names: int | None) -> Row:
    precision, recall, f1 = b_cubed(list(both.values()))
    known = f"{len(both):,} of {names:,} names found" if names else f"{len(both):,} names"
    peer = f"precision {precision}, recall {recall}; {known}"
    return Row("who is who, 99 articles", name, f1, TARGET, peer)


def read_gold(path: Path = GOLD) -> tuple[dict[Item, str], frozenset[str]]:
    """The entity of each name in each document, and the documents that may be looked at."""
    data = tomllib.loads(path.read_text("utf-8"))
    items = {
        (document, name): entity
        for document, names in data["documents"].items()
        for name, entity in names.items()
    }
    return items, frozenset(data["looked_at"])


def found(
    gold: Mapping[Item, str], graphs: Collection[DocumentGraph], data: GraphData
) -> dict[Item, str]:
    """The entity that most mentions have of each name of ``gold`` that is found at all."""
    texts = {graph.document.id: graph.document.text for graph in graphs}
    names: dict[str, list[str]] = defaultdict(list)
    for document, name in gold:
        names[document].append(name)
    mentions: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for entity in data.entities:
        for mention in entity.mentions:
            if mention.form == "name":
                mentions[mention.document].append((mention, entity.id))
    votes: dict[Item, Counter[str]] = defaultdict(Counter)
    for document, listed in names.items():
        places = list(occurrences(listed, texts[document]))
        for mention, entity_id in mentions[document]:
            for start, end, name in places:
                if _share(start, end, mention) >= SHARED:
                    votes[document, name][entity_id] += 1
    return {item: min(count, key=lambda e: (-count[e], e)) for item, count in votes.items()}


def occurrences(names: Collection[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Where the names stand as whole words, a longer name before one that stands within it."""
    taken: list[tuple[int, int]] = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
            if whole and not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield start, end, name
            start = text.find(name, start + 1)


def _share(start: int, end: int, mention: Mention) -> float:
    common = min(end, mention.end) - max(start, mention.start)
    return max(0, common) / (max(end, mention.end) - min(start, mention.start))


def b_cubed(pairs: Collection[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent of items given as (right cluster, our cluster)."""
    right, ours = Counter(r for r, _ in pairs), Counter(o for _, o in pairs)
    both = Counter(pairs)
    precision = sum(both[pair] / ours[pair[1]] for pair in pairs) / max(1, len(pairs))
    recall = sum(both[pair] / right[pair[0]] for pair in pairs) / max(1, len(pairs))
    f1 = 2 * precision * recall / (precision + recall) if pairs else 0.0
    return round(100 * precision, 2), round(100 * recall, 2), round(100 * f1, 2)


def in_several(both: Mapping[Item, tuple[str, str]]) -> dict[Item, tuple[str, str]]:
    """The items whose right or whose found entity stands in more than one document."""
    documents: dict[tuple[int, str], set[str]] = defaultdict(set)
    for (document, _), ends in both.items():
        for side, entity in enumerate(ends):
            documents[side, entity].add(document)
    return {
        item: ends
        for item, ends in both.items()
        if any(len(documents[side, entity]) > 1 for side, entity in enumerate(ends))
    }
