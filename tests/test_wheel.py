"""What is installed is the wheel, not the tree: build it, install it elsewhere, run it there."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel is installed, without its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    run("hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (wheel,) = folder.glob("actorgraph-*.whl")
    options = ("--quiet", "--no-deps", "--no-index", "--target", folder / "site")
    run("pip", "install", *options, wheel, cwd=folder)
    return folder / "site"


def run(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    command = [sys.executable, "-m", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_package(site: Path) -> None:
    source = ROOT / "src"
    files = {path.relative_to(source) for path in (source / "actorgraph").rglob("*")}
    files = {
        path for path in files if "__pycache__" not in path.parts and (source / path).is_file()
    }
    assert {path for path in files if not (site / path).exists()} == set()


@pytest.mark.model
def test_the_installed_command_works(site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway thanked Sweden.")
    env = {"PYTHONPATH": str(site), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    where = "import actorgraph; print(actorgraph.__file__)"
    command = [sys.executable, "-P", "-c", where]
    found = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()).parent == site / "actorgraph"
    out = run("actorgraph", "build", "a.txt", cwd=tmp_path, env=env)
    assert "Norway — thanked → Sweden" in out
    assert (tmp_path / "graphs/a.html").exists()


# What only extras install: as if it were not there.
WITHOUT_EXTRAS = """
import sys
for name in ("docx", "mcp", "openpyxl", "pandas", "pyarrow", "pypdf", "rdflib", "starlette",
             "trafilatura", "xlsxwriter"):
    sys.modules[name] = None
from actorgraph.cli import main
main()
"""


@pytest.mark.model
def test_without_extras_it_builds_and_names_the_command_for_the_rest(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Norway thanked Sweden.")
    env = {"PYTHONPATH": str(site), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    command = [sys.executable, "-P", "-c", WITHOUT_EXTRAS, "build", "a.txt"]
    names = [f"graph{s}" for s in (".html", ".json", ".graphml", ".gexf", ".csv")]
    outputs = [option for name in names for option in ("-o", name)]
    subprocess.run([*command, *outputs], cwd=tmp_path, env=env, capture_output=True, check=True)
    assert [name for name in names if not (tmp_path / name).stat().st_size] == []
    refused = subprocess.run(
        [*command, "-o", "graph.ttl"], cwd=tmp_path, env=env, capture_output=True, check=False
    )
    assert refused.returncode == 1
    expected = 'actorgraph: graph.ttl: first run: pip install "actorgraph[rdf]"\n'
    assert refused.stderr.decode() == expected
