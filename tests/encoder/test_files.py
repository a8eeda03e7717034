"""Weights are what they were when they were written, or refused."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.encoder import files
from actorgraph.encoder.files import read_weights
from actorgraph.errors import ModelError

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/actorgraph"
FILES = [
    "claims/weights.npz",
    "coreference/weights.npz",
    "encoder/weights/encoder.onnx",
    "encoder/weights/sums.onnx",
    "encoder/weights/tokenizer.json",
    "mentions/weights.npz",
]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of all weights, from which they are read."""
    for name in (*FILES, files.CHECKSUMS):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SOURCE / name, tmp_path / name)
    monkeypatch.setattr(files, "PACKAGE", tmp_path)
    files._checksums.cache_clear()
    yield tmp_path
    files._checksums.cache_clear()


def test_every_file_of_weights_has_a_checksum() -> None:
    found = {path for pattern in ("*.npz", "*.onnx") for path in SOURCE.rglob(pattern)}
    assert {path.relative_to(SOURCE).as_posix() for path in found} <= set(FILES)
    assert sorted(files._checksums()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_the_weights_of_the_package_are_whole(name: str) -> None:
    assert read_weights(name) == (SOURCE / name).read_bytes()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_one_changed_byte_is_refused(name: str, place: float, package: Path) -> None:
    content = bytearray((package / name).read_bytes())
    content[int(len(content) * place)] ^= 1
    (package / name).write_bytes(content)
    with pytest.raises(ModelError) as error:
        read_weights(name)
    assert str(error.value) == (
        f"the weights {name!r} of actorgraph are damaged: they differ from their checksum; "
        "install the package again"
    )


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"one word\n"])
def test_without_its_checksum_a_file_is_refused(content: bytes, package: Path) -> None:
    (package / files.CHECKSUMS).write_bytes(content)
    with pytest.raises(ModelError, match="differ from their checksum"):
        read_weights("mentions/weights.npz")


@pytest.mark.parametrize("name", ["mentions/weights.npz", files.CHECKSUMS])
def test_a_missing_file_is_one_clear_error(name: str, package: Path) -> None:
    (package / name).unlink()
    with pytest.raises(ModelError, match=rf"weights '{name}' of actorgraph cannot be read"):
        read_weights("mentions/weights.npz")


def test_weights_that_were_replaced_are_read_once_their_checksums_are_written(
    package: Path,
) -> None:
    (package / "mentions/weights.npz").write_bytes(b"new")
    code = f"from checksums import *; write_checksums(Path({str(package)!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "training", check=True)
    assert read_weights("mentions/weights.npz") == b"new"
    assert sorted(files._checksums()) == FILES
