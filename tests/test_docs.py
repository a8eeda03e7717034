"""The README and the docs can't rot: their examples run, their tables match the code."""

import inspect
import json
import re
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main
from samples import files

import actorgraph
import actorgraph.component  # what spaCy does where actorgraph is installed
from actorgraph import ontology
from actorgraph.cli import VERBS, app, main
from actorgraph.export import FORMATS, json_format
from actorgraph.readers.kinds import SUFFIXES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of ``language`` in a Markdown text."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def doc(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the README speaks of, in the working directory."""
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "graphs/us-mexico/article.txt").read_bytes()
    Path("article.txt").write_bytes(text)
    Path("articles").mkdir()
    Path("articles/one.txt").write_bytes(text)


@pytest.mark.model
@pytest.mark.usefixtures("articles")
def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = blocks(README, "python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    assert "United States | captured | Nicolás Maduro" in capsys.readouterr().out
    assert Path("graph.html").exists()
    assert Path("graph.json").exists()


@pytest.mark.model
@pytest.mark.usefixtures("articles")
@pytest.mark.filterwarnings("ignore:.*W095")  # the default model, loaded without our help
def test_the_python_of_the_docs_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = "\n".join(blocks(doc("python.md"), "python"))
    exec(compile(code, "python.md", "exec"), {})  # noqa: S102
    assert "Ana Kovac thanked Ireland" in capsys.readouterr().out


def test_the_page_on_python_names_every_option_and_error() -> None:
    options = [name for name in inspect.signature(actorgraph.build).parameters if name != "source"]
    errors = [name for name in actorgraph.__all__ if name.endswith(("Error", "Warning"))]
    assert [name for name in options + errors if f"{name}`" not in doc("python.md")] == []


@pytest.mark.model
@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize("block", blocks(README, "console"))
def test_the_commands_of_the_readme_run(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    command = block.removeprefix("$ ").strip()
    monkeypatch.setattr(sys, "argv", shlex.split(command))
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the page on texts speaks of, in the working directory."""
    monkeypatch.chdir(tmp_path)
    article = {"content": "Norway thanked Sweden.", "publishedAt": "2026-01-15"}
    Path("reports").mkdir()
    Path("reports/a.pdf").write_bytes(files.pdf("Norway thanked Sweden."))
    Path("press.csv").write_text("nr,day,body\n7,2026-01-15,Norway thanked Sweden.\n")
    Path("answer.json").write_text(json.dumps({"status": "ok", "articles": [article]}))
    Path("archive.mbox").write_text(f"From a@b Thu Jan 15 08:30:00 2026\n{files.MAIL}")
    Path("news.zip").write_bytes(files.zipped({"a.txt": "Norway thanked Sweden."}))


@pytest.mark.model
@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("block", blocks(doc("your-texts.md"), "console"))
def test_the_commands_of_the_page_on_texts_run(
    block: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", shlex.split(block.removeprefix("$ ").strip()))
    with pytest.raises(SystemExit) as ended:
        main()
    captured = capsys.readouterr()
    assert (ended.value.code, captured.err) == (0, "")
    assert "Norway — thanked → Sweden" in captured.out


def test_the_make_targets_that_the_docs_name_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {"demo", "test"} <= set(named) <= targets


@pytest.mark.parametrize(
    "page",
    [
        README,
        doc("architecture.md"),
        doc("cli.md"),
        doc("format.md"),
        doc("python.md"),
        doc("your-texts.md"),
    ],
)
def test_links_within_the_project_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page)
    assert [
        link for link in links if not any((d / link).exists() for d in (ROOT, ROOT / "docs"))
    ] == []


def test_the_example_of_the_format_is_a_valid_graph() -> None:
    (example,) = blocks(doc("format.md"), "json")
    data = json.loads(example)
    graph = json_format.from_dict(data)
    assert json_format.to_dict(graph) == data
    (document,) = graph.documents
    claim, mentions = graph.claims[0], [m for e in graph.entities for m in e.mentions]
    assert document.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    assert [document.text[m.start : m.end] for m in mentions] == [m.text for m in mentions]


def test_the_tables_of_types_are_those_of_the_ontology() -> None:
    shipped = ontology.load()
    rows = [f"| {t.name} | {t.example} |" for t in shipped.entity_types.values()]
    rows += [
        f"| {t.name} | {t.definition} |"
        if t.score is None
        else f"| {t.name} | {t.score:g} | {t.definition} |"
        for t in shipped.relation_types.values()
    ]
    text = doc("format.md")
    assert [row for row in rows if row not in text] == []


def test_the_page_on_the_command_line_names_everything() -> None:
    text = doc("cli.md")
    names = [*FORMATS, *SUFFIXES]
    assert [name for name in names if f"`{name}`" not in text] == []
    assert [verb.__name__ for verb in VERBS if f"## {verb.__name__}" not in text] == []
    options = options_of_verbs()
    assert "--model" in options
    assert [option for option in options if f"`{option}" not in text] == []


def options_of_verbs() -> list[str]:
    group: Any = typer.main.get_command(app)
    parameters = [p for verb in group.commands.values() for p in verb.params]
    return [option for p in parameters for option in p.opts if option.startswith("--")]
