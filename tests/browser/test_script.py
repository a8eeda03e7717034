"""The scripts of the page: types by JSDoc, and the rules of the linter."""

import shutil
import subprocess
from pathlib import Path

import pytest

from actorgraph.page import assets

HERE = Path(__file__).parent
TOOLS = HERE / "node_modules" / ".bin"

needs_tools = pytest.mark.skipif(
    not (TOOLS / "tsc").exists() or shutil.which("node") is None,
    reason="TypeScript and ESLint are not installed: npm ci in tests/browser",
)


def run(*command: str | Path, given: str | None = None) -> str:
    done = subprocess.run(
        command,
        cwd=HERE,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr if done.returncode else ""


@needs_tools
def test_types() -> None:
    assert run(TOOLS / "tsc", "--project", "tsconfig.json") == ""


@needs_tools
def test_rules() -> None:
    eslint = (TOOLS / "eslint", "--config", "eslint.config.mjs", "--stdin")
    assert run(*eslint, "--stdin-filename", "page.js", given=assets.script()) == ""
