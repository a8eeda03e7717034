"""Whole graphs: the hand-made graphs of news articles."""

import re
from pathlib import Path

from common import Row, Setting, run

from actorgraph import Document, KnowledgeGraph
from actorgraph.pipeline import read_documents
from actorgraph.resolve import resolve

BENCHMARK = "seven known articles"
ARTICLE = re.compile(
    r"entity .* F1=(?P<entity>\S+) \| pair .* F1=(?P<pair>\S+) \| "
    r"claim P=(?P<precision>\S+) .* F1=(?P<claim>\S+) .*\| e_type=(?P<e_type>\S+) "
    r"type=(?P<type>\S+) polarity=(?P<polarity>\S+) modality=(?P<modality>\S+) "
    r"speaker=(?P<speaker>\S+)"
)
MEASURES = {
    "entity": ("entity F1", 0.85, "0.64 spaCy entities"),
    "e_type": ("entity type accuracy", 0.93, ""),
    "pair": ("pair F1", 0.55, "0.19 co-occurrence, 0.73 second annotator"),
    "claim": ("claim F1", 0.48, "0.11 co-occurrence, 0.67 second annotator"),
    "precision": ("claim precision", 0.55, ""),
    "type": ("claim type accuracy", 0.75, ""),
    "polarity": ("polarity accuracy", 0.97, ""),
    "modality": ("modality accuracy", 0.85, ""),
    "speaker": ("speaker accuracy", 0.85, ""),
}

# Of the articles that nobody has looked at: what is asked, and what the rules alone give.
UNSEEN = {
    "entity": ("entity F1", 0.81, "0.759 rules alone"),
    "pair": ("pair F1", 0.44, "0.309 rules alone"),
    "claim": ("claim F1", 0.37, "0.262 rules alone, 0.11 co-occurrence"),
    "precision": ("claim precision", 0.55, ""),
    "type": ("claim type accuracy", 0.78, ""),
    "polarity": ("polarity accuracy", 0.98, ""),
    "modality": ("modality accuracy", 0.95, ""),
    "speaker": ("speaker accuracy", 0.93, ""),
}


def measure(setting: Setting) -> list[Row]:
    """Means over the articles: those that nobody has looked at, then the seven that many did."""
    return [*_unseen(setting), *_seen(setting)]


def _unseen(setting: Setting) -> list[Row]:
    """The articles of ``corpus/blind``, of which nothing but means may be known."""
    corpus = setting.gold.parent / "corpus/blind"
    printed = run(setting.gold / "score_graph.py", corpus, _read(setting, corpus), "--means")
    pooled, means, interval = printed.splitlines()
    found = ARTICLE.search(pooled)
    if found is None:
        raise SystemExit(f"{pooled}: not what the scorer printed before")
    rows = []
    for key, (name, target, peer) in UNSEEN.items():
        mean = re.search(rf"{key}=(\S+)", means)
        between = re.search(rf"{key}=(\S+)", interval)
        value = float(mean[1] if mean else found[key])
        spread = f"90 % interval {between[1]}; " if between else "pooled; "
        rows.append(Row("unseen articles", name, value, target, spread + peer))
    return rows


def _read(setting: Setting, articles: Path) -> Path:
    """Write a graph for each article, and say where."""
    folder = setting.work / articles.name
    folder.mkdir(exist_ok=True)
    for path in sorted(articles.glob("*.txt")):
        document = Document(path.read_text("utf-8"), id=path.stem)
        graph = resolve(read_documents([document], setting.nlp))  # type: ignore[arg-type]
        KnowledgeGraph.of(graph).to_json(folder / f"{path.stem}.json")
    return folder


def _seen(setting: Setting) -> list[Row]:
    """The seven articles of the first round: a smoke test."""
    folder = _read(setting, setting.gold)
    printed = run(setting.gold / "score_graph.py", setting.gold, folder).splitlines()
    articles = [match for line in printed if (match := ARTICLE.search(line))]
    pooled, articles = articles[-1], articles[:-1]
    rows = []
    for key, (name, target, peer) in MEASURES.items():
        values = [float(match[key]) for match in articles if match[key] != "-"]
        mean = sum(values) / len(values) if values else float(pooled[key])
        rows.append(Row(BENCHMARK, name, round(mean, 3), target, peer))
    return rows
