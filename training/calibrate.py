"""Fit how often claims of each probability are right: ``calibrate.py --held DIR --scorer FILE``.

DIR holds articles with graphs that the weights in the package have not seen; FILE is the scorer
that says which claims of a graph are right. Writes ``claims/calibration.toml`` and prints how well
the confidence holds on the half of the articles that it was not fitted on.
"""

import argparse
import json
import math
import runpy
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from export import PACKAGE

from actorgraph import Document, build

EDGE = 1e-4
STEPS = 50
Case = tuple[float, bool]
Match = Callable[[object, object], dict[str, str]]


def main() -> None:
    """Read, fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--held", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    options = parser.parse_args()
    target = PACKAGE / "claims/calibration.toml"
    head = [line for line in target.read_text("utf-8").splitlines() if line.startswith("#")]
    _write(target, head, 1.0, 0.0)
    match = runpy.run_path(str(options.scorer))["match"]
    articles = [list(_cases(path, match)) for path in sorted(options.held.glob("*.txt"))]
    _report(articles)
    _write(target, head, *_fit([case for article in articles for case in article]))


def _write(target: Path, head: Sequence[str], slope: float, intercept: float) -> None:
    lines = [*head, f"slope = {slope:.3f}", f"intercept = {intercept:.3f}"]
    target.write_text("\n".join(lines) + "\n", "utf-8")


def _cases(path: Path, match: Match) -> Iterable[Case]:
    """The probability of each claim of an article, and whether it is right."""
    graph = build(Document(path.read_text("utf-8"), id=path.stem), min_confidence=0.0)
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    entities = [{"id": e.id, "name": e.name, "aliases": e.aliases} for e in graph.entities]
    to_gold = match(gold["entities"], entities)
    text = graph.documents[0].text
    for claim in graph.claims:
        ends = to_gold.get(claim.subject), to_gold.get(claim.object)
        right = False
        for relation in gold["relations"]:
            start = text.find(relation["quote"])
            pair = relation["subject"], relation["object"]
            same = ends == pair or (relation["symmetric"] and ends == pair[::-1])
            inside = start < claim.evidence.end
            right |= same and inside and claim.evidence.start < start + len(relation["quote"])
        yield claim.confidence, right


def _fit(cases: Sequence[Case]) -> tuple[float, float]:
    """Slope and intercept of the logistic regression, by Newton's method."""
    logits = np.array([_logit(p) for p, _ in cases])
    truth = np.array([right for _, right in cases], float)
    inputs = np.stack([logits, np.ones_like(logits)], axis=1)
    weights = np.array([1.0, 0.0])
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-inputs @ weights))
        curve = inputs.T @ (inputs * (said * (1 - said))[:, None])
        weights += np.linalg.solve(curve, inputs.T @ (truth - said))
    return float(weights[0]), float(weights[1])


def _logit(probability: float) -> float:
    inside = min(max(probability, EDGE), 1 - EDGE)
    return math.log(inside / (1 - inside))


def _report(articles: Sequence[Sequence[Case]]) -> None:
    """Each half of the articles by what the other half says."""
    held: list[Case] = []
    for half in (0, 1):
        slope, intercept = _fit([c for a in articles[1 - half :: 2] for c in a])
        for p, right in (case for article in articles[half::2] for case in article):
            held.append((1 / (1 + math.exp(-slope * _logit(p) - intercept)), right))
    mean = sum(right for _, right in held) / len(held)
    brier = sum((p - right) ** 2 for p, right in held) / len(held)
    plain = sum((mean - right) ** 2 for _, right in held) / len(held)
    print(f"{len(held)} claims, {mean:.3f} right; Brier {brier:.3f}, of the bare mean {plain:.3f}")
    for low in np.arange(0, 1, 0.1):
        group = [(p, right) for p, right in held if low <= p < low + 0.1]
        if group:
            said, share = (sum(column) / len(group) for column in zip(*group, strict=True))
            print(f"  said {said:.2f}: {share:.2f} of {len(group)} right")


if __name__ == "__main__":
    main()
