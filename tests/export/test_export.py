import csv
import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from actorgraph import ExportError, KnowledgeGraph
from actorgraph.export import FORMATS, check, format_of, formats, write
from actorgraph.export.formats import Format
from actorgraph.export.rows import claim_rows
from actorgraph.model import GraphData

TEXTS = [s for s, kind in FORMATS.items() if not kind.folder and kind.extra != "tables"]


@pytest.mark.parametrize("suffix", TEXTS)
def test_half_a_character_in_a_name_breaks_no_format(
    graph: KnowledgeGraph, tmp_path: Path, suffix: str
) -> None:
    first, *others = graph.entities
    spoilt = KnowledgeGraph.of(replace(graph, entities=(replace(first, name="a\ud800b"), *others)))
    path = tmp_path / f"graph{suffix}"
    write(spoilt, path)
    assert path.read_bytes().decode("utf-8")
    if suffix == ".json":
        assert KnowledgeGraph.from_json(path) == spoilt


@pytest.mark.parametrize("suffix", TEXTS)
def test_every_text_format_is_utf8_and_the_same_bytes_each_time(
    graph: KnowledgeGraph, tmp_path: Path, suffix: str
) -> None:
    first, second = tmp_path / f"new/first{suffix}", tmp_path / f"second{suffix.upper()}"
    write(graph, first)
    write(graph, second)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().decode("utf-8")


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_takes_an_empty_graph(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"empty{suffix}"
    write(KnowledgeGraph(), path)
    assert path.exists()


@pytest.mark.parametrize("name", ["graph.xyz", "graph", ".html"])
def test_an_unknown_suffix_is_an_error_that_lists_the_known_ones(name: str) -> None:
    with pytest.raises(ExportError, match=r"one of \.html, \.json, "):
        format_of(Path(name))


def test_what_cannot_be_written_is_an_error(graph: KnowledgeGraph, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ExportError, match=r"folder.json: is a folder"):
        write(graph, tmp_path / "folder.json")


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("file.txt/graph.json", "cannot be written"),
        ("nowhere\0.json", "null character"),
        ("x" * 300 + ".json", "cannot be written"),
    ],
    ids=["below a file", "null character", "too long"],
)
def test_a_place_that_cannot_be_written_is_refused_before_any_work(
    tmp_path: Path, name: str, complaint: str
) -> None:
    (tmp_path / "file.txt").write_text("in the way")
    with pytest.raises(ExportError, match=complaint):
        check(tmp_path / name)


def test_a_file_is_whole_or_stays_as_it_was(
    graph: KnowledgeGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_off(_: GraphData, path: Path) -> None:
        path.write_text("half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "graph.json"
    path.write_text("what was there")
    monkeypatch.setattr(Format, "load", lambda _: breaks_off)
    with pytest.raises(ExportError, match="No space left on device"):
        write(graph, path)
    assert [p.name for p in tmp_path.iterdir()] == ["graph.json"]
    assert path.read_text() == "what was there"


def test_a_missing_package_is_one_line_that_names_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    needy = Format("a thing", "nowhere:write", extra="thing", needs=("no_such_module",))
    monkeypatch.setitem(formats.FORMATS, ".json", needy)
    with pytest.raises(ExportError, match=r'first run: pip install "actorgraph\[thing\]"'):
        check(Path("graph.json"))


def test_json_reads_back_as_the_same_graph(graph: KnowledgeGraph, tmp_path: Path) -> None:
    write(graph, tmp_path / "graph.json")
    assert KnowledgeGraph.from_json(tmp_path / "graph.json") == graph


def test_csv_has_a_line_per_claim_with_names(graph: KnowledgeGraph, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    write(graph, path)
    with path.open(encoding="utf-8", newline="") as file:
        first, second, third = csv.DictReader(file)
    assert first["subject"] == graph.entities[0].name
    assert first["quote"] == graph.documents[0].text
    assert (first["time_start"], second["time_start"]) == ("2026-01-15", "")
    assert (second["polarity"], second["attributed_to"]) == ("negated", graph.entities[1].name)
    assert (third["modality"], third["confidence"]) == ("alleged", "0.25")


def test_the_page_of_a_quote_stands_in_the_table(graph: KnowledgeGraph) -> None:
    document = replace(graph.documents[0], pages=(0, 0))
    printed = replace(graph, documents=(document, *graph.documents[1:]))
    pages = {row["document"]: row["page"] for row in claim_rows(printed)}
    assert pages[document.id] == 2
    assert set(pages.values()) <= {2, None}


def test_json_lines_hold_the_rows_of_the_table(graph: KnowledgeGraph, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    write(graph, path)
    claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [claim["id"] for claim in claims] == ["c1", "c2", "c3"]
    assert claims[0]["attributed_to"] is None
    assert claims[2]["place"] == graph.entities[1].name


def test_graphml_reads_back_with_parallel_edges(graph: KnowledgeGraph, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    write(graph, path)
    network = nx.read_graphml(path, force_multigraph=True)
    assert sorted(network) == ["lodz", "rosa"]
    assert [key for _, _, key in network.edges(keys=True)] == ["c1", "c2", "c3"]
    assert network.nodes["lodz"]["name"] == '"Łódź, Inc"\nand\ufffd'
