"""What the command says of sources that are not what they should be."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import KnowledgeGraph
from actorgraph.export.formats import FORMATS

pytestmark = pytest.mark.model

Command = Callable[..., Any]
IN_SPANISH = (
    "is in Spanish, not in English; give a pipeline for it with --model, "
    "or --language en if that is wrong"
)
SPANISH = "El presidente de México criticó el jueves a los Estados Unidos. " * 4


def test_one_bad_document_of_many_is_skipped_and_the_exit_code_says_so(
    actorgraph: Command,
) -> None:
    Path("news").mkdir()
    Path("news/a.txt").write_text("Norway thanked Sweden.")
    Path("news/b.txt").write_bytes(b"\x00\x01")
    Path("news/c.txt").write_text(SPANISH)
    run = actorgraph("build", "news", "-o", "news/graph.json")
    assert run.code == 3
    assert run.err.splitlines() == [
        "actorgraph: skipped news/b.txt: is binary, expected text",
        f"actorgraph: skipped news/c.txt: {IN_SPANISH}",
        "actorgraph: 2 documents were skipped, see above",
    ]
    assert len(KnowledgeGraph.from_json("news/graph.json").documents) == 1


def test_a_folder_does_not_read_what_the_last_build_wrote_into_it(actorgraph: Command) -> None:
    Path("news").mkdir()
    Path("news/a.txt").write_text("Norway thanked Sweden.")
    suffixes = [suffix for suffix, known in FORMATS.items() if not known.missing()]
    outputs = [f"news/graph{suffix}" for suffix in suffixes]
    written = [part for path in outputs for part in ("-o", path)]
    first = actorgraph("build", "news", *written)
    assert (first.code, first.err) == (0, "")
    again = actorgraph("build", "news", "-o", "other.json")
    assert again.code == 0
    assert Path("other.json").read_bytes() == Path("news/graph.json").read_bytes()


def test_a_text_in_another_language_is_refused_by_name(actorgraph: Command) -> None:
    Path("a.txt").write_text(SPANISH)
    run = actorgraph("build", "a.txt")
    assert run.code == 1
    assert "a.txt: is in Spanish, not in English" in run.err
    assert actorgraph("build", "a.txt", "--language", "en").code == 0


def test_a_language_that_the_pipeline_does_not_read_is_refused(actorgraph: Command) -> None:
    Path("a.txt").write_text(SPANISH)
    run = actorgraph("build", "a.txt", "--language", "fr")
    assert run.code == 1
    assert "language 'fr': the pipeline reads 'en'" in run.err


def test_columns_of_a_table_can_be_named(actorgraph: Command) -> None:
    Path("a.csv").write_text("nr,corps\n7,Norway thanked Sweden.\n")
    run = actorgraph(
        "build", "a.csv", "-o", "a.json", "--text-column", "corps", "--id-column", "nr"
    )
    assert run.code == 0
    assert [d.id for d in KnowledgeGraph.from_json("a.json").documents] == ["7"]


def test_an_address_in_a_private_network_is_not_asked(actorgraph: Command) -> None:
    run = actorgraph("build", "http://127.0.0.1:9/a.txt", "-q")
    assert run.code == 1
    assert "leads to 127.0.0.1, which is no public address; --private-addresses" in run.err
