"""What goes wrong around the program: it says so in one line, and leaves nothing by half."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from actorgraph import ExportError, KnowledgeGraph, ModelError
from actorgraph.encoder import layers
from actorgraph.export import write
from actorgraph.nlp import load_model

EXAMPLE = Path(__file__).parents[1] / "graphs/us-mexico/graph.json"
# The command, with a stage that says that it has begun and then waits for a signal.
WAITING = """
import sys, time
from actorgraph import cli, errors
{preparation}
def wait(*_, **__):
    print("begun", flush=True)
    time.sleep(60)
{stage} = wait
sys.argv = ["actorgraph", *sys.argv[1:]]
cli.main()
"""
READING = ("from actorgraph import readers", "readers.read_all")
WRITING = ("from actorgraph.export import json_format", "json_format.write")


def start(stage: tuple[str, str], *arguments: str, folder: Path) -> subprocess.Popen[str]:
    script = WAITING.format(preparation=stage[0], stage=stage[1])
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
@pytest.mark.parametrize(
    ("stage", "arguments"),
    [
        (READING, ("build", "a.txt", "-o", "out.json")),
        (WRITING, ("convert", str(EXAMPLE), "-o", "out.json")),
    ],
    ids=["reading", "writing"],
)
def test_a_signal_ends_it_in_one_line_and_leaves_nothing(
    number: signal.Signals, stage: tuple[str, str], arguments: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Norway thanked Sweden.")
    with start(stage, *arguments, folder=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert said == f"actorgraph: stopped by {number.name}; nothing is written by half\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_closed_pipe_ends_it_without_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "actorgraph", "claims", str(EXAMPLE)]
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert run.stderr.count("\n") <= 1


FULL = """
import resource, sys
from pathlib import Path
from actorgraph import KnowledgeGraph
from actorgraph.export import write
graph = KnowledgeGraph.from_json(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(graph, Path(sys.argv[2]))
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("suffix", [".json", ".html", ".csv", ".graphml"])
def test_no_room_for_the_file_leaves_what_was_there(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{suffix}"
    path.write_text("what was there")
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(EXAMPLE), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.startswith(f"ExportError {path}: cannot be written (File too large)")
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "what was there"


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody can write, root neither")
def test_a_folder_that_nobody_can_write_is_one_line() -> None:
    graph = KnowledgeGraph.from_json(EXAMPLE)
    with pytest.raises(ExportError, match=r"^/proc/graph\.json: cannot be written"):
        write(graph, Path("/proc/graph.json"))


OFTEN = """
import sys
from pathlib import Path
from actorgraph import KnowledgeGraph
from actorgraph.export import write
graph = KnowledgeGraph.from_json(sys.argv[1])
for _ in range(20):
    write(graph, Path(sys.argv[2]))
"""


def test_two_that_write_one_file_leave_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "graph.json"
    command = [sys.executable, "-c", OFTEN, str(EXAMPLE), str(path)]
    writers = [subprocess.Popen(command) for _ in "ab"]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        if path.exists():
            json.loads(path.read_text("utf-8"))
            seen += 1
        time.sleep(0.001)
    assert [writer.wait() for writer in writers] == [0, 0]
    assert seen
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["graph.json"]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipeline") / "small"
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(folder)
    return folder


@pytest.mark.parametrize(
    "file", ["config.cfg", "meta.json", "tokenizer", "vocab/strings.json", "vocab/lookups.bin"]
)
def test_a_model_file_cut_short_is_one_line(file: str, pipeline: Path, tmp_path: Path) -> None:
    for source in sorted(p for p in pipeline.rglob("*") if p.is_file()):
        target = tmp_path / "cut" / source.relative_to(pipeline)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    cut = tmp_path / "cut" / file
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    with pytest.raises(ModelError, match=r"cut' (are damaged|is damaged)|has no parser") as error:
        load_model(str(tmp_path / "cut"))
    assert "\n" not in str(error.value)


@given(data=st.data())
def test_weights_of_a_scorer_that_are_damaged_are_one_line(data: st.DataObject) -> None:
    whole = Path(layers.__file__).parents[1].joinpath("mentions/weights.npz").read_bytes()
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", lambda *_, **__: io.BytesIO(whole[:cut]))
        layers.load_weights.cache_clear()
        with pytest.raises(ModelError, match=r"weights of actorgraph\.mentions cannot be read"):
            layers.load_weights("actorgraph.mentions")
    layers.load_weights.cache_clear()


def test_word_pieces_that_are_damaged_are_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = import_module("actorgraph.encoder.windows")
    monkeypatch.setattr(windows, "read_bytes", lambda _: b'{"version": ')
    windows.tokenizer.cache_clear()
    with pytest.raises(ModelError, match="word pieces of the encoder are damaged"):
        windows.tokenizer()
    windows.tokenizer.cache_clear()
