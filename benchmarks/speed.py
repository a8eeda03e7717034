"""CPU time and memory: ours beside the bare spaCy pipeline on the same texts in the same run."""

import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path

from common import Row, Setting, text_of
from spacy.language import Language
from spacy.tokens import Doc

from actorgraph import Document, ontology
from actorgraph.claims import extract
from actorgraph.model import DocumentGraph
from actorgraph.nlp import load_model
from actorgraph.parallel import one_thread
from actorgraph.pipeline import annotate_scored, read_documents
from actorgraph.resolve import resolve

BENCHMARK = "speed"
REPEATS = 2
LONG, SHORT = 100_000, 10_000
FEW, MANY = 100, 300


def measure(setting: Setting) -> list[Row]:
    """Ratios of time, growth with the length of a text, growth of memory with documents."""
    texts = [record["text"] for record in setting.inputs("wikinews_2019_2020")]
    model = load_model()
    return [*_ratios(texts, model), *_lengths(texts, model), *_memory(setting)]


def _ratios(texts: Sequence[str], model: Language) -> list[Row]:
    documents = [Document(text) for text in texts]
    list(model.pipe(texts[:5]))
    best = [min(times) for times in zip(*(_once(documents, model) for _ in range(REPEATS)))]  # noqa: B905
    bare, actors, claims = best
    words = sum(len(text.split()) for text in texts)
    return [
        Row(BENCHMARK, "actors / bare spaCy", round(actors / bare, 3), most=True),
        Row(
            BENCHMARK,
            "whole of actorgraph / bare spaCy",
            round((bare + actors + claims) / bare, 3),
            2.0,
            f"{words / (bare + actors + claims):,.0f} words a second",
            most=True,
        ),
    ]


def _once(documents: Sequence[Document], model: Language) -> tuple[float, float, float]:
    """Seconds for the parse, for the actors (mentions, chains, entities) and for the claims."""
    known = ontology.load()
    clock = time.process_time()
    parsed = list(model.pipe((d.text for d in documents), batch_size=16))
    bare, clock = time.process_time() - clock, time.process_time()
    with one_thread():
        found = [
            annotate_scored(document, doc, known)
            for document, doc in zip(documents, parsed, strict=True)
        ]
    actors, clock = time.process_time() - clock, time.process_time()
    with one_thread():
        graphs = [
            DocumentGraph(a.document, tuple(a.chains.values()), tuple(extract(a, known, scored)))
            for a, scored in found
        ]
    claims, clock = time.process_time() - clock, time.process_time()
    resolve(graphs)
    return bare, actors + time.process_time() - clock, claims


def _lengths(texts: Sequence[str], model: Language) -> list[Row]:
    """Our time per word in a long document over that in a ten times shorter one."""
    long, short = (_per_word(text_of(texts, words), model) for words in (LONG, SHORT))
    name = f"time per word, {LONG:,} words / {SHORT:,} words"
    return [Row(BENCHMARK, name, round(long / short, 2), 1.25, most=True)]


def _per_word(text: str, model: Language) -> float:
    doc: Doc = model(text)
    document, known = Document(text), ontology.load()
    clock = time.process_time()
    with one_thread():
        annotation, candidates = annotate_scored(document, doc, known)
        claims = tuple(extract(annotation, known, candidates))
    resolve([DocumentGraph(document, tuple(annotation.chains.values()), claims)])
    return (time.process_time() - clock) / len(text.split())


def _memory(setting: Setting) -> list[Row]:
    few, many = (_peak_in_child(setting, count) for count in (FEW, MANY))
    name = f"peak memory before the barrier, {MANY} documents / {FEW}"
    peer = f"{many:.0f} MB to {few:.0f} MB"
    return [Row(BENCHMARK, name, round(many / few, 3), 1.25, peer, most=True)]


def _peak_in_child(setting: Setting, count: int) -> float:
    command = [sys.executable, __file__, str(setting.bench), str(count)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _read_and_drop(texts: Iterable[str], count: int) -> None:
    documents = (Document(text, id=str(i)) for i, text in enumerate(islice(cycle(texts), count)))
    for _ in read_documents(documents, load_model()):
        pass


def _peak() -> float:
    """Megabytes that this process held at most; ``ru_maxrss`` would count its parent too."""
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM"))
    return float(line.split()[1]) / 1024


if __name__ == "__main__":
    here = Setting(Path(sys.argv[1]), Path(), Path())
    _read_and_drop([r["text"] for r in here.inputs("wikinews_2019_2020")], int(sys.argv[2]))
    print(_peak())
