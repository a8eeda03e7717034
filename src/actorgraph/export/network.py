"""The graph for drawing programs: GraphML and GEXF with labels and colours, node-link JSON."""

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx

from actorgraph.export.rows import Row, actor_rows, claim_rows
from actorgraph.export.texts import write_text
from actorgraph.graph import to_networkx
from actorgraph.graph.view import plain
from actorgraph.model import GraphData
from actorgraph.page import OTHER_COLOUR, TYPE_COLOURS

# Names that GEXF and Gephi keep for themselves on edges: the kind of arrow, and a span of time.
RESERVED = {"type": "relation", "start": "quote_start", "end": "quote_end"}
SMALLEST, LARGEST = 10.0, 50.0
CONFLICT, NEUTRAL, COOPERATION = (178, 48, 26), (139, 149, 163), (23, 94, 168)


def write_graphml(graph: GraphData, path: Path) -> None:
    """Write GraphML, which Gephi, yEd, Cytoscape and networkx read; colours as Gephi wants them."""
    network = drawable(graph)
    for _, _, attributes in network.edges(data=True):
        attributes |= dict(zip("rgb", _tone(attributes.get("score")), strict=True))
    for _, attributes in network.nodes(data=True):
        attributes |= dict(zip("rgb", _colour(attributes["type"]), strict=True))
    text = "\n".join(nx.generate_graphml(network, named_key_ids=True))
    write_text(path, text + "\n")


def write_gexf(graph: GraphData, path: Path) -> None:
    """Write GEXF, the format of Gephi."""
    network = drawable(graph)
    for _, attributes in network.nodes(data=True):
        size = SMALLEST + (LARGEST - SMALLEST) * attributes["importance"]
        attributes["viz"] = {"color": _rgb(_colour(attributes["type"])), "size": round(size, 2)}
    for source, target, key, attributes in list(network.edges(data=True, keys=True)):
        renamed = {RESERVED.get(name, name): value for name, value in attributes.items()}
        colour = {"color": _rgb(_tone(attributes.get("score")))}
        attributes.clear()
        attributes |= {**renamed, "id": key, "viz": colour}
        network.edges[source, target, key].update(attributes)
    text = "\n".join(nx.generate_gexf(network))
    text = re.sub(r' lastmodifieddate="[^"]*"', "", text)  # the same graph gives the same bytes
    write_text(path, text + "\n")


def write_node_link(graph: GraphData, path: Path) -> None:
    """Write the node-link JSON of ``networkx.node_link_data``."""
    data = nx.node_link_data(drawable(graph), edges="edges")
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    write_text(path, text)


def drawable(graph: GraphData) -> nx.MultiDiGraph:
    """``to_networkx`` with all that the tables tell too, and a ``label`` and ``weight``."""
    network = to_networkx(graph)
    for row in actor_rows(graph):
        network.nodes[row["id"]].update(plain({"label": row["name"], **_without_id(row)}))
    for row in claim_rows(graph):
        edge = network.edges[row["subject_id"], row["object_id"], row["id"]]
        told = ("label", "score", "source", "title", "published")
        edge.update(plain({name: row[name] for name in told} | {"weight": row["confidence"]}))
    return network


def _without_id(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}


def _colour(entity_type: str) -> tuple[int, ...]:
    text = TYPE_COLOURS.get(entity_type, OTHER_COLOUR)
    return tuple(int(text[i : i + 2], 16) for i in (1, 3, 5))


def _tone(score: float | None) -> tuple[int, ...]:
    """Red for conflict, blue for cooperation, grey between and for what has no score."""
    share = min(abs(score or 0) / 10, 1)
    end = CONFLICT if (score or 0) < 0 else COOPERATION
    return tuple(round(a + (b - a) * share) for a, b in zip(NEUTRAL, end, strict=True))


def _rgb(colour: tuple[int, ...]) -> dict[str, Any]:
    return dict(zip("rgb", colour, strict=True)) | {"a": 1.0}
