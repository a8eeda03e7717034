"""Open triples of sentences: BenchIE and CaRB, in the open mode."""

from common import Row, Setting, ours_and_peers

from actorgraph.claims import find_triples
from actorgraph.model import Document


def measure(setting: Setting) -> list[Row]:
    """BenchIE's exact facts and CaRB's token overlap, beside the best peers of each."""
    carb = ("carb", "--split", "dev")
    return [
        _score(setting, "BenchIE", "benchie", ("benchie", "--split", "dev"), ("F1", 34, "clausie")),
        _score(setting, "CaRB development", "carb.dev", carb, ("F1*", 45, "openie5")),
    ]


def _score(
    setting: Setting,
    benchmark: str,
    inputs: str,
    scorer: tuple[str, ...],
    wanted: tuple[str, float, str],
) -> Row:
    column, target, peer = wanted
    rows = (_triples(setting, record) for record in setting.inputs(inputs))
    path = setting.predict(inputs, rows)
    table = setting.score(scorer[0], path, *scorer[1:], "--peers")
    ours, peers = ours_and_peers(table, column)
    return Row(benchmark, "F1", ours, target, f"{peers[peer]} {peer}")


def _triples(setting: Setting, record: dict[str, str]) -> dict[str, object]:
    document = Document(record["text"], id=str(record["id"]))
    found = [
        {
            "subject": triple.subject,
            "relation": triple.predicate,
            "object": triple.object,
            "confidence": triple.confidence,
        }
        for triple in find_triples(document, setting.nlp(document.text))
    ]
    return {"id": document.id, "sentence": document.text, "triples": found}
