"""Try the built wheel as a user has it: in an empty environment, without extras and with each.

    python scripts/check_wheel.py [--python PYTHON] [--folder build/wheel] [EXTRA ...]

Builds the wheel and installs it with the newest versions that it allows. Without extras all that
needs none must work, and what needs one must be refused by one line with the command; with each
extra what it is for must work. Ends with exit code 1 if something does not.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from samples import files  # noqa: E402  # the tests know how to make a file of each kind

TEXT = "Norway thanked Sweden."
PLAIN = (".html", ".json", ".jsonl", ".csv", ".nodes.csv", ".edges.csv", ".graphml", ".gexf")
MORE = (".nodelink.json", ".dot", ".mmd", ".svg", ".cypher", ".neo4j", ".vault", ".ftm.json")
PANDAS = """
import actorgraph
print(len(actorgraph.KnowledgeGraph.from_json("graph.json").to_pandas().claims))
"""
# The first message of a client of the Model Context Protocol, and no more.
HELLO = (
    '{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": '
    '"2025-06-18", "capabilities": {}, "clientInfo": {"name": "check", "version": "1"}}}\n'
)
SERVED = """
import signal, subprocess, sys, time, urllib.request
command = [sys.executable, "-m", "actorgraph", "serve", "news.db", "--port", "8971"]
server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
line = server.stderr.readline()
sys.stderr.write(line)
if not line.startswith("Open"):
    sys.exit(server.wait())
for _ in range(50):
    try:
        print(urllib.request.urlopen("http://127.0.0.1:8971/").status)
        break
    except OSError:
        time.sleep(0.2)
server.send_signal(signal.SIGINT)
server.wait(20)
"""


@dataclass(frozen=True)
class Step:
    """What is run with ``python``, what its output or its file must be, and on what input."""

    arguments: tuple[str, ...]
    makes: str = ""
    says: str = ""
    given: str = ""


def build(source: str, *suffixes: str) -> Step:
    """Build the graph of ``source`` into a file for each suffix."""
    outputs = [part for suffix in suffixes for part in ("-o", f"out{suffix}")]
    return Step(("-m", "actorgraph", "build", source, *outputs), makes=f"out{suffixes[0]}")


def convert(suffix: str) -> Step:
    """Convert a graph to the format of ``suffix``."""
    return Step(("-m", "actorgraph", "convert", "graph.json", "-o", f"out{suffix}"), f"out{suffix}")


STEPS = {
    "docx": [build("a.docx", ".json")],
    "mcp": [Step(("-m", "actorgraph", "mcp", "graph.json"), says='"serverInfo"', given=HELLO)],
    "pandas": [Step(("-c", PANDAS), says="1")],
    "pdf": [build("a.pdf", ".json")],
    "rdf": [convert(suffix) for suffix in (".ttl", ".jsonld", ".nq")],
    "serve": [Step(("-c", SERVED), says="200")],
    "tables": [
        *(build(source, ".json") for source in ("a.xlsx", "a.parquet")),
        *(convert(suffix) for suffix in (".xlsx", ".parquet", ".nodes.parquet")),
    ],
    "web": [build(source, ".json") for source in ("a.html", "a.rss")],
}


def main() -> int:
    """Check what the command line names; the number of faults, at most 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable, help="the Python to install into")
    parser.add_argument("--folder", type=Path, default=ROOT / "build/wheel")
    parser.add_argument("extras", nargs="*", choices=[[], *STEPS], metavar="EXTRA")
    options = parser.parse_args()
    folder = options.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    wheel = built(folder)
    work = folder / "work"
    write_samples(work)
    bare = environment(folder / "bare", options.python, str(wheel))
    faults = list(without_extras(bare, work))
    for extra in options.extras or STEPS:
        faults += refused(bare, work, extra)
        python = environment(folder / extra, options.python, f"{wheel}[{extra}]", base=bare)
        faults += [fault for step in STEPS[extra] for fault in works(python, work, step)]
        print(f"{extra}: tried", flush=True)
    print("\n".join(faults) or "all is well")
    return bool(faults)


def built(folder: Path) -> Path:
    """The wheel, built into ``folder``."""
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    (wheel,) = folder.glob("*.whl")
    return wheel


def environment(folder: Path, python: str, package: str, base: Path | None = None) -> Path:
    """The Python of a new environment with ``package``, which sees what ``base`` has installed."""
    run([python, "-m", "venv", str(folder)], ROOT)
    made = folder / "bin/python"
    if base:
        (here,), (there,) = (
            list(path.parents[1].glob("lib/python*/site-packages")) for path in (made, base)
        )
        (here / "base.pth").write_text(f"{there}\n", "utf-8")
    quiet = ("--quiet", "--disable-pip-version-check")
    run([str(made), "-m", "pip", "install", *quiet, package], ROOT)
    return made


def write_samples(work: Path) -> None:
    """Files that say the same in each kind, and what is read by what needs an extra."""
    work.mkdir(parents=True)
    columns = {"text": [TEXT], "title": ["Talks"]}
    samples = {
        "a.txt": TEXT.encode(),
        "a.docx": files.word(TEXT),
        "a.pdf": files.pdf(TEXT),
        "a.html": files.PAGE.encode(),
        "a.rss": files.FEED.replace("<item><title>Only a title</title></item>", "").encode(),
        "a.xlsx": files.excel(list(columns), ["Norway thanked Sweden.", "Talks"]),
        "a.parquet": files.parquet(columns),
    }
    for name, content in samples.items():
        (work / name).write_bytes(content)


def without_extras(python: Path, work: Path) -> Iterator[str]:
    """What fails of that which needs no extra; leaves a graph and a store for the rest."""
    for suffixes in ((".json",), (*PLAIN, *MORE)):
        yield from works(python, work, build("a.txt", *suffixes))
    missing = [suffix for suffix in (*PLAIN, *MORE) if not (work / f"out{suffix}").exists()]
    if missing:
        yield f"without extras: not written: {', '.join(missing)}"
    (work / "out.json").rename(work / "graph.json")
    add = Step(("-m", "actorgraph", "add", "news.db", "a.txt"), makes="news.db")
    yield from works(python, work, add)
    print("without extras: tried", flush=True)


def works(python: Path, work: Path, step: Step) -> Iterator[str]:
    """What is wrong with a step that should work."""
    clear(work / step.makes, step)
    done = tried(python, work, step)
    if done.returncode or step.says not in done.stdout or not (work / step.makes).exists():
        yield f"{told(python, step)}: {done.stdout[-300:]}{done.stderr[-600:]}"
    elif "Norway" not in read(work / step.makes) and step.makes == "out.json":
        yield f"{told(python, step)}: finds no Norway"


def refused(python: Path, work: Path, extra: str) -> Iterator[str]:
    """What is wrong with the refusals of the steps that need ``extra``."""
    for step in STEPS[extra]:
        clear(work / step.makes, step)
        done = tried(python, work, step)
        lines = done.stderr.strip().splitlines()
        last = lines[-1] if lines else ""
        one = len(lines) == 1 or step.arguments[0] == "-c"  # in Python, the end of a traceback
        if not done.returncode or f'pip install "actorgraph[{extra}]"' not in last or not one:
            yield f"without [{extra}], {told(python, step)}: {done.stderr[-600:]}"


def clear(path: Path, step: Step) -> None:
    """Remove what an earlier step made."""
    if step.makes.startswith("out") and path.is_file():
        path.unlink()


def read(path: Path) -> str:
    """The text of a file, if it is one."""
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def told(python: Path, step: Step) -> str:
    """What was run where."""
    return f"{python.parents[1].name}: {' '.join(step.arguments[:6]).strip()}"


def tried(python: Path, work: Path, step: Step) -> "subprocess.CompletedProcess[str]":
    """The outcome of a step; nothing but its environment is seen."""
    environ = {"PATH": f"{python.parent}:/usr/bin:/bin", "HOME": str(work), "PYTHONNOUSERSITE": "1"}
    return subprocess.run(
        [str(python), "-P", *step.arguments],
        cwd=work,
        env=environ,
        input=step.given,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def run(command: list[str], folder: Path) -> None:
    """Run what must succeed, and show what it says if it does not."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


if __name__ == "__main__":
    sys.exit(main())
