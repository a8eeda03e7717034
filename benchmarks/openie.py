"""Open triples of sentences: BenchIE and CaRB, in the open mode."""

from common import Row, Setting, ours_and_peers

import actorgraph
from actorgraph import Document


def measure(setting: Setting) -> list[Row]:
    """Missing until there is an open mode."""
    if not hasattr(actorgraph, "triples"):
        return [
            Row("BenchIE", "F1", None, 34, "36.26 ClausIE"),
            Row("CaRB development", "F1", None, 45, "45.81 OpenIE5"),
        ]
    return [
        _score(setting, "BenchIE", "benchie", ("benchie",), ("F1", 34, "clausie")),
        _score(
            setting,
            "CaRB development",
            "carb.dev",
            ("carb", "--split", "dev"),
            ("F1*", 45, "openie5"),
        ),
    ]


def _score(
    setting: Setting,
    benchmark: str,
    inputs: str,
    scorer: tuple[str, ...],
    wanted: tuple[str, float, str],
) -> Row:
    column, target, peer = wanted
    path = setting.predict(inputs, (_triples(record) for record in setting.inputs(inputs)))
    table = setting.score(scorer[0], path, *scorer[1:], "--peers")
    ours, peers = ours_and_peers(table, column)
    return Row(benchmark, "F1", ours, target, f"{peers[peer]} {peer}")


def _triples(record: dict[str, str]) -> dict[str, object]:
    document = Document(record["text"], id=str(record["id"]))
    found = [
        {
            "subject": triple.subject,
            "relation": triple.predicate,
            "object": triple.object,
            "confidence": triple.confidence,
        }
        for triple in actorgraph.triples(document)
    ]
    return {"id": document.id, "sentence": document.text, "triples": found}
