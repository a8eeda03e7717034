"""Who is meant: ambiguous pronouns (GAP) and whole chains (GUM news in the OntoGUM scheme)."""

import runpy
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from common import Row, Setting, own_chains, span
from spacy.tokens import Doc

from actorgraph import ontology
from actorgraph.coreference import Clusters, Features, cluster_mentions
from actorgraph.mentions import find_mentions
from actorgraph.model import DocumentGraph
from actorgraph.quotations import find_quotations
from actorgraph.roles import find_roles

Clustered = list[list[dict[str, int]]]
NOT_INSIDE = frozenset({"punct", "cc", "conj"})
WORDS = """
i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself
it its itself they them their theirs themselves
"""
PRONOUNS = frozenset(WORDS.split())


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


def clusters(graph: DocumentGraph) -> dict[str, object]:
    """The chains of a document as the scorers read them."""
    chains = [[span(mention) for mention in chain.mentions] for chain in own_chains(graph)]
    return {"id": graph.document.id, "clusters": chains}


def gum(setting: Setting) -> list[Row]:
    """CoNLL F1 of all that corefers, actors or not, and of names and pronouns alone."""
    records = setting.inputs("gum.news")
    known = ontology.load()
    found = []
    for doc, record in setting.nlp.pipe(((r["text"], r) for r in records), as_tuples=True):
        mentions = find_mentions(doc, known)
        made = cluster_mentions(doc, mentions, find_roles(doc, mentions), find_quotations(doc))
        found.append({"id": record["id"], "clusters": phrases(doc, made)})
    path = setting.predict("gum.news", found)
    (row,) = setting.score("gum_coref", path, "--no-singletons")
    (heads,) = setting.score("gum_coref", path, "--no-singletons", "--head")
    alone = names_and_pronouns(setting, found)
    benchmark = "GUM news coreference"
    return [
        Row(benchmark, "CoNLL F1, names and pronouns", round(alone, 1), 60),
        Row(benchmark, "CoNLL F1, all mentions", float(row["CoNLL F1"])),
        Row(benchmark, "CoNLL F1, all mentions by their heads", float(heads["CoNLL F1"])),
    ]


def phrases(doc: Doc, found: Clusters) -> Clustered:
    """Clusters of whole noun phrases, as the scheme marks them: titles and all that belongs to
    the noun; no demonyms before a noun, and no apposition inside its own phrase.
    """
    made = []
    for cluster in found.clusters.values():
        members = [found.mentions[i] for i in cluster.members]
        spans = {_bounds(doc, m) for m in members if not _is_demonym(m)}
        outer = [s for s in sorted(spans) if not any(_holds(o, s) for o in spans)]
        if len(outer) > 1:
            made.append([{"start": start, "end": end} for start, end in outer])
    return made


def _bounds(doc: Doc, mention: Features) -> tuple[int, int]:
    span = mention.mention.span
    if mention.form == "pronoun":
        return span.start_char, span.end_char
    head = mention.token
    left = min([span.start, *(t.left_edge.i for t in head.lefts)])
    inside = (t for t in head.rights if t.dep_ not in NOT_INSIDE)
    right = max([span.end - 1, *(t.right_edge.i for t in inside)])
    while right > head.i and doc[right].pos_ in {"PUNCT", "SPACE"}:
        right -= 1
    return doc[left].idx, doc[right].idx + len(doc[right])


def _is_demonym(mention: Features) -> bool:
    token = mention.token
    return mention.form == "name" and token.pos_ == "ADJ" and token.dep_ in {"amod", "compound"}


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def names_and_pronouns(setting: Setting, found: Iterable[Mapping[str, Any]]) -> float:
    """CoNLL F1 with nominals left out of what we say and of what is right."""
    gold = setting.gold_records("coref/ontogum.news")
    texts = {str(record["id"]): record["text"] for record in gold}
    both = [
        [{**r, "clusters": _without_nominals(texts[str(r["id"])], r["clusters"])} for r in rows]
        for rows in (found, gold)
    ]
    sys.path.insert(0, str(setting.bench))  # the scorer imports its neighbours
    run = runpy.run_path(str(setting.bench / "score_coref.py"))["run"]
    result, _ = run(*both, False, False)  # noqa: FBT003 - its signature
    return 100 * float(result["conll"])


def _without_nominals(text: str, found: Clustered) -> Clustered:
    kept = [[m for m in c if _is_name_or_pronoun(text[m["start"] : m["end"]])] for c in found]
    return [cluster for cluster in kept if len(cluster) > 1]


def _is_name_or_pronoun(phrase: str) -> bool:
    first, *others = phrase.split()
    if not others:
        return first.lower() in PRONOUNS or first[0].isupper()
    return any(word[0].isupper() for word in others)
