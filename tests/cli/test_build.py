import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from actorgraph import KnowledgeGraph

pytestmark = pytest.mark.model

Command = Callable[..., Any]
TEXT = "President Ana Kovac met Liam Byrne in Dublin on Monday. Croatia thanked Ireland.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_article_gives_a_page_and_a_graph_in_graphs(actorgraph: Command, article: Path) -> None:
    run = actorgraph("build", article.name)
    assert (run.code, run.err) == (0, "")
    assert "Wrote graphs/article.html\nWrote graphs/article.json\n" in run.out
    graph = KnowledgeGraph.from_json("graphs/article.json")
    assert [d.text for d in graph.documents] == [TEXT]
    assert [d.source for d in graph.documents] == ["article.txt"]
    assert "Liam Byrne" in Path("graphs/article.html").read_text("utf-8")


def test_the_summary_shows_leading_actors_and_claims_in_80_columns(
    actorgraph: Command, article: Path
) -> None:
    out = actorgraph("build", article).out
    assert "1 document," in out
    assert "Croatia — thanked → Ireland" in out
    assert "Liam Byrne" in out
    assert max(map(len, out.splitlines())) <= 80


def test_outputs_are_written_where_told_in_the_format_of_their_suffix(
    actorgraph: Command, article: Path
) -> None:
    run = actorgraph("build", article, "-o", "new/a.json", "--output", "b.csv", "-o", "c.graphml")
    assert run.code == 0
    assert not Path("graphs").exists()
    assert json.loads(Path("new/a.json").read_text("utf-8"))["format"] == "actorgraph/1"
    assert Path("b.csv").read_text("utf-8").startswith("subject,predicate,object")
    assert Path("c.graphml").read_text("utf-8").startswith("<graphml")


def test_a_dash_reads_standard_input(actorgraph: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert actorgraph("build", "-").code == 0
    assert KnowledgeGraph.from_json("graphs/stdin.json").documents[0].text == TEXT


def test_several_files_and_folders_make_one_graph(actorgraph: Command, article: Path) -> None:
    Path("archive").mkdir()
    Path("archive/one.txt").write_text("Norway thanked Sweden.")
    Path("archive/two.md").write_text("Poland thanked Norway.")
    assert actorgraph("build", article, "archive").code == 0
    assert len(KnowledgeGraph.from_json("graphs/graph.json").documents) == 3
    assert actorgraph("build", "archive").code == 0
    assert len(KnowledgeGraph.from_json("graphs/archive.json").documents) == 2


def test_a_source_given_twice_is_read_once(actorgraph: Command, article: Path) -> None:
    run = actorgraph("build", article, article, "-o", "a.json")
    assert run.code == 0
    assert "given twice, read once" in run.err
    assert len(KnowledgeGraph.from_json("a.json").documents) == 1


def test_the_day_can_be_given(actorgraph: Command, article: Path) -> None:
    assert actorgraph("build", article, "--date", "2026-01-15", "-o", "a.json").code == 0
    assert str(KnowledgeGraph.from_json("a.json").documents[0].published) == "2026-01-15"


def test_the_order_of_sources_changes_no_byte(actorgraph: Command, article: Path) -> None:
    Path("b.txt").write_text("Norway thanked Ireland.")
    actorgraph("build", article, "b.txt", "-o", "one.json")
    actorgraph("build", "b.txt", article, "-o", "two.json")
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()


def test_quiet_prints_nothing(actorgraph: Command, article: Path) -> None:
    assert actorgraph("build", article, "--quiet") == (0, "", "")


def test_verbose_says_what_is_read(actorgraph: Command, article: Path) -> None:
    run = actorgraph("build", article.name, "--verbose")
    assert "actorgraph: read article.txt (81 characters)\n" in run.err


def test_a_text_without_actors_is_an_empty_graph_and_a_hint(actorgraph: Command) -> None:
    Path("a.txt").write_text("It rained all day.")
    run = actorgraph("build", "a.txt")
    assert run.code == 0
    assert "No actor found" in run.out
    assert KnowledgeGraph.from_json("graphs/a.json").entities == ()


def test_names_cannot_steer_the_terminal(actorgraph: Command) -> None:
    Path("a.txt").write_text("Ana [red]Kovac\x1b[31m thanked Liam Byrne. [/] Croatia met Ireland.")
    run = actorgraph("build", "a.txt")
    assert run.code == 0
    assert "\x1b" not in run.out


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (None, "cannot be read (no such file or folder)"),
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is binary"),
        (b"Ana met Liam. " * 750_000, "10,500,000 characters"),
    ],
    ids=["missing", "empty", "binary", "too long"],
)
def test_bad_input_is_one_clear_line_and_code_1(
    actorgraph: Command, data: bytes | None, complaint: str
) -> None:
    if data is not None:
        Path("a.txt").write_bytes(data)
    run = actorgraph("build", "a.txt")
    assert (run.code, run.out) == (1, "")
    assert run.err.startswith("actorgraph: a.txt: ")
    assert complaint in run.err
    assert run.err.count("\n") == 1


def test_a_bad_file_in_a_folder_is_said_and_the_rest_is_used(
    actorgraph: Command, article: Path
) -> None:
    Path("archive").mkdir()
    Path("archive/bad.txt").write_bytes(b"\x00")
    article.rename("archive/good.txt")
    run = actorgraph("build", "archive", "-q")
    assert (run.code, run.err) == (
        3,
        (
            "actorgraph: skipped archive/bad.txt: is binary, expected text\n"
            "actorgraph: 1 document was skipped, see above\n"
        ),
    )


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (["-o", "a.xyz"], 1, 'the suffix ".xyz" names no format'),
        (["-o", "article.json/a.json"], 1, "cannot be written"),
        (["--model", "no_such_model"], 1, "no_such_model"),
        (["--ontology", "no.toml"], 1, "no.toml: cannot be read"),
        (["--date", "soon"], 2, "--date"),
        (["--type", "LOVE"], 2, "'LOVE' is no type of claim, expected one of AGREE"),
        (["--top", "0"], 2, "--top"),
        (["--nonsense"], 2, "--nonsense"),
    ],
    ids=["suffix", "place", "model", "ontology", "date", "type", "top", "option"],
)
def test_bad_options_are_said(
    actorgraph: Command, article: Path, arguments: list[str], code: int, complaint: str
) -> None:
    Path("article.json").write_text("{}")
    run = actorgraph("build", article, *arguments)
    assert (run.code, run.out) == (code, "")
    assert complaint in run.err


@pytest.mark.parametrize(
    ("arguments", "claims"),
    [
        ([], 2),
        (["--type", "support"], 1),
        (["--type", "SUPPORT", "--type", "ASSAULT"], 2),
        (["--min-confidence", "1"], 0),
        (["--since", "2026-02-01"], 1),
    ],
    ids=["all", "type", "types", "confidence", "since"],
)
def test_claims_can_be_left_out(actorgraph: Command, arguments: list[str], claims: int) -> None:
    Path("a.jsonl").write_text(
        '{"text": "Norway thanked Sweden.", "date": "2026-01-15"}\n'
        '{"text": "Ruritania invaded Freedonia.", "date": "2026-02-15"}\n'
    )
    assert actorgraph("build", "a.jsonl", "-o", "a.json", *arguments).code == 0
    assert len(KnowledgeGraph.from_json("a.json").claims) == claims


def test_the_leading_actors_can_be_chosen(actorgraph: Command) -> None:
    Path("a.txt").write_text("Norway thanked Sweden. Norway thanked Denmark. Norway left.")
    assert actorgraph("build", "a.txt", "-o", "a.json", "--top", "2").code == 0
    assert len(KnowledgeGraph.from_json("a.json").entities) == 2


def test_an_ontology_of_ones_own_counts(actorgraph: Command) -> None:
    Path("a.txt").write_text("Norway thanked Sweden.")
    Path("my.toml").write_text(
        '[relation_types.GRATITUDE]\nlabel = "thanks"\nkind = "event"\nscore = 5.0\n'
        'definition = "Thanks."\nexample = "Norway thanked Sweden."\n'
        "[lexicon.GRATITUDE]\n"
        'verbs = [{ lemma = "thank", example = "[Norway] thanked {Sweden}." }]\n'
    )
    assert actorgraph("build", "a.txt", "-o", "a.json", "--ontology", "my.toml").code == 0
    assert [c.type for c in KnowledgeGraph.from_json("a.json").claims] == ["GRATITUDE"]


def test_a_source_is_never_overwritten(actorgraph: Command) -> None:
    Path("a.json").write_text('{"text": "Norway thanked Sweden."}')
    run = actorgraph("build", "a.json", "-o", "./a.json")
    assert run.code == 1
    assert "is a source too" in run.err
