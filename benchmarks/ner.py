"""Named entities: ours beside the bare spaCy model on the same texts."""

from collections.abc import Iterator, Mapping

from common import Row, Setting, own_chains
from gum import Name, gum_names, outermost

from actorgraph.model import Document, DocumentGraph

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
SETS = (
    ("GUM news names", "gum.news", "gum_named.news"),
    ("CrossNER politics", "ner.crossner_politics.dev", "crossner_politics.dev"),
    ("WNUT-17", "ner.wnut17.dev", "wnut17.dev"),
)


def measure(setting: Setting) -> list[Row]:
    """Overlap F1 on news, and the gain over the bare model."""
    rows = []
    for name, inputs, gold in SETS:
        records = setting.inputs(inputs)
        found = (names(graph, gum="GUM" in name) for graph in setting.read(records))
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


def names(graph: DocumentGraph, *, gum: bool) -> dict[str, object]:
    """The names of a document with the labels of the scorer. All schemes are flat: of two names,
    one in another, the outer one counts.
    """
    found = gum_names(graph, own_chains(graph)) if gum else outermost(_named(graph))
    rows = [{"start": start, "end": end, "label": label} for start, end, label in found]
    return {"id": graph.document.id, "entities": rows}


def _named(graph: DocumentGraph) -> Iterator[Name]:
    """Our names as they are, but for hashtags, which no scheme has, and `the Peruvian government`
    and the like where it is Peru.
    """
    for chain in own_chains(graph):
        for m in chain.mentions:
            words = m.text.split()
            organ = m.type == "place" and len(words) > 1 and words[-1].islower()
            if m.form == "name" and m.type in LABELS and not organ and words[0][0] != "#":
                yield m.start, m.end, LABELS[m.type]


def entities(setting: Setting, record: Mapping[str, str]) -> dict[str, object]:
    """The entities of the bare model."""
    document = Document(record["text"], id=str(record["id"]))
    ((doc, _),) = setting.nlp.pipe([(document.text, None)], as_tuples=True)
    found = [{"start": e.start_char, "end": e.end_char, "label": e.label_} for e in doc.ents]
    return {"id": document.id, "entities": found}
