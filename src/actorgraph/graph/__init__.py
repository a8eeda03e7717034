"""The graph as numbers: the networkx view, what matters most, communities, and a map of all."""

from actorgraph.graph.communities import find_communities
from actorgraph.graph.links import Links, link
from actorgraph.graph.map_layout import Region, WorldMap, map_layout
from actorgraph.graph.measures import leading, scores
from actorgraph.graph.selection import select
from actorgraph.graph.view import to_networkx

__all__ = [
    "Links",
    "Region",
    "WorldMap",
    "find_communities",
    "leading",
    "link",
    "map_layout",
    "scores",
    "select",
    "to_networkx",
]
