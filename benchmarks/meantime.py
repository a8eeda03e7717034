"""The same actor in many documents: MEANTIME, four topics of ten Wikinews articles each."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from common import Row, Setting, own_chains, span

from actorgraph.model import DocumentGraph, GraphData
from actorgraph.resolve import resolve

TYPES = ("--types", "PER,ORG,LOC")
ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT"})
ABOVE = 8


def measure(setting: Setting) -> list[Row]:
    """CoNLL F1 across documents beside a baseline that joins what ends in the same word.

    With gold mentions given (what is found besides is dropped, what is missed added as single),
    the figure is about who is who and not about where the annotators let a mention begin.
    """
    records = setting.inputs("meantime_en")
    graphs = list(setting.read(records))
    files = {
        "ours": setting.predict("meantime_en.ours", predictions(graphs, resolve(graphs))),
        "our mentions": setting.predict("meantime_en.heads", head_match(graphs)),
        "spaCy's entities": setting.predict("meantime_en.spacy", _entities(setting, records)),
        "gold mentions": setting.predict("meantime_en.gold", _gold_head_match(setting)),
    }
    across = ("--corpus", "meantime_en", "--scope", "cd", "--split", "all", *TYPES)
    given = _conll(setting, files, *across, "--given")
    exact = _conll(setting, files, *across)
    return [
        _row("CoNLL F1 above head match, gold mentions given", given, "our mentions", ABOVE),
        _row("the same above spaCy's entities", given, "spaCy's entities", None),
        _row("the same above all gold mentions", given, "gold mentions", None),
        _row("CoNLL F1 above head match, exact spans", exact, "our mentions", None),
        _row("exact spans above spaCy's entities", exact, "spaCy's entities", None),
    ]


def _row(name: str, scores: Mapping[str, float], baseline: str, target: float | None) -> Row:
    ours, heads = scores["ours"], scores[baseline]
    peer = f"{ours} to {heads} head match of {baseline}"
    return Row("MEANTIME across documents", name, round(ours - heads, 2), target, peer)


def _conll(setting: Setting, files: Mapping[str, Path], *arguments: str) -> dict[str, float]:
    table = setting.score("ecbplus", *files.values(), *arguments)
    return {name: float(row["CoNLL F1"]) for name, row in zip(files, table, strict=True)}


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


def _entities(setting: Setting, records: Iterable[Mapping[str, str]]) -> list[dict[str, Any]]:
    """The baseline with the entities of the bare model."""
    rows = []
    for record in records:
        ents = setting.nlp(record["text"]).ents
        spans = [(e.start_char, e.end_char) for e in ents if e.label_ in ENTITIES]
        rows.append({"id": record["id"], "clusters": _by_head(record["text"], spans)})
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
