import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from actorgraph import InputError, InputWarning, SkippedWarning
from actorgraph.export.json_format import dumps
from actorgraph.model import GraphData
from actorgraph.readers import Options, read, read_all


def test_a_text_file_is_one_document_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(b"They met.\r\n")
    (document,) = read(path)
    assert document.text == "They met.\r\n"
    assert document.title == "talks"
    assert document.source == path.as_posix()


def test_a_file_without_a_suffix_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "NOTES"
    path.write_text("They met.")
    assert [d.text for d in read(path)] == ["They met."]


def test_a_file_of_an_unknown_kind_is_an_error_that_says_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "notes.xyz"
    path.write_text("They met.")
    with pytest.raises(InputError, match=r"notes.xyz: is of an unknown kind, .*\.pdf"):
        list(read(path))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none.txt: cannot be read \(no such file"):
        list(read(tmp_path / "none.txt"))


def test_a_pattern_gives_its_files_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(name)
    assert [d.text for d in read(str(tmp_path / "*.txt"))] == ["a.txt", "b.txt"]


def test_of_several_sources_a_bad_one_is_skipped_and_said(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("They met.")
    bad.write_bytes(b"\x00\x01")
    with pytest.warns(SkippedWarning, match=r"skipped .*b.txt: is binary"):
        assert [d.title for d in read_all([bad, good])] == ["a"]


def test_a_path_that_leads_nowhere_stops_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    with pytest.raises(InputError, match="no such file"):
        read_all([tmp_path / "a.txt", tmp_path / "none.txt"])


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
    (tmp_path / "sound.mp3").write_bytes(b"ID3")
    (tmp_path / "good.txt").write_text("They met.")
    with pytest.warns(InputWarning) as caught:
        documents = list(read(tmp_path))
    assert [d.title for d in documents] == ["good"]
    said = sorted(str(warning.message).replace(f"{tmp_path.as_posix()}", "") for warning in caught)
    assert said == [
        ": left out 2 files of unknown kinds (.mp3, .png)",
        "skipped /bad.txt: is binary, expected text",
    ]
    assert [w.category is SkippedWarning for w in caught].count(True) == 1


def test_a_folder_does_not_read_what_was_built_from_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "a.json").write_text(dumps(GraphData()))
    (tmp_path / "a.html").write_text('<html><meta name="generator" content="actorgraph with">')
    (tmp_path / "claims.csv").write_text("text\nThey met.\n")
    options = Options(leave_out=frozenset({(tmp_path / "claims.csv").resolve()}))
    with pytest.warns(InputWarning, match="is a graph that actorgraph wrote") as caught:
        assert [d.title for d in read_all([tmp_path], options)] == ["a"]
    assert len(caught) == 2


def test_a_graph_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(dumps(GraphData()))
    with pytest.raises(InputError, match="is a graph that actorgraph wrote"):
        list(read(tmp_path / "a.json"))


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


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_standard_input_is_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, "Żółw met.\r\n".encode())
    (document,) = read("-")
    assert (document.text, document.title, document.source) == ("Żółw met.\r\n", None, None)


def test_standard_input_is_read_by_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b'{"text": "They met."}')
    assert [d.text for d in read("-")] == ["They met."]
