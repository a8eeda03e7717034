"""Named entities: ours beside the bare spaCy model on the same texts."""

from collections.abc import Mapping

from common import Row, Setting, own_chains

from actorgraph.model import Document, DocumentGraph, Mention
from actorgraph.names import demonym_of

LABELS = {
    "person": "PER",
    "organisation": "ORG",
    "place": "LOC",
    "group": "MISC",
    "event": "EVENT",
    "work": "MISC",
    "product": "MISC",
    "law": "MISC",
}
# GUM calls peoples and groups persons, has no names that are adjectives, and leaves works,
# products and laws to classes that its scorer does not count.
GUM = {k: v for k, v in LABELS.items() if v != "MISC"} | {"group": "PER"}
SETS = (
    ("GUM news names", "gum.news", "gum_named.news", GUM),
    ("CrossNER politics", "ner.crossner_politics.dev", "crossner_politics.dev", LABELS),
    ("WNUT-17", "ner.wnut17.dev", "wnut17.dev", LABELS),
)


def measure(setting: Setting) -> list[Row]:
    """Overlap F1 on news, and the gain over the bare model."""
    rows = []
    for name, inputs, gold, labels in SETS:
        records = setting.inputs(inputs)
        found = (names(graph, labels) for graph in setting.read(records))
        mine = setting.predict(f"{gold}.ours", found)
        bare = setting.predict(f"{gold}.spacy", (entities(setting, r) for r in records))
        ours, spacy = setting.score("ner", mine, bare, "--set", gold)
        overlap = float(ours["F1 overlap"])
        gain = round(float(ours["F1 strict"]) - float(spacy["F1 strict"]), 2)
        peer = f"{spacy['F1 overlap']} bare spaCy"
        rows.append(Row(name, "overlap F1", overlap, 80 if "GUM" in name else None, peer))
        peer = f"{ours['F1 strict']} to {spacy['F1 strict']}"
        target = 4 if "CrossNER" in name else None
        rows.append(Row(name, "strict F1 above bare spaCy", gain, target, peer))
    return rows


def names(graph: DocumentGraph, labels: Mapping[str, str]) -> dict[str, object]:
    """The names of a document with the labels of the scorer."""
    found = [
        {"start": m.start, "end": m.end, "label": labels[m.type]}
        for chain in own_chains(graph)
        for m in chain.mentions
        if m.form == "name" and m.type in labels and is_counted(m, labels)
    ]
    return {"id": graph.document.id, "entities": found}


def is_counted(mention: Mention, labels: Mapping[str, str]) -> bool:
    """Whether the scheme has names like this: no `the Peruvian government` for Peru, and no
    adjectives where the scheme has no label for peoples.
    """
    if mention.type == "place" and mention.text.split()[-1].islower():
        return False
    return labels["group"] == "MISC" or demonym_of(mention.text) is None


def entities(setting: Setting, record: Mapping[str, str]) -> dict[str, object]:
    """The entities of the bare model."""
    document = Document(record["text"], id=str(record["id"]))
    ((doc, _),) = setting.nlp.pipe([(document.text, None)], as_tuples=True)
    found = [{"start": e.start_char, "end": e.end_char, "label": e.label_} for e in doc.ents]
    return {"id": document.id, "entities": found}
