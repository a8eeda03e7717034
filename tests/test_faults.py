"""What goes wrong around the program: it says so in one line, and leaves nothing by half."""

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from actorgraph import ExportError, KnowledgeGraph, ModelError
from actorgraph.encoder import layers
from actorgraph.encoder.files import read_weights
from actorgraph.export import FORMATS, write
from actorgraph.nlp import load_model
from actorgraph.nlp.load import DEFAULT_MODEL

EXAMPLE = Path(__file__).parents[1] / "graphs/us-mexico/graph.json"
# The command, with a stage that says that it has begun and then waits for a signal.
WAITING = """
import os, sys, time
from actorgraph import cli, errors
{preparation}
def wait(*_, **__):
    os.write(1, b"begun\\n")  # in one piece, whoever else writes
    time.sleep(600)
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


# Two processes read, with a pipeline that loads at once.
SEVERAL = """import spacy
from actorgraph import pipeline
pipeline.load_model = lambda _: spacy.blank("en")"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
def test_a_signal_ends_several_that_read_at_once(number: signal.Signals, tmp_path: Path) -> None:
    run, workers = start_several(tmp_path)
    with run as process:
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert said == f"actorgraph: stopped by {number.name}; nothing is written by half\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.txt", "1.txt", "2.txt"]
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_that_is_killed_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    run, workers = start_several(tmp_path)
    with run as process:
        os.kill(workers[0], signal.SIGKILL)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.startswith("actorgraph: a process that reads documents was ended from outside")
    assert said.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.txt", "1.txt", "2.txt"]
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


def start_several(folder: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """The command with two workers, each in the middle of a document; and their process ids."""
    files = [f"{number}.txt" for number in range(3)]
    for file in files:
        (folder / file).write_text(f"Norway thanked Sweden. That is {file}.")
    stage = SEVERAL, "pipeline._read"
    process = start(stage, "build", *files, "-o", "out.json", "--workers", "2", folder=folder)
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in "ab"] == ["begun\n"] * 2
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return process, list(map(int, children))


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


TIME = dt.datetime


class AnyTime(type):
    """All times are instances of ``Back``, also those that were made before it was."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, TIME)


class Back(TIME, metaclass=AnyTime):
    """A clock that is set back an hour whenever somebody looks."""

    hours = count()

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> "Back":
        return cls.fromtimestamp(cls.time(), tz)

    @classmethod
    def utcnow(cls) -> "Back":
        return cls.now()

    @classmethod
    def time(cls) -> float:  # type: ignore[override]  # as the module `time` has it
        return 2e9 - 3600 * next(cls.hours)


def test_a_clock_that_is_set_back_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suffixes = [suffix for suffix, kind in FORMATS.items() if not kind.missing()]
    graph = KnowledgeGraph.from_json(EXAMPLE)
    for folder in ("now", "back"):
        (tmp_path / folder).mkdir()
        for suffix in suffixes:
            write(graph, tmp_path / folder / f"graph{suffix}")
        monkeypatch.setattr(time, "time", Back.time)
        for module in [m for m in sys.modules.values() if vars(m).get("datetime") is TIME]:
            monkeypatch.setattr(module, "datetime", Back)
    now, back = (written(tmp_path / folder) for folder in ("now", "back"))
    assert set(now) == set(back)
    assert {name for name in now if now[name] != back[name]} == set()


def written(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


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


@pytest.mark.model
@pytest.mark.filterwarnings("ignore:.*W095")
@pytest.mark.parametrize(
    "file", ["tok2vec/model", "parser/model", "ner/model", "vocab/vectors", "lemmatizer/lookups"]
)
def test_a_file_of_the_default_pipeline_cut_short_is_one_line(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module(DEFAULT_MODEL)
    (whole,) = Path(module.__file__ or "").parent.glob("*/config.cfg")
    cut = tmp_path / "cut"
    shutil.copytree(whole.parent, cut, copy_function=os.symlink)
    damaged = max((cut / file).rglob("*")) if (cut / file).is_dir() else cut / file
    content = damaged.read_bytes()
    damaged.unlink()
    damaged.write_bytes(content[: len(content) // 2])
    monkeypatch.setattr(module, "load", lambda: spacy.load(cut))
    with pytest.raises(ModelError, match=r"are damaged .*pip install --force-reinstall") as error:
        load_model.__globals__["_load"](DEFAULT_MODEL)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("kept", [0, 1, 0.001, 0.5, 0.999999])
def test_an_encoder_cut_short_is_one_line(kept: float, monkeypatch: pytest.MonkeyPatch) -> None:
    encoding = import_module("actorgraph.encoder.encode")
    whole = read_weights("encoder/weights/encoder.onnx")
    part = whole[: int(len(whole) * kept) if kept < 1 else -1]
    files = {
        "encoder/weights/encoder.onnx": part,
        "encoder/weights/sums.onnx": read_weights("encoder/weights/sums.onnx"),
    }
    monkeypatch.setattr(encoding, "read_weights", files.__getitem__)
    encoding._session.cache_clear()
    with pytest.raises(ModelError, match="weights of the encoder are damaged") as error:
        encoding._session()
    assert "\n" not in str(error.value)


@given(data=st.data())
def test_weights_of_a_scorer_that_are_damaged_are_one_line(data: st.DataObject) -> None:
    whole = read_weights("mentions/weights.npz")
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layers, "read_weights", lambda _: whole[:cut])
        layers.load_weights.cache_clear()
        with pytest.raises(ModelError, match=r"weights of actorgraph\.mentions cannot be read"):
            layers.load_weights("actorgraph.mentions")
    layers.load_weights.cache_clear()


def test_word_pieces_that_are_damaged_are_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = import_module("actorgraph.encoder.windows")
    monkeypatch.setattr(windows, "read_weights", lambda _: b'{"version": ')
    windows.tokenizer.cache_clear()
    with pytest.raises(ModelError, match="word pieces of the encoder are damaged"):
        windows.tokenizer()
    windows.tokenizer.cache_clear()
