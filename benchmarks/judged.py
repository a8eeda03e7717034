"""A hand-made check: claims drawn at random, read against their text, signed or not.

    python benchmarks/judged.py draw GRAPH SHEET [--each 50] [--seed 1]
    python benchmarks/judged.py count SHEET VERDICTS [VERDICTS]

``draw`` takes a graph in our JSON and writes the same number of claims of each level of confidence,
in random order: ``SHEET.txt`` for the reader, without confidence, and ``SHEET.json``, which keeps
it. A file of verdicts has a line per claim: its number, `y` (a careful reader would sign it: both
actors, direction, sense, type, polarity, modality and speaker) or `n`, and why. ``count`` prints
the share signed by level, and how often two readers agree.
"""

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

LEVELS = (0.8, 0.6, 0.4, 0.0)
CONTEXT = 260


def draw(graph: Mapping[str, Any], *, each: int, seed: int) -> list[dict[str, Any]]:
    """``each`` claims of every level of confidence, shuffled."""
    rng = random.Random(seed)  # noqa: S311  # a sample that can be drawn again
    left = sorted(graph["claims"], key=lambda claim: claim["id"])
    chosen = []
    for level in LEVELS:
        inside = [claim for claim in left if claim["confidence"] >= level]
        left = [claim for claim in left if claim["confidence"] < level]
        chosen += rng.sample(inside, min(each, len(inside)))
    rng.shuffle(chosen)
    return chosen


def show(number: int, claim: Mapping[str, Any], graph: Mapping[str, Any]) -> str:
    """The claim for a reader, with its passage marked in the text around it."""
    names = {entity["id"]: entity["name"] for entity in graph["entities"]}
    texts = {document["id"]: document["text"] for document in graph["documents"]}
    evidence = claim["evidence"]
    text, start, end = texts[evidence["document"]], evidence["start"], evidence["end"]
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    said = f"{names[claim['subject']]} — {claim['predicate']} → {names[claim['object']]}"
    how = [claim["type"], claim["polarity"], claim["modality"]]
    if claim["attributed_to"]:
        how.append(f"says {names[claim['attributed_to']]}")
    if claim["time"]:
        how.append(f"{claim['time']['start']}/{claim['time']['end']}")
    passage = f"{before}[[{evidence['quote']}]]{after}".replace("\n", " ")
    return f"{number}. {said}\n   {', '.join(how)}\n   …{passage}…\n"


def verdicts(path: Path) -> dict[int, bool]:
    """Which claims a reader signed."""
    rows = (line.split(maxsplit=2) for line in path.read_text("utf-8").splitlines() if line.strip())
    return {int(row[0]): row[1] == "y" for row in rows}


def count(claims: Sequence[Mapping[str, Any]], readers: Sequence[Mapping[int, bool]]) -> None:
    """Print the share signed by level, for each reader and for what all of them sign."""
    higher = 1.01
    for level in LEVELS:
        numbers = [n for n, c in enumerate(claims, 1) if level <= c["confidence"] < higher]
        shares = [sum(reader[n] for n in numbers) / len(numbers) for reader in readers]
        both = sum(all(reader[n] for reader in readers) for n in numbers) / len(numbers)
        print(level, len(numbers), *(f"{share:.2f}" for share in (*shares, both)))
        higher = level
    if len(readers) > 1:
        agreed = sum(len({reader[n] for reader in readers}) == 1 for n in readers[0])
        print(f"agree on {agreed} of {len(readers[0])}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("graph", type=Path)
    drawing.add_argument("sheet", type=Path)
    drawing.add_argument("--each", type=int, default=50)
    drawing.add_argument("--seed", type=int, default=1)
    counting = verbs.add_parser("count")
    counting.add_argument("sheet", type=Path)
    counting.add_argument("verdicts", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.verb == "count":
        claims = json.loads(asked.sheet.with_suffix(".json").read_text("utf-8"))
        count(claims, [verdicts(path) for path in asked.verdicts])
        return
    graph = json.loads(asked.graph.read_text("utf-8"))
    chosen = draw(graph, each=asked.each, seed=asked.seed)
    asked.sheet.with_suffix(".json").write_text(json.dumps(chosen, indent=1), "utf-8")
    shown = (show(number, claim, graph) for number, claim in enumerate(chosen, 1))
    asked.sheet.with_suffix(".txt").write_text("\n".join(shown), "utf-8")


if __name__ == "__main__":
    main()
