"""Who is meant: ambiguous pronouns (GAP) and whole chains (GUM news in the OntoGUM scheme)."""

from common import Row, Setting, own_chains, span

from actorgraph.model import DocumentGraph


def measure(setting: Setting) -> list[Row]:
    """GAP development and GUM news."""
    return [*gap(setting), *gum(setting)]


def gap(setting: Setting) -> list[Row]:
    """F1 over the pairs of pronoun and name, and the ratio of feminine to masculine."""
    graphs = setting.read(setting.inputs("gap.development"))
    path = setting.predict("gap.development", ({**clusters(g)} for g in graphs))
    (row,) = setting.score("gap", path, "--split", "development")
    bias = float(row["bias"])
    return [
        Row("GAP development", "F1", float(row["O F1"]), 72, "68.3 end-to-end neural"),
        Row("GAP development", "bias, at least", bias, 0.95),
        Row("GAP development", "bias, at most", bias, 1.05, most=True),
    ]


def gum(setting: Setting) -> list[Row]:
    """CoNLL F1 of chains with two mentions or more."""
    graphs = setting.read(setting.inputs("gum.news"))
    path = setting.predict("gum.news", (clusters(g) for g in graphs))
    (row,) = setting.score("gum_coref", path, "--no-singletons")
    return [Row("GUM news coreference", "CoNLL F1", float(row["CoNLL F1"]), 60)]


def clusters(graph: DocumentGraph) -> dict[str, object]:
    """The chains of a document as the scorers read them."""
    chains = [[span(mention) for mention in chain.mentions] for chain in own_chains(graph)]
    return {"id": graph.document.id, "clusters": chains}
