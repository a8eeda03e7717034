"""The graph as a pyvis network, without the traps of pyvis as it ships.

pyvis 0.3.2 links style sheets of a CDN, writes headings and ids as HTML, copies ``lib/`` into
the working directory, writes files without an encoding, and takes quadratic time to add edges.
``SafeNetwork`` is a ``pyvis.network.Network`` in all its methods, with a template of ours.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from actorgraph.model import GraphData
from actorgraph.page import assets
from actorgraph.page.block import dump, printable
from actorgraph.page.sentences import phrase

TYPE_COLOURS = {
    "person": "#2f6db5",
    "organisation": "#b45309",
    "place": "#12806a",
    "group": "#7c52b8",
    "event": "#b8336a",
    "work": "#5f6b7a",
    "product": "#7d6e0f",
    "law": "#374a67",
}
OTHER_COLOUR = "#5f6b7a"


def environment() -> Environment:
    """Our own Jinja environment: everything that goes into a page is escaped."""
    made = Environment(loader=PackageLoader("actorgraph.page", "template"), autoescape=True)
    made.filters["block"] = lambda value: Markup(dump(value))  # noqa: S704  # dump escapes "<"
    made.filters["printable"] = printable
    return made


class SafeNetwork(Network):  # type: ignore[misc]
    """A pyvis network that writes one self-contained UTF-8 file and nothing else."""

    def __init__(self, **options: Any) -> None:
        """Take what ``pyvis.network.Network`` takes; edges are directed unless told."""
        super().__init__(**{"directed": True, "cdn_resources": "in_line", **options})
        self.template = environment().get_template(
            "pyvis.html",
            globals={"vis_network": Markup(assets.vis_network())},  # noqa: S704
        )

    def generate_html(
        self,
        name: str = "index.html",
        local: bool = True,  # noqa: ARG002, FBT001, FBT002
        notebook: bool = True,  # noqa: ARG002, FBT001, FBT002
    ) -> str:
        """The page as pyvis makes it, by our template."""
        return str(super().generate_html(name, notebook=True))

    def write_html(
        self,
        name: str,
        local: bool = True,  # noqa: ARG002, FBT001, FBT002
        notebook: bool = False,  # noqa: ARG002, FBT001, FBT002
        open_browser: bool = False,  # noqa: ARG002, FBT001, FBT002
    ) -> None:
        """Write the page as UTF-8 with LF line ends, and no folder beside it."""
        Path(name).write_text(self.generate_html(name), encoding="utf-8", newline="\n")

    def put_node(self, node_id: str, **options: Any) -> None:
        """``add_node`` in constant time, for an id that is new."""
        label = options.pop("label", node_id)
        shape = options.pop("shape", self.shape)
        node = Node(node_id, shape, label=label, font_color=self.font_color, **options)
        self.nodes.append(node.options)
        self.node_ids.append(node_id)
        self.node_map[node_id] = node.options

    def put_edge(self, source: str, target: str, **options: Any) -> None:
        """``add_edge`` in constant time, for nodes that are there; parallel edges stay."""
        self.edges.append(Edge(source, target, self.directed, **options).options)


def to_pyvis(data: GraphData) -> SafeNetwork:
    """The graph as a pyvis network: a node per entity, an edge per claim, none left out."""
    claims = dict.fromkeys((entity.id for entity in data.entities), 0)
    for claim in data.claims:
        for end in {claim.subject, claim.object}:
            claims[end] = claims.get(end, 0) + 1
    network = SafeNetwork(height="800px")
    for entity in data.entities:
        network.put_node(
            entity.id,
            label=entity.name,
            color=TYPE_COLOURS.get(entity.type, OTHER_COLOUR),
            value=claims[entity.id],
            title=f"{entity.name} ({entity.type})",
            type=entity.type,
        )
    for claim in data.claims:
        network.put_edge(
            claim.subject,
            claim.object,
            id=claim.id,
            label=phrase(claim),
            title=claim.evidence.quote,
            type=claim.type,
            dashes=claim.modality != "asserted",
        )
    return network
