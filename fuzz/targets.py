"""What is fuzzed: for each target its inputs and what takes them.

A target reads bytes as a user's file. Whatever they are, it ends well or with an
``ActorgraphError``; anything else is a finding.
"""

import json
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random

import mutate
import seeds
from invariants import check, check_offsets
from spacy.language import Language

import actorgraph
from actorgraph import Document, KnowledgeGraph, ontology, readers
from actorgraph.errors import ActorgraphError
from actorgraph.export import json_format
from actorgraph.export.formats import FORMATS
from actorgraph.nlp import load_model
from actorgraph.readers.kinds import SUFFIXES
from actorgraph.resolve import judged


@dataclass(frozen=True, slots=True)
class Target:
    """``make`` gives an input for random numbers, ``take`` reads it, with a folder for files.
    ``share`` is how much of the time it gets, beside others.
    """

    make: Callable[[Random], bytes]
    take: Callable[[bytes, Path], None]
    share: int = 1


def run(target: Target, data: bytes, folder: Path) -> None:
    """Read ``data``: errors that are meant are no findings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            target.take(data, folder)
        except ActorgraphError as error:
            message = str(error)
        else:
            return
    assert "\n" not in message, f"more than one line: {message}"


@cache
def model() -> Language:
    """The pipeline, loaded once."""
    return load_model()


def _text(random: Random) -> bytes:
    texts = seeds.texts()
    text = mutate.spoil_text(_excerpt(random.choice(texts), random), texts, random)
    return text.encode("utf-8", "replace")


def _excerpt(text: str, random: Random) -> str:
    """Some paragraphs: short texts are read sooner, and more of them."""
    paragraphs = text.split("\n\n")
    first = random.randrange(len(paragraphs))
    return "\n\n".join(paragraphs[first : first + random.randint(1, 3)])


def _read_text(data: bytes, _: Path) -> None:
    """The whole pipeline: the graph is valid, and a second run gives the same bytes."""
    text = data.decode("utf-8", "replace")
    graph = actorgraph.build(text, model=model())
    check(graph)
    again = actorgraph.build(text, model=model())
    assert json_format.dumps(graph) == json_format.dumps(again), "two runs differ"


def _read_by_rules(data: bytes, _: Path) -> None:
    text = data.decode("utf-8", "replace")
    graph = actorgraph.build(
        text, model=model(), reader="rules", cooccurrence=True, min_confidence=0
    )
    check_offsets(graph)
    list(actorgraph.triples(text, model=model()))


def _spoilt(samples: tuple[bytes, ...], random: Random) -> bytes:
    data = random.choice(samples)
    if random.random() < 0.6:  # noqa: PLR2004
        made = _spoilt_json(data, random)
        if made is not None:
            return made
    if random.random() < 0.3:  # noqa: PLR2004
        text = data.decode("utf-8", "replace")
        return mutate.spoil_text(text, seeds.texts(), random).encode("utf-8", "surrogatepass")
    return mutate.spoil_bytes(data, random)


def _spoilt_json(data: bytes, random: Random) -> bytes | None:
    """Other JSON, of the whole or of one of its lines; None of what is no JSON."""
    lines = data.decode("utf-8", "replace").splitlines()
    for parts, place in (([data.decode("utf-8", "replace")], 0), (lines, -1)):
        try:
            parts[place] = mutate.spoil_json(parts[place], random)
        except ValueError:
            continue
        return "\n".join(parts).encode("utf-8", "surrogatepass")
    return None


def _read_file(suffix: str, data: bytes, folder: Path) -> None:
    path = folder / f"input{suffix}"
    path.write_bytes(data)
    for document in readers.read(path):
        assert document.text.strip()
        document.text.encode("utf-8")


def _read_graph(data: bytes, folder: Path) -> None:
    """A graph file that is read back is written again as it was, and in all other formats."""
    path = folder / "graph.json"
    path.write_bytes(data)
    graph = KnowledgeGraph.from_json(path)
    text = json_format.dumps(graph)
    assert KnowledgeGraph.of(json_format.from_dict(json.loads(text))) == graph
    for suffix, kind in FORMATS.items():
        if not kind.folder and not kind.missing():
            kind.load()(graph, folder / f"again{suffix}")
    assert KnowledgeGraph.from_json(folder / "again.json") == graph


def _read_ontology(data: bytes, folder: Path) -> None:
    path = folder / "own.toml"
    path.write_bytes(data)
    ontology.load.cache_clear() if ontology.load.cache_info().currsize > 1 else None
    ontology.load(path)


def _read_judgements(data: bytes, folder: Path) -> None:
    path = folder / "judgements.toml"
    path.write_bytes(data)
    found = judged.read(path)
    judged.write(found, folder / "again.toml")
    assert judged.read(folder / "again.toml") == found
    actorgraph.build(Document(seeds.SHORT), model=model(), judgements=path)


def _reader(suffix: str) -> Target:
    return Target(partial(_spoilt, seeds.files(suffix)), partial(_read_file, suffix))


TARGETS: Mapping[str, Target] = {
    "pipeline": Target(_text, _read_text, 12),
    "rules": Target(_text, _read_by_rules, 6),
    **{f"reader{suffix}": _reader(suffix) for suffix in SUFFIXES if seeds.files(suffix)},
    "graph": Target(partial(_spoilt, seeds.graphs()), _read_graph),
    "ontology": Target(partial(_spoilt, seeds.ontologies()), _read_ontology),
    "judgements": Target(partial(_spoilt, seeds.judgements()), _read_judgements),
}
