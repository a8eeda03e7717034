"""What every benchmark needs: where the data is, our reading of it, and the scorers' numbers."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.model import Chain, Document, DocumentGraph, Mention
from actorgraph.nlp import load_model
from actorgraph.pipeline import read_documents


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``ours`` is None where we cannot be measured yet; ``most`` says
    that the target is an upper bound.
    """

    benchmark: str
    measure: str
    ours: float | None
    target: float | None = None
    peer: str = ""
    most: bool = False

    @property
    def passed(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None:
            return None
        if self.ours is None:
            return False
        return self.ours <= self.target if self.most else self.ours >= self.target


@dataclass
class Setting:
    """Where the benchmarks are and where predictions and parses go."""

    bench: Path
    gold: Path
    work: Path
    parses: Path | None = None

    @cached_property
    def nlp(self) -> "Language | CachedPipeline":
        """The default pipeline; with a folder for parses every text is parsed only once."""
        nlp = load_model()
        return CachedPipeline(nlp, self.parses) if self.parses else nlp

    def inputs(self, name: str) -> list[dict[str, Any]]:
        """The records of ``inputs/NAME.jsonl``."""
        return _records(self.bench / "inputs" / f"{name}.jsonl")

    def gold_records(self, name: str) -> list[dict[str, Any]]:
        """The records of ``gold/NAME.jsonl``."""
        return _records(self.bench / "gold" / f"{name}.jsonl")

    def read(self, records: Iterable[Mapping[str, Any]]) -> Iterator[DocumentGraph]:
        """What each record's text says, by the same code that ``build`` runs."""
        documents = (Document(record["text"], id=str(record["id"])) for record in records)
        return read_documents(documents, self.nlp)  # type: ignore[arg-type]

    def predict(self, name: str, rows: Iterable[Mapping[str, Any]]) -> Path:
        """Write predictions as JSON lines."""
        path = self.work / f"{name}.jsonl"
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        path.write_text(text, "utf-8")
        return path

    def score(self, scorer: str, *arguments: str | Path) -> list[dict[str, str]]:
        """Run a scorer of the benchmark folder and read the table that it prints."""
        return read_table(run(self.bench / f"score_{scorer}.py", *arguments))


class CachedPipeline:
    """A pipeline that keeps its parses on disk, for repeated runs over the same texts."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        key = hashlib.sha256(" ".join(nlp.pipe_names).encode()).hexdigest()[:8]
        self.nlp, self.folder = nlp, folder / key
        self.vocab = nlp.vocab
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def pipeline(self) -> list[tuple[str, Any]]:
        """No components: what ``make_doc`` gives is parsed already."""
        return []

    @property
    def pipe_names(self) -> list[str]:
        """The names of the components of the pipeline behind it."""
        return list(self.nlp.pipe_names)

    def make_doc(self, text: str) -> Doc:
        """The parse of ``text``, where a pipeline gives the tokens that it is about to parse."""
        return self(text)

    def pipe(
        self, pairs: Iterable[tuple[str, Any]], **_options: object
    ) -> Iterator[tuple[Doc, Any]]:
        """Like ``Language.pipe(as_tuples=True)``."""
        for text, context in pairs:
            yield self(text), context

    def __call__(self, text: str) -> Doc:
        """The parse of ``text``, from disk if it was made before."""
        path = self.folder / hashlib.sha256(text.encode()).hexdigest()[:24]
        if path.exists():
            return Doc(self.vocab).from_bytes(path.read_bytes())
        doc = self.nlp(text)
        path.write_bytes(doc.to_bytes(exclude=["tensor", "user_data"]))
        return doc


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(script: Path, *arguments: str | Path) -> str:
    """The output of a scorer."""
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def read_table(printed: str) -> list[dict[str, str]]:
    """The rows of a table whose columns are two spaces or more apart."""
    lines = [[cell.strip() for cell in split_cells(line)] for line in printed.splitlines()]
    header, *rows = (line for line in lines if len(line) > 1)
    return [dict(zip(header, row, strict=True)) for row in rows]


def split_cells(line: str) -> list[str]:
    """The cells of a printed line: column names hold single spaces."""
    return [cell for cell in line.split("  ") if cell.strip()]


def ours_and_peers(
    table: Sequence[Mapping[str, str]], column: str
) -> tuple[float, dict[str, float]]:
    """Our figure in ``column`` and those of the peers by name."""
    values = {row["system"].strip(): float(row[column]) for row in table}
    peers = {name[5:]: value for name, value in values.items() if name.startswith("peer:")}
    (ours,) = (value for name, value in values.items() if not name.startswith("peer:"))
    return ours, peers


def own_chains(graph: DocumentGraph) -> list[Chain]:
    """The chains that are one thing each: not the sets of several."""
    return [chain for chain in graph.chains if not chain.members]


def span(mention: Mention) -> dict[str, int]:
    """A mention in the form that the scorers read."""
    return {"start": mention.start, "end": mention.end}


def triples(graph: DocumentGraph) -> list[dict[str, Any]]:
    """The claims of a document as triples with the places of their two ends."""
    chains = {chain.id: chain for chain in graph.chains}
    found = []
    for claim in graph.claims:
        subject = _nearest(chains[claim.subject], claim.evidence.start, claim.evidence.end)
        target = _nearest(chains[claim.object], claim.evidence.start, claim.evidence.end)
        found.append(
            {
                "subject": subject.text,
                "relation": claim.predicate,
                "object": target.text,
                "s": [subject.start, subject.end],
                "o": [target.start, target.end],
                "label": claim.type,
                "confidence": claim.confidence,
            }
        )
    return found


def _nearest(chain: Chain, start: int, end: int) -> Mention:
    """The mention of ``chain`` in the passage, else the one before it. A pronoun stands for a
    mention in words: the claim is about whom it is resolved to.
    """
    spelt = [m for m in chain.mentions if m.form != "pronoun"] or chain.mentions
    inside = [m for m in spelt if start <= m.start and m.end <= end]
    before = [m for m in spelt if m.start < start]
    return inside[0] if inside else before[-1] if before else spelt[0]


def text_of(texts: Sequence[str], words: int) -> str:
    """Paragraphs of ``texts``, over and over, up to so many words."""
    paragraphs = cycle([part for text in texts for part in text.split("\n\n")])
    chosen, count = [], 0
    while count < words:
        chosen.append(next(paragraphs))
        count += len(chosen[-1].split())
    return "\n\n".join(chosen)
