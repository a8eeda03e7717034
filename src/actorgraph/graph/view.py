"""A knowledge graph as a networkx graph."""

import re
from collections.abc import Mapping

import networkx as nx

from actorgraph.model import GraphData

# What XML 1.0, and so GraphML, has no way to write.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(data: GraphData) -> nx.MultiDiGraph:
    """A node per entity and an edge per claim, keyed by the claim's id; attributes are plain
    strings, numbers and booleans, absent where unknown, and characters that XML cannot hold are
    U+FFFD, so that every writer of networkx takes them.
    """
    graph = nx.MultiDiGraph()
    for entity in data.entities:
        graph.add_node(
            entity.id,
            **plain(
                {
                    "name": entity.name,
                    "type": entity.type,
                    "aliases": " | ".join(entity.aliases),
                    "mentions": len(entity.mentions),
                }
            ),
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
        graph.add_edge(claim.subject, claim.object, key=claim.id, **plain(attributes))
    return graph


def plain(attributes: Mapping[str, object]) -> dict[str, object]:
    """``attributes`` without those that are unknown, and without what XML cannot hold."""
    return {
        name: _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in attributes.items()
        if value is not None
    }
