"""Which suffix is which format, where its writer is, and what it needs."""

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from actorgraph.errors import ExportError
from actorgraph.model import GraphData

Writer = Callable[[GraphData, Path], None]


@dataclass(frozen=True, slots=True)
class Format:
    """``what`` a file is; ``writer`` is ``module:function``, imported only when it is used.

    ``needs`` are the modules that the extra ``extra`` installs. A ``folder`` holds several files.
    """

    what: str
    writer: str
    extra: str = ""
    needs: tuple[str, ...] = ()
    folder: bool = False

    def load(self) -> Writer:
        """The function that writes a graph to a path."""
        module, _, function = self.writer.partition(":")
        writer: Writer = getattr(importlib.import_module(module), function)
        return writer

    def missing(self) -> list[str]:
        """The modules that it needs and that are not installed."""
        return [name for name in self.needs if importlib.util.find_spec(name) is None]


_HERE = "actorgraph.export"
FORMATS: Mapping[str, Format] = {
    ".html": Format("the interactive page", "actorgraph.page:write"),
    ".json": Format("everything, in the format actorgraph/1", f"{_HERE}.json_format:write"),
    ".jsonl": Format("a claim a line as JSON", f"{_HERE}.tables:write_json_lines"),
    ".csv": Format("a claim a line, with names and quotes", f"{_HERE}.tables:write_csv"),
    ".nodes.csv": Format("actors as Gephi reads nodes", f"{_HERE}.tables:write_nodes"),
    ".edges.csv": Format("claims as Gephi reads edges", f"{_HERE}.tables:write_edges"),
    ".graphml": Format("GraphML", f"{_HERE}.network:write_graphml"),
    ".gexf": Format("GEXF", f"{_HERE}.network:write_gexf"),
    ".nodelink.json": Format("node-link JSON of networkx", f"{_HERE}.network:write_node_link"),
    ".dot": Format("DOT of Graphviz", f"{_HERE}.diagrams:write_dot"),
    ".mmd": Format("a Mermaid diagram of the leading actors", f"{_HERE}.diagrams:write_mermaid"),
    ".svg": Format("a picture of the leading actors", f"{_HERE}.picture:write_svg"),
    ".cypher": Format("a Cypher script", f"{_HERE}.cypher:write_script"),
    ".neo4j": Format("a folder to import", f"{_HERE}.cypher:write_import", folder=True),
    ".vault": Format("an Obsidian vault", f"{_HERE}.vault:write", folder=True),
    ".ftm.json": Format("FollowTheMoney entities", f"{_HERE}.follow_the_money:write"),
    ".xlsx": Format("a workbook", f"{_HERE}.spreadsheet:write", "tables", ("xlsxwriter",)),
    ".parquet": Format("claims", f"{_HERE}.parquet:write_claims", "tables", ("pyarrow",)),
    ".nodes.parquet": Format("actors", f"{_HERE}.parquet:write_actors", "tables", ("pyarrow",)),
    ".ttl": Format("RDF as Turtle", f"{_HERE}.rdf:write_turtle", "rdf", ("rdflib",)),
    ".jsonld": Format("RDF as JSON-LD", f"{_HERE}.rdf:write_json_ld", "rdf", ("rdflib",)),
    ".nq": Format("RDF as N-Quads", f"{_HERE}.rdf:write_n_quads", "rdf", ("rdflib",)),
}


def format_of(path: Path, *, suffix: str | None = None) -> Format:
    """The format of the longest suffix of ``path`` that names one, or of the one given instead.

    Raises ``ExportError`` if none does, or if a package that the format needs is not installed.
    """
    name = f"graph{suffix}" if suffix else path.name.lower()
    fitting = [known for known in FORMATS if name.endswith(known) and name != known]
    if not fitting:
        given = f'the suffix "{path.suffix}"' if path.suffix else "a name without a suffix"
        raise ExportError(f"{path}: {given} names no format, expected one of {', '.join(FORMATS)}")
    found = FORMATS[max(fitting, key=len)]
    require(str(path), found.extra, found.needs)
    return found


def require(what: str, extra: str, modules: Iterable[str]) -> None:
    """Raise ``ExportError`` with the command that installs ``extra`` if a module is missing."""
    if any(importlib.util.find_spec(name) is None for name in modules):
        raise ExportError(f'{what}: first run: pip install "actorgraph[{extra}]"')
