"""A graph to the HTML page."""

import html
from pathlib import Path
from typing import Any

from markupsafe import Markup

from actorgraph.errors import ExportError
from actorgraph.graph import find_communities, leading, link, map_layout, scores
from actorgraph.model import GraphData
from actorgraph.page import assets
from actorgraph.page.block import pack, printable
from actorgraph.page.network import OTHER_COLOUR, TYPE_COLOURS, SafeNetwork, environment
from actorgraph.page.payload import payload
from actorgraph.page.sentences import phrase
from actorgraph.page.titles import title_of

MOST_ENTITIES = 150_000
MOST_CLAIMS = 300_000
MOST_TEXT = 80_000_000
FRAME_HEIGHT = 720
OPTIONS = {
    "autoResize": False,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": False,
        "hideEdgesOnDrag": False,
        "keyboard": False,
        "multiselect": False,
        "selectable": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 10_000_000,
    },
    "nodes": {"shape": "dot", "borderWidth": 1.5, "labelHighlightBold": False},
    "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 2},
}


def render(data: GraphData, *, title: str | None = None) -> str:
    """The page as HTML text; ``title`` is made from the documents unless it is given.

    Raises ``ExportError`` if the graph is larger than a page can carry, or does not hold the
    entities and documents that its claims name.
    """
    _check_size(data)
    links = link(data)
    score = scores(links)
    world = map_layout(links, find_communities(links), score)
    first = leading(links, score)
    block = pack(payload(data, links, score, world))
    network = _opening(data, first, title or _title(data))
    network.template = environment().get_template("page.html", globals=_parts(block.encoding))
    network.template.globals["data_block"] = Markup(block.text)  # noqa: S704  # pack escapes "<"
    return network.generate_html()


def write(data: GraphData, path: Path, *, title: str | None = None) -> None:
    """Write the page as UTF-8 with LF line ends."""
    path.write_text(render(data, title=title), encoding="utf-8", newline="\n")


class Frame(str):
    """HTML that notebooks show as what it is, and never as one long line of text."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<the page of a graph in a frame, {len(self):,} characters of HTML>"

    def _repr_html_(self) -> str:
        return str(self)


def iframe(data: GraphData) -> Frame:
    """The page in an ``<iframe>`` of its own, for notebooks."""
    page = html.escape(render(data), quote=True)
    return Frame(
        f'<iframe srcdoc="{page}" width="100%" height="{FRAME_HEIGHT}" '
        'sandbox="allow-scripts allow-downloads allow-popups" '
        'style="border: 0" title="Graph of actors"></iframe>'
    )


def _check_size(data: GraphData) -> None:
    text = sum(len(document.text) for document in data.documents)
    for found, most, what in (
        (len(data.entities), MOST_ENTITIES, "entities"),
        (len(data.claims), MOST_CLAIMS, "claims"),
        (text, MOST_TEXT, "characters of text"),
    ):
        if found > most:
            raise ExportError(
                f"a page carries up to {most:,} {what}, this graph has {found:,}; "
                "keep a part of it with --top, --min-confidence, --type or --since"
            )


def _title(data: GraphData) -> str:
    if len(data.documents) == 1:
        document = data.documents[0]
        return title_of(document) or document.source or "Graph of actors"
    return f"Actors in {len(data.documents):,} documents"


def _parts(encoding: str) -> dict[str, Any]:
    script, style, vis = assets.script(), assets.style(), assets.vis_network()
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; "
        f"script-src {assets.policy_hash(vis)} {assets.policy_hash(script)}; "
        f"style-src {assets.policy_hash(style)}"
    )
    return {
        "script": Markup(script),  # noqa: S704  # our own files
        "style": Markup(style),  # noqa: S704
        "vis_network": Markup(vis),  # noqa: S704
        "policy": policy,
        "encoding": encoding,
    }


def _opening(data: GraphData, first: list[int], title: str) -> SafeNetwork:
    """The actors that the page opens with, as a pyvis network with the options of the drawing."""
    network = SafeNetwork(heading=printable(title))
    network.options = OPTIONS
    for number in first:
        entity = data.entities[number]
        network.put_node(
            entity.id,
            label=printable(entity.name),
            type=entity.type,
            color=TYPE_COLOURS.get(entity.type, OTHER_COLOUR),
        )
    for claim in data.claims:
        if claim.subject in network.node_map and claim.object in network.node_map:
            network.put_edge(claim.subject, claim.object, label=printable(phrase(claim)))
    return network
