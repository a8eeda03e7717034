"""Measure how often the claims that each rule reads are right: the table of their confidence.

    python benchmarks/calibrate.py [--gold DIR] [--parses DIR] [--write FILE]

A claim is right where a hand-made graph has one between the same two in the same passage. Few
articles are hand-made, so every figure is drawn towards the mean (`STRENGTH` claims' worth), and
the print-out says how good the table is on an article that it was not made from.
"""

import argparse
import json
import math
import runpy
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from common import Setting

from actorgraph import Document, KnowledgeGraph, ontology
from actorgraph.claims import read
from actorgraph.pipeline import Mode, annotate, read_parsed
from actorgraph.resolve import resolve

STRENGTH = 40.0
ROUNDS = 1
SHARED = Path("..") / "shared"
TABLE = Path("src") / "actorgraph" / "claims" / "confidence.toml"
HEADER = """\
# How often claims are right, measured by benchmarks/calibrate.py; do not edit by hand.
#
# precision: the share of right claims of each rule. odds: by how much a sign around a claim
# changes its odds of being right (1: not at all).
"""


@dataclass(frozen=True)
class Case:
    """One claim of one article: its signs, and whether it is right."""

    article: str
    signs: tuple[str, ...]
    right: bool


@dataclass(frozen=True)
class Fit:
    """The table: the precision of rules and the odds of the other signs."""

    precision: Mapping[str, float]
    odds: Mapping[str, float]

    def chance(self, signs: Sequence[str]) -> float:
        """The chance that a claim with ``signs`` is right."""
        logit = _logit(self.precision.get(signs[0], self.precision["rule:any"]))
        return _logistic(logit + sum(math.log(self.odds.get(s, 1.0)) for s in signs[1:]))


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold")
    parser.add_argument("--parses", type=Path)
    parser.add_argument("--write", type=Path, default=TABLE)
    options = parser.parse_args()
    setting = Setting(options.gold, options.gold.resolve(), Path(), options.parses)
    cases = [case for path in sorted(setting.gold.glob("*.txt")) for case in _cases(path, setting)]
    _report(cases)
    options.write.write_text(_toml(_fit(cases), cases), "utf-8")


def _cases(path: Path, setting: Setting) -> list[Case]:
    """The claims of one article against its hand-made graph."""
    match = runpy.run_path(str(setting.gold / "score_graph.py"))["match"]
    document = Document(path.read_text("utf-8"), id=path.stem)
    doc, words = setting.nlp(document.text), ontology.load()
    readings = read(annotate(document, doc, words), words)
    signs = {_key(reading.claim): reading.signs for reading in readings}
    found = read_parsed(document, doc, words, mode=Mode(reader="rules"))
    graph = KnowledgeGraph.of(resolve([found]))
    entities = [{"id": e.id, "name": e.name, "aliases": e.aliases} for e in graph.entities]
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    to_gold = match(gold["entities"], entities)
    left = [(start, start + len(r["quote"]), r) for r in gold["relations"]
            if (start := document.text.find(r["quote"])) >= 0]  # fmt: skip
    cases = []
    for claim in sorted(graph.claims, key=lambda c: (-c.confidence, c.id)):
        ends = to_gold.get(claim.subject), to_gold.get(claim.object)
        fits = [g for g in left if _fits(g, ends, claim.evidence.start, claim.evidence.end)]
        if fits:
            left.remove(max(fits, key=lambda g: g[2]["type"] == claim.type))
        if _key(claim) in signs:
            cases.append(Case(path.stem, signs[_key(claim)], bool(fits)))
    return cases


def _fits(gold: tuple[int, int, Any], ends: tuple[Any, Any], start: int, end: int) -> bool:
    first, last, relation = gold
    pair = relation["subject"], relation["object"]
    same = ends == pair or (relation["symmetric"] and ends == pair[::-1])
    return bool(same and start < last and first < end)


def _key(claim: Any) -> tuple[int, int, str, str]:
    return claim.evidence.start, claim.evidence.end, claim.predicate, claim.rule


def _fit(cases: Sequence[Case]) -> Fit:
    """Rules first, then the odds of each sign against what the rest already says."""
    mean = _smooth(cases, 0.5)
    rules = _by_sign(cases, first=True)
    precision = {"rule:any": mean} | {sign: _smooth(rules[sign], mean) for sign in sorted(rules)}
    signs = _by_sign(cases, first=False)
    odds = dict.fromkeys(sorted(signs), 1.0)
    for _ in range(ROUNDS):
        for sign, having in sorted(signs.items()):
            fit = Fit(precision, odds)
            expected = sum(fit.chance(case.signs) for case in having) / len(having)
            shift = _logit(_smooth(having, expected)) - _logit(expected)
            odds[sign] *= math.exp(shift)
    return Fit(precision, odds)


def _by_sign(cases: Iterable[Case], *, first: bool) -> dict[str, list[Case]]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        for sign in case.signs[:1] if first else case.signs[1:]:
            groups[sign].append(case)
    return groups


def _smooth(cases: Sequence[Case], prior: float) -> float:
    return (sum(case.right for case in cases) + STRENGTH * prior) / (len(cases) + STRENGTH)


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def _logistic(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _report(cases: Sequence[Case]) -> None:
    """Each article by a table made from the others, against the bare mean."""
    articles = sorted({case.article for case in cases})
    chances: list[tuple[float, float, bool]] = []
    for article in articles:
        others = [case for case in cases if case.article != article]
        fit, mean = _fit(others), _smooth(others, 0.5)
        held = [case for case in cases if case.article == article]
        chances += [(fit.chance(case.signs), mean, case.right) for case in held]
    brier = sum((p - right) ** 2 for p, _, right in chances) / len(chances)
    plain = sum((mean - right) ** 2 for _, mean, right in chances) / len(chances)
    print(f"{len(cases)} claims, {sum(c.right for c in cases)} right")
    print(f"Brier score, articles held out: {brier:.3f}; the bare mean: {plain:.3f}")
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        group = [(p, right) for p, _, right in chances if low <= p < low + 0.2]
        if group:
            said = sum(p for p, _ in group) / len(group)
            share = sum(right for _, right in group) / len(group)
            print(f"  said {said:.2f}: {share:.2f} of {len(group)} right")


def _toml(fit: Fit, cases: Sequence[Case]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for case in cases:
        for sign in case.signs:
            counts[sign] += 1
    lines = [HEADER, "[precision]"]
    for sign, value in fit.precision.items():
        claims = f"  # {counts[sign]} claims" if counts[sign] else ""
        lines.append(f"{json.dumps(sign.removeprefix('rule:'))} = {value:.3f}{claims}")
    lines += ["", "[odds]"]
    lines += [f"{json.dumps(s)} = {v:.3f}  # {counts[s]} claims" for s, v in fit.odds.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
