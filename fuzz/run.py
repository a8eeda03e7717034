"""Feed spoilt inputs to everything that reads, and say what breaks.

    python fuzz/run.py [TARGET ...] [--inputs N] [--seconds S] [--only K] [--report FILE]

Input number K of a target is the same wherever and whenever it is made: ``pipeline --only 17``
reads that one again. What breaks is kept in ``fuzz/found``. Ends with 1 if anything does.
"""

import argparse
import logging
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from targets import TARGETS, Target, model, run  # it takes small files from the tests

FOUND = Path(__file__).parent / "found"
HANG = 10  # seconds of processor time for one input
MOST_MEMORY = 1536  # megabytes
MOST_SHOWN = 5


class Hang(BaseException):
    """An input took longer than ``HANG``; no ``Exception``, so that nobody catches it."""


@dataclass(slots=True)
class Result:
    """What came of the inputs of one target."""

    name: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    findings: dict[str, list[int]] = field(default_factory=dict)


def main() -> int:
    """Fuzz each target in turn, with its share of the time."""
    options = _options()
    signal.signal(signal.SIGPROF, _hang)
    logging.disable()  # libraries say there what they mend
    names = options.targets or list(TARGETS)
    model()  # what it takes to load is nobody's share
    start, results = time.monotonic(), []
    for place, name in enumerate(names):
        seconds = None
        if options.seconds:
            shares = [TARGETS[other].share for other in names[place:]]
            left = options.seconds - time.monotonic() + start
            seconds = left * shares[0] / sum(shares)
        numbers = [options.only] if options.only is not None else range(options.inputs)
        results.append(_fuzz(name, numbers, seconds))
        print(_line(results[-1]), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak memory {peak:,} MB of at most {MOST_MEMORY:,}")
    if options.report:
        options.report.write_text(_report(results, peak), "utf-8")
    return int(any(result.findings for result in results) or peak > MOST_MEMORY)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--inputs", type=int, default=10_000, help="for each target")
    parser.add_argument("--seconds", type=float, help="stop after so long, shared by the targets")
    parser.add_argument("--only", type=int, metavar="K", help="only input number K")
    parser.add_argument("--report", type=Path, help="write a table in Markdown")
    options = parser.parse_args()
    unknown = sorted(set(options.targets) - set(TARGETS))
    if unknown:
        parser.error(f"no target {', '.join(unknown)}; expected some of {', '.join(TARGETS)}")
    return options


def _fuzz(name: str, numbers: Sequence[int], seconds: float | None) -> Result:
    result, target, start = Result(name), TARGETS[name], time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            if seconds is not None and time.monotonic() - start > seconds:
                break
            data = target.make(Random(f"{name} {number}"))  # to be repeated
            taken, finding = _try(target, data, Path(folder))
            result.inputs += 1
            result.seconds += taken
            result.slowest = max(result.slowest, taken)
            if finding:
                _keep(result, finding, number, data)
    return result


def _try(target: Target, data: bytes, folder: Path) -> tuple[float, str | None]:
    """The seconds of processor time that ``data`` took, and where it broke what, if anything."""
    clock, finding = time.process_time(), None
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        run(target, data, folder)
    except (Exception, Hang) as error:  # noqa: BLE001  # all that is not meant is a finding
        finding = "\n".join(_where(error))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - clock, finding


def _where(error: BaseException) -> Iterator[str]:
    """The error and the last line of ours that it passed."""
    ours = [
        f for f in traceback.extract_tb(error.__traceback__) if "site-packages" not in f.filename
    ]
    frame = ours[-1]
    yield f"{type(error).__name__} in {frame.name} ({Path(frame.filename).name}:{frame.lineno})"
    yield str(error)[:200]


def _keep(result: Result, finding: str, number: int, data: bytes) -> None:
    where = finding.partition("\n")[0]
    numbers = result.findings.setdefault(where, [])
    numbers.append(number)
    if len(numbers) <= MOST_SHOWN:
        print(f"{result.name} {number}: {finding}", flush=True)
        FOUND.mkdir(exist_ok=True)
        (FOUND / f"{result.name}-{number}").write_bytes(data)


def _hang(*_: object) -> None:
    raise Hang(f"more than {HANG} seconds")


def _line(result: Result) -> str:
    broken = sum(map(len, result.findings.values()))
    mean = result.seconds / max(result.inputs, 1)
    return f"| {result.name} | {result.inputs:,} | {broken} | {mean:.3f} | {result.slowest:.2f} |"


def _report(results: Sequence[Result], peak: int) -> str:
    lines = [
        "# A run of the fuzzer",
        "",
        "Written by `fuzz/run.py --report`; docs/security.md says what is fuzzed and how.",
        "A finding is a traceback, a broken invariant, or an input that takes more than",
        f"{HANG} s of processor time.",
        f"Peak memory of the run: {peak:,} MB of at most {MOST_MEMORY:,}.",
        "",
        "| Target | Inputs | Findings | Mean s | Slowest s |",
        "|---|---|---|---|---|",
        *map(_line, results),
    ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
