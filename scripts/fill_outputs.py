"""Write anew what the commands in the tutorial print, or say with --check whether it is there.

In a block of the language `console`, a line that begins with `$ ` is a command, and what follows up
to the next is what it prints, on the graphs beside the worked examples.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/tutorial.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
ENVIRONMENT = {**os.environ, "COLUMNS": "100", "TERM": "dumb", "PYTHONIOENCODING": "utf-8"}


def main() -> None:
    """Fill the page, or end with 1 if it is not what it should be and --check is given."""
    text = PAGE.read_text("utf-8")
    filled = BLOCK.sub(lambda match: "".join(map(run, commands(match.group()))), text)
    if "--check" not in sys.argv:
        PAGE.write_text(filled, "utf-8")
    elif filled != text:
        sys.exit(f"{PAGE.relative_to(ROOT)} is not up to date; run: make example")


def commands(block: str) -> list[str]:
    """The commands of a block, without what they print."""
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def run(command: str) -> str:
    """A command with what it prints, without the blanks that end its lines."""
    arguments = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(
        arguments, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    return "\n".join([f"$ {command}", *lines]) + "\n"


if __name__ == "__main__":
    main()
