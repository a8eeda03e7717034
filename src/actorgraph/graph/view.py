"""A knowledge graph as a networkx graph."""

import networkx as nx

from actorgraph.model import GraphData


def to_networkx(data: GraphData) -> nx.MultiDiGraph:
    """A node per entity and an edge per claim, keyed by the claim's id; attributes are plain
    strings, numbers and booleans, absent where unknown, so that every writer of networkx
    takes them.
    """
    graph = nx.MultiDiGraph()
    for entity in data.entities:
        graph.add_node(
            entity.id,
            name=entity.name,
            type=entity.type,
            aliases=" | ".join(entity.aliases),
            mentions=len(entity.mentions),
        )
    for claim in data.claims:
        attributes = {
            "predicate": claim.predicate,
            "type": claim.type,
            "polarity": claim.polarity,
            "modality": claim.modality,
            "attributed_to": claim.attributed_to,
            "symmetric": claim.symmetric,
            "confidence": claim.confidence,
            "time_start": claim.time and claim.time.start.isoformat(),
            "time_end": claim.time and claim.time.end.isoformat(),
            "place": claim.place,
            "rule": claim.rule,
            "document": claim.evidence.document,
            "start": claim.evidence.start,
            "end": claim.evidence.end,
            "quote": claim.evidence.quote,
        }
        known = {name: value for name, value in attributes.items() if value is not None}
        graph.add_edge(claim.subject, claim.object, key=claim.id, **known)
    return graph
