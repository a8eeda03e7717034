"""Every measure in one table: our figure, the target, the peers.

    python benchmarks/run.py [--only graphs ner …] [--bench DIR] [--gold DIR]
                             [--parses DIR] [--keep DIR] [--write docs/quality.md]

Ends with 1 if a target is missed and ``--check`` is given.
"""

import argparse
import importlib
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from common import Row, Setting
from rich.console import Console
from rich.table import Table

KINDS = (
    *("graphs", "ner", "coreference", "meantime", "entities", "copies", "events", "openie"),
    "speed",
)
SHARED = Path("..") / "shared"
START, END = "<!-- measures: written by benchmarks/run.py -->", "<!-- end of measures -->"
WIDTH = 150
VERDICT = {True: "yes", False: "no", None: ""}


def main() -> int:
    """Measure, print, and write if asked to."""
    options = _options()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.keep or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        setting = Setting(options.bench.resolve(), options.gold.resolve(), work, options.parses)
        rows: list[Row] = []
        for kind in options.only or KINDS:
            clock = time.perf_counter()
            rows += importlib.import_module(kind).measure(setting)
            print(f"{kind}: {time.perf_counter() - clock:.0f} s", file=sys.stderr)
    Console(width=WIDTH).print(_table(rows))
    if options.write:
        _write(options.write, rows)
    return int(options.check and any(row.passed is False for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--bench", type=Path, default=SHARED / "bench")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold")
    parser.add_argument("--parses", type=Path, help="keep parses here between runs")
    parser.add_argument("--keep", type=Path, help="keep predictions here")
    parser.add_argument("--write", type=Path, help="put the table into this Markdown file")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a target is missed")
    return parser.parse_args()


def _cells(row: Row) -> tuple[str, ...]:
    target = "" if row.target is None else f"{'≤' if row.most else '≥'} {row.target:g}"
    ours = "missing" if row.ours is None else f"{row.ours:g}"
    return row.benchmark, row.measure, ours, target, VERDICT[row.passed], row.peer


HEADER = ("Benchmark", "Measure", "actorgraph", "Target", "Met", "Others")


def _table(rows: Sequence[Row]) -> Table:
    table = Table(*HEADER)
    for row in rows:
        style = {True: "green", False: "red", None: ""}[row.passed]
        table.add_row(*_cells(row), style=style)
    return table


def _write(path: Path, rows: Sequence[Row]) -> None:
    """Replace the lines of ``path``'s table that were measured; keep those that were not."""
    text = path.read_text("utf-8") if path.exists() else f"# How good is it\n\n{START}\n{END}\n"
    found = re.search(f"{re.escape(START)}\n(.*?){re.escape(END)}", text, re.DOTALL)
    if not found:
        raise SystemExit(f"{path}: has no lines {START} and {END} to write between")
    lines = {_key(line): line for line in found[1].splitlines()[2:] if line.startswith("|")}
    lines |= {_key(line): line for line in map(_line, map(_cells, rows))}
    table = "\n".join([_line(HEADER), "|---" * len(HEADER) + "|", *lines.values()])
    path.write_text(f"{text[: found.start(1)]}{table}\n{text[found.end(1) :]}", "utf-8")


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _key(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|")[1:3])


if __name__ == "__main__":
    sys.exit(main())
