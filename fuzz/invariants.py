"""What holds of every graph, whatever the text."""

import json
from io import BytesIO

import networkx as nx

from actorgraph import KnowledgeGraph, page
from actorgraph.export import json_format


def check(graph: KnowledgeGraph) -> None:
    """All offsets hold, all ids lead somewhere, and the graph survives being written."""
    check_offsets(graph)
    check_ids(graph)
    check_round_trips(graph)


def check_offsets(graph: KnowledgeGraph) -> None:
    """Mentions and evidence are what the text says at their place."""
    texts = {document.id: document.text for document in graph.documents}
    mentions = [mention for entity in graph.entities for mention in entity.mentions]
    evidence = [claim.evidence for claim in graph.claims]
    evidence += [role.evidence for entity in graph.entities for role in entity.roles]
    assert [m for m in mentions if texts[m.document][m.start : m.end] != m.text] == []
    assert [e for e in evidence if texts[e.document][e.start : e.end] != e.quote] == []
    assert [m for m in mentions if not m.text.strip()] == []


def check_ids(graph: KnowledgeGraph) -> None:
    """Every id is there once, every end is an actor, and nobody acts on himself."""
    ids = [entity.id for entity in graph.entities]
    assert len(set(ids)) == len(ids)
    assert len({claim.id for claim in graph.claims}) == len(graph.claims)
    used = {end for c in graph.claims for end in (c.subject, c.object, c.attributed_to, c.place)}
    used |= {role.of for entity in graph.entities for role in entity.roles}
    assert used - {None} <= set(ids)
    assert [claim for claim in graph.claims if claim.subject == claim.object] == []
    assert [claim for claim in graph.claims if not 0 <= claim.confidence <= 1] == []


def check_round_trips(graph: KnowledgeGraph) -> None:
    """JSON, networkx and GraphML give back what they were given; the page can be made."""
    data = json_format.to_dict(graph)
    assert KnowledgeGraph.of(json_format.from_dict(json.loads(json.dumps(data)))) == graph
    network = graph.to_networkx()
    nodes_and_links = nx.node_link_data(network, edges="edges")
    back = nx.node_link_graph(nodes_and_links, edges="edges")
    assert nx.utils.graphs_equal(back, network)
    file = BytesIO()
    nx.write_graphml(network, file)
    file.seek(0)
    assert len(nx.read_graphml(file, force_multigraph=True)) == len(network)
    text = page.render(graph)
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")
