"""Each format is read back by the tool that owns it, hostile names and all."""

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import networkx as nx
import openpyxl
import pandas as pd
import pandas.testing
import polars as pl
import pydot
import pytest
import rdflib
from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from antlr4_cypher import CypherLexer, CypherParser
from samples.news import news_graph
from samples.synthetic import HOSTILE

from actorgraph import KnowledgeGraph
from actorgraph.export import FORMATS, json_format, write
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData, Mention

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1")
NAMES = (*HOSTILE, *FORMULAS, "a\x00b\x1f\\n`'\"; DROP", "CON", "../up", "a|b ; c", "")
RDF = rdflib.RDF
AG = rdflib.Namespace("urn:actorgraph:vocabulary:")


def hostile_graph() -> GraphData:
    """Every hostile name claims something of the next one, in its own words."""
    text = " ".join(NAMES)
    document = Document(text, id="d/1", title=NAMES[0], source="=cmd|' /C calc'!A0")
    entities, claims, start = [], [], 0
    for number, name in enumerate(NAMES):
        mention = Mention("d/1", start, start + len(name), name, "person", "name")
        aliases = (NAMES[number - 1],)
        entities.append(Entity(f"e{number} <&\"'>", name, "person", aliases, mentions=(mention,)))
        start += len(name) + 1
    for number, entity in enumerate(entities[:-1]):
        proof = Evidence("d/1", 0, len(text), text)
        other = entities[number + 1].id
        claims.append(Claim(f"c{number}", entity.id, entity.name, other, "SUPPORT", proof))
    return GraphData((document,), tuple(entities), tuple(claims))


GRAPHS = {"news": news_graph(), "hostile": hostile_graph(), "empty": GraphData()}


@pytest.fixture(params=list(GRAPHS.values()), ids=list(GRAPHS))
def written(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Path]:
    """Writes the graph in the format of a suffix; the graph itself is ``written.graph``."""

    def to(suffix: str) -> Path:
        path = tmp_path / f"graph{suffix}"
        write(request.param, path)
        return path

    to.graph = request.param  # type: ignore[attr-defined]
    return to


def graph_of(written: Any) -> GraphData:
    graph: GraphData = written.graph
    return graph


def printable(text: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def test_json_fits_its_schema(written: Any) -> None:
    file = resources.files("actorgraph.export").joinpath("actorgraph-1.schema.json")
    schema = json.loads(file.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(written(".json").read_text("utf-8")), schema)
    broken = json_format.to_dict(graph_of(written)) | {"claims": [{"id": 7}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".nodelink.json"])
def test_networkx_reads_graph_formats(written: Any, suffix: str) -> None:
    path, graph = written(suffix), graph_of(written)
    if suffix == ".graphml":
        network = nx.read_graphml(path, force_multigraph=True)
    elif suffix == ".gexf":
        network = nx.read_gexf(path)
    else:
        network = nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")
    labels = {data["label"].replace("\r\n", "\n") for _, data in network.nodes(data=True)}
    assert labels == {printable(entity.name) for entity in graph.entities}
    assert network.number_of_edges() == len(graph.claims)
    for _, _, data in network.edges(data=True):
        assert {"label", "weight", "quote", "polarity"} <= set(data)


def test_gephi_sees_colours_and_sizes(tmp_path: Path) -> None:
    for suffix in (".gexf", ".graphml"):
        write(GRAPHS["news"], tmp_path / f"graph{suffix}")
    trump = nx.read_gexf(tmp_path / "graph.gexf").nodes["trump"]
    assert trump["viz"]["color"] == {"r": 47, "g": 109, "b": 181, "a": 1.0}
    assert trump["viz"]["size"] > 10
    assert nx.read_graphml(tmp_path / "graph.graphml").nodes["trump"]["r"] == 47


@pytest.mark.parametrize("suffix", [".csv", ".nodes.csv", ".edges.csv"])
def test_no_cell_of_a_csv_is_a_formula(written: Any, suffix: str) -> None:
    with written(suffix).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    graph = graph_of(written)
    assert len(rows) == len(graph.entities if suffix == ".nodes.csv" else graph.claims)
    texts = [cell for row in rows for cell in row.values()]
    assert [t for t in texts if t.startswith(tuple("=+@\t\r＝")) or re.match(r"-\D|-1$", t)] == []


def test_the_pair_of_tables_belongs_together(written: Any) -> None:
    nodes = pd.read_csv(written(".nodes.csv"), keep_default_na=False)
    edges = pd.read_csv(written(".edges.csv"), keep_default_na=False)
    assert set(edges["Source"]) | set(edges["Target"]) <= set(nodes["Id"])
    assert len({name.lower() for name in edges.columns}) == len(edges.columns)


def test_a_workbook_holds_no_formula(written: Any) -> None:
    book = openpyxl.load_workbook(written(".xlsx"))
    graph = graph_of(written)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in cells if cell.data_type == "f"] == []
    names = [row[1].value or "" for row in book["Actors"].iter_rows(min_row=2)]
    assert len(names) == len(graph.entities)
    assert {"=1+1", "@SUM(A1)"} <= set(names) or graph is not GRAPHS["hostile"]
    assert book["Claims"].max_row == len(graph.claims) + 1


def test_data_frames_read_parquet(written: Any) -> None:
    graph = graph_of(written)
    claims, actors = (
        pd.read_parquet(written(".parquet")),
        pl.read_parquet(written(".nodes.parquet")),
    )
    assert list(claims["quote"]) == [claim.evidence.quote for claim in graph.claims]
    assert actors["name"].to_list() == [entity.name for entity in graph.entities]
    assert claims["confidence"].dtype == "float64"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of itself
@pytest.mark.parametrize("suffix", [".ttl", ".jsonld", ".nq"])
def test_rdflib_reads_rdf(written: Any, suffix: str) -> None:
    found = rdflib.Dataset(default_union=True)
    found.parse(written(suffix))
    graph = graph_of(written)
    quotes = {str(value) for value in found.objects(None, rdflib.PROV.value)}
    assert quotes == {claim.evidence.quote.replace("\0", "\ufffd") for claim in graph.claims}
    assert len(set(found.subjects(RDF.type, AG.Claim))) == len(graph.claims)
    names = {str(name) for name in found.objects(None, rdflib.URIRef("https://schema.org/name"))}
    assert names == {entity.name.replace("\0", "\ufffd") for entity in graph.entities}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of itself
def test_the_rdf_formats_say_the_same(tmp_path: Path) -> None:
    graphs = []
    for suffix in (".ttl", ".jsonld"):
        write(GRAPHS["hostile"], tmp_path / f"graph{suffix}")
        graphs.append(rdflib.Graph().parse(tmp_path / f"graph{suffix}"))
    assert set(graphs[0]) == set(graphs[1])


def test_cypher_is_a_statement_a_line_without_a_way_out_of_its_strings(written: Any) -> None:
    graph = graph_of(written)
    lines = written(".cypher").read_text("utf-8").splitlines()
    assert len(lines) == len(graph.entities) + len(graph.claims)
    for line in lines:
        bare = re.sub(r'"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`', "", line)
        assert re.fullmatch(r"[A-Za-z0-9_ (){}:,;.+=>\[\]-]*;", bare), bare
        strings = re.findall(r'"(?:[^"\\]|\\.)*"', line)
        assert all(isinstance(json.loads(string), str) for string in strings)


class Complaints(ErrorListener):  # type: ignore[misc]
    """What a parser of ANTLR has to say."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def syntaxError(self, *said: Any) -> None:  # noqa: N802  # ANTLR's name
        self.found.append(str(said[4]))


def complaints(statement: str) -> list[str]:
    """The errors of syntax in a statement of Cypher."""
    heard = Complaints()
    lexer = CypherLexer(InputStream(statement))
    parser = CypherParser(CommonTokenStream(lexer))
    for each in (lexer, parser):
        each.removeErrorListeners()
        each.addErrorListener(heard)
    parser.script()
    return heard.found


def test_a_parser_of_cypher_reads_every_statement(written: Any) -> None:
    lines = written(".cypher").read_text("utf-8").splitlines()
    assert [line for line in lines if complaints(line)] == []


def test_that_parser_refuses_what_is_no_cypher() -> None:
    assert complaints('MERGE (a:Actor {id: "a"}')


def test_the_import_of_neo4j_names_its_columns(written: Any) -> None:
    folder = written(".neo4j")
    actors = pd.read_csv(folder / "actors.csv", keep_default_na=False)
    claims = pd.read_csv(folder / "claims.csv", keep_default_na=False)
    assert {"id:ID", ":LABEL", "aliases:string[]"} <= set(actors.columns)
    assert set(claims[":START_ID"]) | set(claims[":END_ID"]) <= set(actors["id:ID"])
    assert "neo4j-admin database import" in (folder / "import.txt").read_text("utf-8")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot calls what pyparsing renamed
def test_graphviz_reads_dot(written: Any) -> None:
    graph = graph_of(written)
    (found,) = pydot.graph_from_dot_data(written(".dot").read_text("utf-8")) or []
    assert len(found.get_edges()) == len(graph.claims)


def test_a_mermaid_label_ends_nothing(written: Any) -> None:
    first, *lines = written(".mmd").read_text("utf-8").splitlines()
    assert first == "flowchart LR"
    shape = r'  n\d+(\["[^"<>\n]*"\]| -->\|"[^"<>|\n]*"\| n\d+)'
    assert [line for line in lines if not re.fullmatch(shape, line)] == []


def test_the_notes_of_a_vault_are_files_with_links_that_lead_somewhere(written: Any) -> None:
    folder, graph = written(".vault"), graph_of(written)
    notes = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md")}
    assert len(notes) == len(graph.entities) + len(graph.documents)
    assert len({note.casefold() for note in notes}) == len(notes)
    text = "".join(path.read_text("utf-8") for path in folder.rglob("*.md"))
    assert set(re.findall(r"(?<!\\)\[\[([^\]]+)\]\]", text)) <= notes
    assert not re.search(r"(?<!\\)<script", re.sub(r'"[^"\n]*"', "", text))


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    write(GRAPHS["news"], tmp_path / "graph.vault")
    with pytest.raises(Exception, match="is there already; remove it"):
        write(GRAPHS["news"], tmp_path / "graph.vault")


def test_follow_the_money_entities_hold_together(written: Any) -> None:
    lines = [
        json.loads(line) for line in written(".ftm.json").read_text("utf-8").split("\n") if line
    ]
    ids = {line["id"] for line in lines}
    links = [line["properties"] for line in lines if line["schema"] == "UnknownLink"]
    assert len(links) == len(graph_of(written).claims)
    assert {end for link in links for end in (*link["subject"], *link["object"])} <= ids
    assert len(ids) == len(lines)


def test_follow_the_money_takes_every_entity(tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney").model
    write(GRAPHS["news"], tmp_path / "graph.ftm.json")
    for line in (tmp_path / "graph.ftm.json").read_text("utf-8").splitlines():
        given = json.loads(line)
        entity = model.get_proxy(given, cleaned=False)
        assert set(entity.properties) == set(given["properties"])


def test_pandas_and_polars_take_the_frames() -> None:
    actors, claims = KnowledgeGraph.of(GRAPHS["news"]).to_pandas()
    assert len(actors) == 19
    assert claims["published"].dtype.kind == "M"
    assert set(claims["subject_id"]) <= set(actors["id"])
    assert len(pl.from_pandas(claims)) == len(claims)


@pytest.mark.parametrize("suffix", [s for s in FORMATS if not FORMATS[s].folder])
def test_every_file_is_the_same_bytes_each_time(tmp_path: Path, suffix: str) -> None:
    for name in ("one", "two"):
        write(GRAPHS["hostile"], tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


def test_a_graph_of_a_type_of_its_own_is_written_everywhere(tmp_path: Path) -> None:
    news = GRAPHS["news"]
    odd = replace(news, claims=tuple(replace(c, type="MY `TYPE`") for c in news.claims))
    for suffix in FORMATS:
        write(odd, tmp_path / f"graph{suffix}")
        assert (tmp_path / f"graph{suffix}").exists()
