import re
import subprocess
import sys
from collections.abc import Callable
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
