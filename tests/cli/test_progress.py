"""How many documents there will be, told from the names of the files."""

from pathlib import Path

import pytest

from actorgraph.cli.progress import progress, total


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a.txt", "b/c.md", "b/.hidden.txt"], 2),
        (["a.txt", "many.jsonl"], None),
        ([], 0),
    ],
)
def test_documents_are_counted_where_a_file_is_one(
    tmp_path: Path, names: list[str], expected: int | None
) -> None:
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Norway thanked Sweden.")
    assert total([tmp_path]) == expected


def test_a_single_file_counts_whatever_its_name(tmp_path: Path) -> None:
    assert total([tmp_path / ".notes.txt"]) == 1


def test_nothing_is_shown_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress([], hidden=False) as tell:
        tell()
    assert capsys.readouterr() == ("", "")
