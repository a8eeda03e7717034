import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from actorgraph import InputError, InputWarning
from actorgraph.readers import read, read_stdin


def test_a_text_file_is_one_document_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(b"They met.\r\n")
    (document,) = read(path)
    assert document.text == "They met.\r\n"
    assert document.title == "talks"
    assert document.source == path.as_posix()


def test_a_file_of_unknown_kind_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "NOTES"
    path.write_text("They met.")
    assert [d.text for d in read(path)] == ["They met."]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none.txt: cannot be read \(No such file"):
        list(read(tmp_path / "none.txt"))


def test_a_folder_is_read_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.md", "b/a.txt", "a.TXT", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "d.jsonl").write_text('{"text": "d"}\n{"text": "e"}')
    assert [d.text for d in read(tmp_path)] == ["a.TXT", "c.md", "d", "e", "b/a.txt"]


def test_what_cannot_be_read_in_a_folder_is_skipped_and_said(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "good.txt").write_text("They met.")
    with pytest.warns(InputWarning, match="skipped") as caught:
        documents = list(read(tmp_path))
    assert [d.title for d in documents] == ["good"]
    said = " ".join(sorted(str(warning.message) for warning in caught))
    assert len(caught) == 2
    assert "bad.txt: is binary" in said
    assert "picture.png: expected .docx" in said


def test_a_link_that_leads_nowhere_is_skipped_and_said(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("They met.")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    with pytest.warns(InputWarning, match=r"lost.txt: cannot be read"):
        assert len(list(read(tmp_path))) == 1


def test_a_folder_without_a_readable_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no file that can be read"):
        list(read(tmp_path))


def test_a_file_name_that_is_no_unicode_gives_a_source_that_is(tmp_path: Path) -> None:
    path = tmp_path / "caf\udce9.txt"
    try:
        path.write_text("They met.")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such names")
    (document,) = read(path)
    assert document.title == "caf\ufffd"


def test_standard_input_is_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO("Żółw met.\r\n".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    document = read_stdin()
    assert (document.text, document.title, document.source) == ("Żółw met.\r\n", None, None)
