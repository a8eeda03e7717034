"""Whole graphs: the hand-made graphs of news articles."""

import re

from common import Row, Setting, run

from actorgraph import Document, KnowledgeGraph
from actorgraph.build import read_documents
from actorgraph.resolve import resolve

BENCHMARK = "gold graphs"
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


def measure(setting: Setting) -> list[Row]:
    """Means over the articles."""
    folder = setting.work / "graphs"
    folder.mkdir(exist_ok=True)
    for path in sorted(setting.gold.glob("*.txt")):
        document = Document(path.read_text("utf-8"), id=path.stem)
        graph = resolve(read_documents([document], setting.nlp))  # type: ignore[arg-type]
        KnowledgeGraph.of(graph).to_json(folder / f"{path.stem}.json")
    printed = run(setting.gold / "score_graph.py", setting.gold, folder).splitlines()
    articles = [match for line in printed if (match := ARTICLE.search(line))]
    pooled, articles = articles[-1], articles[:-1]
    rows = []
    for key, (name, target, peer) in MEASURES.items():
        values = [float(match[key]) for match in articles if match[key] != "-"]
        mean = sum(values) / len(values) if values else float(pooled[key])
        rows.append(Row(BENCHMARK, name, round(mean, 3), target, peer))
    return rows
