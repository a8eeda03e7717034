"""Who belongs together: communities by Louvain with a fixed seed."""

import networkx as nx

from actorgraph.graph.links import Links

SEED = 20
SMALLEST = 3


def find_communities(links: Links) -> list[int]:
    """The number of the community of each entity, the largest community is 0.

    Entities that are tied to nobody, and groups of fewer than ``SMALLEST``, get -1.
    """
    graph = nx.Graph()
    for (left, right), weight in links.pairs.items():
        graph.add_edge(left, right, weight=weight)
    groups = nx.community.louvain_communities(graph, seed=SEED) if graph else []
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    found = [-1] * len(links.strength)
    for number, group in enumerate(ordered):
        for member in group if len(group) >= SMALLEST else ():
            found[member] = number
    return found
