"""GraphML, which Gephi, yEd, Cytoscape and networkx read."""

import re
from pathlib import Path

import networkx as nx

from actorgraph.graph import to_networkx
from actorgraph.model import GraphData

# What XML 1.0 has no way to write.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(graph: GraphData, path: Path) -> None:
    """Write nodes and edges as UTF-8; characters that XML cannot hold become U+FFFD."""
    network = to_networkx(graph)
    for _, attributes in network.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in network.edges(data=True):
        _clean(attributes)
    text = "\n".join(nx.generate_graphml(network, named_key_ids=True))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _clean(attributes: dict[str, object]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = _NO_XML.sub("\ufffd", value)
