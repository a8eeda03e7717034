"""Make the weights: ``python training/train.py --corpus FOLDER [--gum FOLDER] …``.

Without ``--fold`` the weights are fitted to all articles and written into the package; with it the
articles of that fold are held out, and the weights of the others are written to ``--to``, a copy of
the package, so that the held-out articles can be read and scored with them.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import torch
from articles import Article, from_graphs, from_gum
from export import PACKAGE, export
from fit import Plan, fit

OWN = Path(__file__).parent / "articles"


def main() -> None:
    """Read the arguments, fit, export."""
    options = _options()
    torch.set_num_threads(options.threads)
    held = set(json.loads(options.folds.read_text())[options.fold]) if options.folds else set()
    articles = [a for a in _articles(options) if a.id not in held]
    print(f"{len(articles)} documents, {len(held)} held out", file=sys.stderr)
    plan = Plan(epochs=options.epochs, seed=options.seed, layers=options.layers)
    target = options.to or PACKAGE
    if options.to:
        shutil.copytree(PACKAGE, target, dirs_exist_ok=True)
    export(fit(articles, plan), target)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="DOC.txt and DOC.json")
    parser.add_argument("--gum", type=Path, help="folder of gum.*.coref.jsonl")
    parser.add_argument("--folds", type=Path, help="JSON list of lists of ids")
    parser.add_argument("--fold", type=int, default=0, help="which of the folds to hold out")
    parser.add_argument("--to", type=Path, help="write to a copy of the package here")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--layers", type=int, default=Plan.layers)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _articles(options: argparse.Namespace) -> list[Article]:
    found = [article for folder in options.corpus for article in from_graphs(folder)]
    found += from_graphs(OWN, invented=bool(found))  # alone they are all there is
    gum = sorted(options.gum.glob("gum.*.coref.jsonl")) if options.gum else []
    return [*found, *(article for path in gum for article in from_gum(path))]


if __name__ == "__main__":
    main()
