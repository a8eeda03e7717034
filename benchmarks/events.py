"""Who did what to whom: political events in sentences, relations in conflict news."""

from common import Row, Setting, ours_and_peers, own_chains, span, triples

TRIPLES_AT_MOST = 3


def measure(setting: Setting) -> list[Row]:
    """PLOVER and PETRARCH link recall with triples per sentence; re3d pairs."""
    return [*sentences(setting, "plover"), *sentences(setting, "petrarch"), *re3d(setting)]


def sentences(setting: Setting, name: str) -> list[Row]:
    """How many source-target pairs some claim joins, and how many claims that took."""
    graphs = setting.read(setting.inputs(f"events.{name}"))
    rows = (
        {
            "id": graph.document.id,
            "triples": triples(graph),
            "entities": [span(m) for chain in own_chains(graph) for m in chain.mentions],
        }
        for graph in graphs
    )
    path = setting.predict(f"events.{name}", rows)
    (row,) = setting.score("events", path, "--set", name)
    label = name.upper()
    return [
        Row(label, "link recall", float(row["link R"]), 60),
        Row(label, "claims per sentence", float(row["triples/sent"]), TRIPLES_AT_MOST, most=True),
        Row(label, "direction recall", float(row["dir R"])),
        Row(label, "actor recall", float(row["actor R"])),
    ]


def re3d(setting: Setting) -> list[Row]:
    """Pairs of entities against co-occurrence of gold entities."""
    graphs = setting.read(setting.inputs("re.re3d"))
    path = setting.predict(
        "re.re3d", ({"id": g.document.id, "triples": triples(g)} for g in graphs)
    )
    table = setting.score("re3d", path, "--peers")
    ours, peers = ours_and_peers(table, "pair F1")
    floor = peers["baseline_cooccur_gold_entities"]
    return [Row("re3d", "pair F1", ours, floor, f"{floor} co-occurrence of gold entities")]
