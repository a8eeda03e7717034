"""The same actor in many documents: MEANTIME, four topics of ten Wikinews articles each."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from common import Row, Setting, own_chains, span

from actorgraph.model import DocumentGraph, GraphData
from actorgraph.resolve import resolve

TYPES = ("--types", "PER,ORG,LOC")
ABOVE = 8


def measure(setting: Setting) -> list[Row]:
    """CoNLL F1 across documents beside the head-match baseline: once with the mentions that we
    find, once with the gold mentions given to both.
    """
    graphs = list(setting.read(setting.inputs("meantime_en")))
    mine = setting.predict("meantime_en.ours", predictions(graphs, resolve(graphs)))
    heads = setting.predict("meantime_en.heads", head_match(graphs))
    gold_heads = setting.predict("meantime_en.gold_heads", _gold_head_match(setting))
    across = ("--corpus", "meantime_en", "--scope", "cd", "--split", "all", *TYPES)
    within = ("--corpus", "meantime_en", "--scope", "wd", "--split", "all", *TYPES)
    found = _conll(setting, mine, heads, *across)
    given = _conll(setting, mine, gold_heads, *across, "--given")
    inside = _conll(setting, mine, heads, *within)
    return [
        _row("CoNLL F1 across documents above head match", found, ABOVE),
        _row("the same, gold mentions given", given, ABOVE),
        _row("CoNLL F1 within documents above head match", inside, None),
    ]


def _row(measure_name: str, scores: tuple[float, float], target: float | None) -> Row:
    ours, heads = scores
    peer = f"{ours} to {heads} head match"
    return Row("MEANTIME English", measure_name, round(ours - heads, 2), target, peer)


def _conll(setting: Setting, *arguments: Any) -> tuple[float, float]:
    ours, heads = setting.score("ecbplus", *arguments)
    return float(ours["CoNLL F1"]), float(heads["CoNLL F1"])


def predictions(graphs: Iterable[DocumentGraph], data: GraphData) -> list[dict[str, Any]]:
    """Each document's mentions, clustered by the entity that they belong to."""
    clusters: dict[str, list[dict[str, Any]]] = {graph.document.id: [] for graph in graphs}
    for entity in data.entities:
        of_document: dict[str, list[dict[str, int]]] = defaultdict(list)
        for mention in entity.mentions:
            of_document[mention.document].append(span(mention))
        for document, mentions in of_document.items():
            clusters[document].append({"cid": entity.id, "mentions": mentions})
    return [{"id": document, "clusters": found} for document, found in clusters.items()]


def head_match(graphs: Iterable[DocumentGraph]) -> list[dict[str, Any]]:
    """The baseline: our mentions, one cluster for all that end in the same word."""
    rows = []
    for graph in graphs:
        mentions = [m for chain in own_chains(graph) for m in chain.mentions]
        spans = [(m.start, m.end) for m in mentions]
        rows.append({"id": graph.document.id, "clusters": _by_head(graph.document.text, spans)})
    return rows


def _gold_head_match(setting: Setting) -> list[dict[str, Any]]:
    """The baseline with the annotators' own mentions."""
    rows = []
    for record in setting.gold_records("coref/meantime_en.all"):
        spans = [(m["start"], m["end"]) for c in record["entities"] for m in c["mentions"]]
        rows.append({"id": record["id"], "clusters": _by_head(record["text"], spans)})
    return rows


def _by_head(text: str, spans: Iterable[tuple[int, int]]) -> list[dict[str, Any]]:
    heads: dict[str, list[dict[str, int]]] = defaultdict(list)
    for start, end in spans:
        words = re.findall(r"\w+", re.sub(r"['’]s$", "", text[start:end])) or [text[start:end]]
        heads[words[-1].casefold()].append({"start": start, "end": end})
    return [{"cid": head, "mentions": mentions} for head, mentions in heads.items()]
