"""Time and memory by the length of a text, ours beside bare spaCy; and texts made to be slow.

    python benchmarks/growth.py [--words N ...] [--texts FILE]

Each length is a process of its own. Time is that of the processor; memory is the peak above what
the loaded pipeline holds.
"""

import argparse
import gc
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from common import text_of

import actorgraph
from actorgraph.nlp import load_model

WORDS = (1_000, 10_000, 100_000, 1_000_000)
MOST_BARE = 100_000  # above that bare spaCy refuses a text or wants more than 10 GB for it
CHARACTERS = 10_000
MEGABYTE = 1024
ARTICLES = Path(__file__).parents[1] / "training/articles"
NAMES = ("Ana Kovac", "Liam O'Byrne", "Norway", "the World Bank", "Omar Diallo", "Peru")


def main() -> None:
    """Print both tables."""
    options = _options()
    if options.child:
        print(json.dumps(_measure(options.child, options.words[0], _texts(options.texts))))
        return
    print("| words | characters | who | seconds | µs a word | MB above the pipeline | KB a word |")
    print("|---|---|---|---|---|---|---|")
    for words in options.words:
        for who in ("actorgraph", "bare spaCy") if words <= MOST_BARE else ("actorgraph",):
            print(_line(who, _in_child(who, words, options.texts)), flush=True)
    print("\n| text | seconds per 10,000 characters |\n|---|---|")
    for name, seconds in _slow():
        print(f"| {name} | {seconds:.2f} |", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, nargs="*", default=WORDS)
    parser.add_argument("--texts", type=Path, help="JSON lines with a text each; else our own")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


def _texts(path: Path | None) -> list[str]:
    if path is None:
        return [file.read_text("utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def _in_child(who: str, words: int, texts: Path | None) -> dict[str, float]:
    command = [sys.executable, __file__, "--child", who, "--words", str(words)]
    command += ["--texts", str(texts)] if texts else []
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))


def _line(who: str, found: Mapping[str, float]) -> str:
    words, seconds, memory = found["words"], found["seconds"], found["memory"]
    return (
        f"| {words:,} | {found['characters']:,} | {who} | {seconds:.1f} "
        f"| {seconds / words * 1e6:.0f} | {memory:.0f} | {memory * MEGABYTE / words:.2f} |"
    )


def _measure(who: str, words: int, texts: Sequence[str]) -> dict[str, float]:
    text, nlp = text_of(texts, words), load_model()
    actorgraph.build(texts[0], model=nlp)
    gc.collect()
    before, clock = _status("VmRSS"), time.process_time()
    if who == "actorgraph":
        actorgraph.build(text, model=nlp)
    else:
        nlp(text)
    seconds = time.process_time() - clock
    return {
        "words": len(text.split()),
        "characters": len(text),
        "seconds": seconds,
        "memory": _status("VmHWM") - before,
    }


def _status(key: str) -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith(key))) / MEGABYTE


def _many(part: Callable[[int], str], between: str = " ") -> str:
    made, number = "", 0
    while len(made) < CHARACTERS:
        made += part(number) + between
        number += 1
    return made


def _people(random: Random) -> Callable[[int], str]:
    letters = "bcdfghklmnprst"

    def name(_: int) -> str:
        first, second, third, fourth = (random.choice(letters) for _ in range(4))
        return f"{first.upper()}a{second}o {third.upper()}e{fourth}i"

    return name


CHANCE = Random(1)  # noqa: S311  # no secret
SLOW: Mapping[str, Callable[[], str]] = {
    "clauses joined by and": lambda: _many(lambda i: f"{NAMES[i % 6]} praised {NAMES[i % 5]} and"),
    "clauses in clauses": lambda: _many(lambda i: f"{NAMES[i % 6]} said that"),
    "names in a list": lambda: f"Norway met {_many(_people(CHANCE), ', ')}and Peru.",
    "one name, over and over": lambda: _many(lambda _: "Norway"),
    "brackets that open": lambda: _many(lambda i: f"({NAMES[i % 6]}"),
    "nothing but brackets": lambda: "(" * CHARACTERS,
    "quotation marks that open": lambda: _many(lambda i: f"“{NAMES[i % 6]} won,"),
    "nothing but quotation marks": lambda: '"' * CHARACTERS,
    "pronouns": lambda: _many(lambda i: ("he", "she", "they", "it")[i % 4] + " said"),
    "of of of": lambda: _many(lambda i: f"the head of {NAMES[i % 6]} of"),
    "possessives": lambda: _many(lambda i: f"{NAMES[i % 6]}'s"),
    "capitals": lambda: _many(lambda i: f"{NAMES[i % 6]} PRAISED".upper()),
    "one word": lambda: "a" * CHARACTERS,
    "blanks": lambda: "Norway " + " " * CHARACTERS + "met Peru.",
    "line ends": lambda: _many(lambda i: NAMES[i % 6], "\n"),
    "digits": lambda: "On " + "1" * CHARACTERS + " Norway met Peru.",
    "dates": lambda: _many(lambda i: f"on {i % 28 + 1} May 20{i % 90 + 10} Norway met Peru,"),
    "an address": lambda: "https://a.example/" + "a/" * (CHARACTERS // 2),
    "marks without width": lambda: _many(lambda i: "\u200b".join(NAMES[i % 6]), "\u202e"),
}


def _slow() -> Iterator[tuple[str, float]]:
    warnings.simplefilter("ignore")
    nlp = load_model()
    actorgraph.build("Norway met Peru.", model=nlp)
    for name, make in SLOW.items():
        text = make()
        clock = time.process_time()
        actorgraph.build(text, model=nlp)
        yield name, (time.process_time() - clock) * CHARACTERS / len(text)


if __name__ == "__main__":
    main()
