"""The graph as numbers: the networkx view, what matters most, communities, a map of all; and
questions to it: an actor by any name, claims by condition, paths, timelines, neighbours.
"""

from actorgraph.graph.actors import find_actor, has_actor
from actorgraph.graph.communities import find_communities
from actorgraph.graph.days import Moment
from actorgraph.graph.leading_claims import claim_weights, leading_claims
from actorgraph.graph.links import Links, link
from actorgraph.graph.map_layout import Region, WorldMap, map_layout
from actorgraph.graph.measures import leading, scores
from actorgraph.graph.queries import (
    CONDITIONS,
    Neighbour,
    between,
    ego,
    find_claims,
    neighbours,
    path,
    timeline,
)
from actorgraph.graph.selection import select
from actorgraph.graph.view import to_networkx

__all__ = [
    "CONDITIONS",
    "Links",
    "Moment",
    "Neighbour",
    "Region",
    "WorldMap",
    "between",
    "claim_weights",
    "ego",
    "find_actor",
    "find_claims",
    "find_communities",
    "has_actor",
    "leading",
    "leading_claims",
    "link",
    "map_layout",
    "neighbours",
    "path",
    "scores",
    "select",
    "timeline",
    "to_networkx",
]
