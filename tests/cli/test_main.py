import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import actorgraph as package

Command = Callable[..., Any]


def test_the_version_is_printed(actorgraph: Command) -> None:
    assert actorgraph("--version") == (0, f"actorgraph {package.__version__}\n", "")


def test_help_names_every_verb(actorgraph: Command) -> None:
    run = actorgraph("--help")
    assert run.code == 0
    assert re.search(r"^  build  ", run.out, re.MULTILINE)


def test_no_verb_is_wrong_usage_and_shows_help(actorgraph: Command) -> None:
    run = actorgraph()
    assert run.code == 2
    assert "Usage: actorgraph" in run.out + run.err


def test_a_missing_source_is_wrong_usage(actorgraph: Command) -> None:
    run = actorgraph("build")
    assert run.code == 2
    assert "Missing argument 'SOURCE" in run.err


def test_there_is_shell_completion(actorgraph: Command) -> None:
    run = actorgraph("--show-completion", "bash")
    assert run.code == 0
    assert "_ACTORGRAPH_COMPLETE" in run.out


def test_python_runs_the_package() -> None:
    command = [sys.executable, "-m", "actorgraph", "--version"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == f"actorgraph {package.__version__}\n"


def test_progress_shows_on_a_terminal_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway thanked Sweden.")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "actorgraph", "build", "a.txt"]
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        run = subprocess.run(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, text=True, check=True
        )
        shown = terminal.read(10_000).decode(errors="replace")  # what there is may end in a letter
    os.close(theirs)
    assert "Reading" in shown
    assert "Reading" not in run.stdout


def test_a_full_disk_under_standard_output_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway thanked Sweden.")
    command = [sys.executable, "-m", "actorgraph", "build", "a.txt"]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert run.returncode == 1
    assert run.stderr == "actorgraph: [Errno 28] No space left on device\n"
