"""Write the pages of the docs site into a folder, for `zensical build`: those of docs/, the README
as the first one, the worked examples, and what is generated from the code.

    python scripts/make_site.py build/docs
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import actorgraph
from actorgraph import ontology
from actorgraph.ontology import Ontology, RelationType, Sense

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
EXAMPLES = sorted(path.parent for path in (ROOT / "graphs").glob("*/graph.html"))
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)#:\s]+)(#[^)\s]*)?\)")
BRACKETS = str.maketrans({"[": "**", "]": "**", "{": "*", "}": "*"})
# Files outside of docs/ that the site has too, and where.
ALSO = {
    ROOT / "README.md": "index.md",
    ROOT / "CHANGELOG.md": "changelog.md",
    ROOT / "CONTRIBUTING.md": "contributing.md",
    ROOT / "src/actorgraph/encoder/weights/card.md": "weights.md",
}


def main() -> None:
    """Fill the folder that is given, anew."""
    target = Path(sys.argv[1])
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for source in DOCS.iterdir():
        if source.suffix != ".md":
            shutil.copy(source, target)
    for source in (*DOCS.glob("*.md"), *ALSO):
        page = target / ALSO.get(source, source.name)
        page.write_text(mend(source.read_text("utf-8"), source.parent), "utf-8")
    for folder in EXAMPLES:
        shutil.copy(folder / "graph.html", target / f"{folder.name}.html")
    (target / "api.md").write_text("\n".join(api()), "utf-8")
    (target / "types.md").write_text("\n".join(types(ontology.load())), "utf-8")
    (target / "commands.md").write_text(commands(), "utf-8")


def mend(text: str, folder: Path) -> str:
    """The links of a file in ``folder`` as the site has them, mere words where it has nothing."""

    def new(match: re.Match[str]) -> str:
        picture, words, path, anchor = match.groups(default="")
        place = on_the_site((folder / path).resolve())
        return f"{picture}[{words}]({place}{anchor})" if place else words

    return LINK.sub(new, text)


def on_the_site(file: Path) -> str | None:
    """Where a file or folder of the project is on the site, if it is there."""
    if file in ALSO:
        return ALSO[file]
    if file.parent == DOCS:
        return file.name
    example = next((folder for folder in (file, file.parent) if folder in EXAMPLES), None)
    return f"{example.name}.html" if example else None


def api() -> Iterator[str]:
    """A directive for each public name: the page is made from their docstrings."""
    yield "# API\n\nWhat `import actorgraph` gives; [In Python](python.md) shows it in use.\n"
    names = [name for name in actorgraph.__all__ if not name.startswith("__")]
    functions = [name for name in names if name.islower()]
    errors = [name for name in names if name.endswith(("Error", "Warning"))]
    data = [name for name in names if name not in {*functions, *errors, "KnowledgeGraph"}]
    sections = {
        "Functions": functions,
        "The graph": ["KnowledgeGraph"],
        "Data": data,
        "Errors and warnings": errors,
    }
    for title, members in sections.items():
        yield f"## {title}\n"
        yield from (f"::: actorgraph.{name}\n" for name in members)


def types(shipped: Ontology) -> Iterator[str]:
    """All types, and the words that express them with their examples."""
    yield "# Types and words\n"
    yield "What ships with actorgraph, from its TOML files. [Types and words of your own]"
    yield "(ontology.md) are added in the same form.\n\n## Kinds of actors\n"
    rows = [[f"`{t.name}`", t.label, t.example] for t in shipped.entity_types.values()]
    yield from table(("Type", "Label", "Example"), rows)
    yield "## Kinds of claims\n"
    yield "A score tells conflict (-10) from cooperation (10). In the examples of words **this** is"
    yield "the subject of the claim and *this* the object.\n"
    senses = sorted(shipped.lexicon, key=lambda sense: (sense.pos, sense.lemma))
    for kind in shipped.relation_types.values():
        yield from relation(kind, [sense for sense in senses if sense.type == kind.name])


def relation(kind: RelationType, senses: Iterable[Sense]) -> Iterator[str]:
    """A type of claim with its words."""
    score = "" if kind.score is None else f", score {kind.score:g}"
    either = ", symmetric" if kind.symmetric else ""
    yield f"### {kind.name}\n\n{kind.definition} ({kind.kind}{score}{either})\n"
    yield f"> {kind.example}\n"
    rows = [
        [f"{sense.lemma} {sense.particle or ''}", sense.pos, str(sense.example).translate(BRACKETS)]
        for sense in senses
    ]
    if rows:
        yield from table(("Word", "", "Example"), rows)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table of Markdown."""
    columns = list(head)
    for row in (columns, ["---"] * len(columns), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|").strip() for cell in row) + " |"
    yield ""


def commands() -> str:
    """All verbs with their options, as typer tells them."""
    command = [sys.executable, "-m", "typer", "actorgraph.cli", "utils", "docs"]
    options = ["--name", "actorgraph", "--title", "Verbs and options"]
    env = {**os.environ, "TERMINAL_WIDTH": "100"}
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True, env=env)
    return done.stdout


if __name__ == "__main__":
    main()
