"""GraphML, which Gephi, yEd, Cytoscape and networkx read."""

from pathlib import Path

import networkx as nx

from actorgraph.graph import to_networkx
from actorgraph.model import GraphData


def write(graph: GraphData, path: Path) -> None:
    """Write nodes and edges as UTF-8."""
    text = "\n".join(nx.generate_graphml(to_networkx(graph), named_key_ids=True))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
