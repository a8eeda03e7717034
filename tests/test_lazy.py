"""``import actorgraph`` and the command's help load nothing heavy: they answer at once."""

import subprocess
import sys

import pytest

import actorgraph

HEAVY = {
    "jinja2",
    "networkx",
    "numpy",
    "onnxruntime",
    "pandas",
    "pyvis",
    "rapidfuzz",
    "rich",
    "spacy",
    "threadpoolctl",
    "tokenizers",
}


@pytest.mark.parametrize(
    "code",
    [
        "import actorgraph",
        "import actorgraph; actorgraph.Document('text')",
        "import actorgraph.cli",
        "import sys, actorgraph.cli; sys.argv = ['', '--version']; actorgraph.cli.main()",
    ],
    ids=["package", "document", "command line", "version"],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    report = f"import atexit, sys; atexit.register(lambda: print(*sys.modules)); {code}"
    command = [sys.executable, "-c", report]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()


def test_what_comes_later_is_listed_and_found() -> None:
    assert {"build", "triples", "KnowledgeGraph"} <= set(dir(actorgraph))
    assert actorgraph.KnowledgeGraph is actorgraph.knowledge_graph.KnowledgeGraph


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        actorgraph.nothing  # noqa: B018
