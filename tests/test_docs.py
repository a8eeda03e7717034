"""The README and the docs can't rot: their examples run, their tables match the code."""

import inspect
import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main
from samples import files
from spacy.language import Language

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


PAGES = sorted(path.name for path in (ROOT / "docs").glob("*.md"))
# What a command or line of a shell begins with that no test can run, each looked at elsewhere.
ELSEWHERE = (
    "make ",  # the targets are there: test_the_make_targets_that_the_docs_name_are_there
    "pip install",  # a wheel is installed: test_wheel.py
    "actorgraph build https://news.example",  # addresses: readers/test_web.py
    "actorgraph mcp ",  # serving: serve/
    "actorgraph serve ",
)
# For the words in capitals that stand for something in the page on the command line.
STAND_INS = {
    "STORE SOURCE...": "news.db article.txt",
    "STORE DOCUMENT...": "news.db article.txt",
    "SOURCE...": "article.txt",
    "GRAPH": "graph.json",
    '"Ana Kovac"': "Sheinbaum",
    "[ACTOR]": "Sheinbaum",
    "ACTOR OTHER": "Sheinbaum Trump",
    "TEXT": "Mexico",
    "-o FILE": "-o part.csv",
    "FILE same|different|undo ONE OTHER [--in DOCUMENT] [--note Mexico]": (
        "judgements.toml different Rubio Trump --in 5f1c2b0a9d8e7f60 --note cousins"
    ),
    "FILE wrong|undo CLAIM [--note Mexico]": "judgements.toml wrong 213993de38ef4005",
}


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the README and the docs speak of, in the working directory."""
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "graphs/us-mexico/article.txt").read_bytes()
    Path("article.txt").write_bytes(text)
    Path("articles").mkdir()
    Path("articles/one.txt").write_bytes(text)
    shutil.copytree(ROOT / "graphs", "graphs", ignore=shutil.ignore_patterns("*.html"))
    shutil.copy("graphs/us-mexico/graph.json", "graph.json")
    article = {"content": "Norway thanked Sweden.", "publishedAt": "2026-01-15"}
    Path("reports").mkdir()
    Path("reports/a.pdf").write_bytes(files.pdf("Norway thanked Sweden."))
    Path("press.csv").write_text("nr,day,body\n7,2026-01-15,Norway thanked Sweden.\n")
    Path("answer.json").write_text(json.dumps({"status": "ok", "articles": [article]}))
    Path("archive.mbox").write_text(f"From a@b Thu Jan 15 08:30:00 2026\n{files.MAIL}")
    Path("news.zip").write_bytes(files.zipped({"a.txt": "Norway thanked Sweden."}))


@pytest.mark.model
@pytest.mark.usefixtures("workplace")
@pytest.mark.filterwarnings("ignore:.*W095")  # the default model, loaded without our help
@pytest.mark.parametrize("page", [*PAGES, "../README.md", "../CONTRIBUTING.md"])
def test_the_code_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names: dict[str, Any] = {}
    for language, code in re.findall(r"^```(\w*)\n(.*?)^```", doc(page), re.MULTILINE | re.DOTALL):
        if language == "python":
            exec(compile(code, page, "exec"), names)  # noqa: S102
        elif language in {"console", "sh"}:
            for command in commands(code, language):
                assert run(command, monkeypatch) in {0, 3 if "-eq 3" in command else 0}, command
        else:  # data, which tests of their own read, and commands of other programs
            assert language in {"json", "toml", "text", ""}


def commands(code: str, language: str) -> list[str]:
    """The commands of a block that can be run here."""
    prompt = "$ " if language == "console" else ""
    lines = [line for line in code.splitlines() if line and line.startswith(prompt)]
    found = [line.removeprefix(prompt) for line in lines]
    return [command for command in found if not command.startswith(ELSEWHERE)]


def run(command: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of one of our commands, with names for what stands in capitals."""
    for words, stand_in in STAND_INS.items():
        command = command.replace(words, stand_in)
    monkeypatch.setattr(sys, "argv", shlex.split(command.split(" || ")[0], comments=True))
    assert sys.argv[0] == "actorgraph", command
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.model
@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("block", blocks(doc("your-texts.md"), "console"))
def test_the_commands_of_the_page_on_texts_find_the_claim(
    block: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(block.removeprefix("$ ").strip(), monkeypatch) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "Norway — thanked → Sweden" in captured.out


def test_what_the_commands_of_the_tutorial_print_is_up_to_date() -> None:
    command = [sys.executable, "scripts/fill_outputs.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_example_of_an_ontology_finds_what_it_says(tmp_path: Path, nlp: Language) -> None:
    file = tmp_path / "my.toml"
    file.write_text(blocks(doc("ontology.md"), "toml")[0])
    graph = actorgraph.build("The Titan docked in Oslo.", model=nlp, ontology=file)
    names = {entity.id: entity.name for entity in graph.entities}
    (claim,) = graph.claims
    assert (names[claim.subject], names[claim.object]) == ("Titan", "Oslo")
    assert claim.type == "DOCKS_IN"


def test_the_page_on_python_names_every_option_and_error() -> None:
    options = [name for name in inspect.signature(actorgraph.build).parameters if name != "source"]
    errors = [name for name in actorgraph.__all__ if name.endswith(("Error", "Warning"))]
    assert [name for name in options + errors if f"{name}`" not in doc("python.md")] == []


def test_the_make_targets_that_the_docs_name_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {"demo", "test"} <= set(named) <= targets


@pytest.mark.parametrize("page", [*PAGES, "../README.md", "../CONTRIBUTING.md"])
def test_links_within_the_project_lead_somewhere(page: str) -> None:
    file = ROOT / "docs" / page
    links = re.findall(r"\]\(([^)#:]+)[)#]", file.read_text("utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


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
