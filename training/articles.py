"""The articles to learn from, parsed and with all features that the scorers see."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from labels import Labels, chains_of_gum, labels_of
from spacy.language import Language

from actorgraph import ontology as ontologies
from actorgraph.claims.concepts import with_concepts
from actorgraph.claims.readings import Readings, by_ends, read
from actorgraph.claims.scoring.paths import path_between
from actorgraph.claims.scoring.paths import words_of as words_on
from actorgraph.claims.scoring.traits import traits_of as pair_traits
from actorgraph.claims.scoring.words import words_of
from actorgraph.coreference import cluster_mentions, resolve_mentions
from actorgraph.coreference.ranking import Attributes, attributes_of
from actorgraph.encoder import WIDTH, Window, windows
from actorgraph.mentions import find_mentions
from actorgraph.mentions.scoring.heads import form_of, heads_of, spans_of
from actorgraph.mentions.scoring.traits import traits_of
from actorgraph.model import Document
from actorgraph.nlp import FORMS, Annotation, Candidates, load_model
from actorgraph.ontology import Ontology
from actorgraph.quotations import find_quotations
from actorgraph.roles import attach_roles, find_roles

Pair = tuple[int, int]


@dataclass
class Features:
    """What the scorer of claims sees of a pair beside vectors: traits of both views, the token on
    top of the path, the tokens on it, and the hashed words of both views.
    """

    traits: torch.Tensor
    top: int
    path: list[int]
    words: tuple[list[int], list[int]]


@dataclass
class Article:
    """A parsed article with its labels. ``typed`` is false where only coreference is known;
    ``invented`` is true of texts that were written to be learned from.
    """

    id: str
    candidates: Candidates
    windows: list[Window]
    traits: torch.Tensor
    known: Attributes
    readings: Readings
    labels: Labels
    typed: bool = True
    invented: bool = False
    pairs: dict[Pair, Features] = field(default_factory=dict)

    def features(self, pairs: Sequence[Pair]) -> list[Features]:
        """The features of each of ``pairs``, computed once."""
        missing = [pair for pair in pairs if pair not in self.pairs]
        self.pairs.update(zip(missing, self._features(missing), strict=True))
        return [self.pairs[pair] for pair in pairs]

    def _features(self, pairs: Sequence[Pair]) -> Iterator[Features]:
        doc, heads = self.candidates.doc, self.candidates.heads
        ends = [(doc[heads[left]], doc[heads[right]]) for left, right in pairs]
        paths = [path_between(left, right) for left, right in ends]
        traits = torch.from_numpy(pair_traits(self.candidates, self.readings, pairs, paths))
        for pair, (left, right), path, row in zip(pairs, ends, paths, traits, strict=True):
            passed = [token.i for token in words_on(path, left, right)]
            yield Features(row, path.top.i, passed, words_of(self.candidates, pair, path))


def from_graphs(folder: Path, *, invented: bool = False) -> Iterator[Article]:
    """The articles of a folder of DOC.txt with DOC.json, in the order of their names."""
    nlp, ontology = load_model(), ontologies.load()
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        made = _graph(path.stem, path.read_text("utf-8"), gold, nlp, ontology)
        yield replace(made, invented=invented)


def from_gum(path: Path) -> Iterator[Article]:
    """The documents of a file of GUM's coreference clusters, one JSON object a line."""
    nlp, ontology = load_model(), ontologies.load()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        parts, _ = _parts(row["id"], row["text"], nlp, ontology)
        labels = chains_of_gum(row["clusters"], parts["candidates"])
        yield Article(row["id"], labels=labels, typed=False, **parts)


def _graph(
    name: str, text: str, gold: Mapping[str, Any], nlp: Language, ontology: Ontology
) -> Article:
    parts, annotation = _parts(name, text, nlp, ontology)
    return Article(name, labels=labels_of(gold, parts["candidates"], annotation), **parts)


def _parts(
    name: str, text: str, nlp: Language, ontology: Ontology
) -> tuple[dict[str, Any], Annotation]:
    """All that does not depend on the annotation, and what the rules make of the document."""
    document, doc = Document(text, id=name), nlp(text)
    quotations = find_quotations(doc)
    proposed = find_mentions(doc, ontology)
    roles = find_roles(doc, proposed)
    rules = cluster_mentions(doc, proposed, roles, quotations)
    chains = attach_roles(document, resolve_mentions(document, proposed, roles, quotations), roles)
    annotation = Annotation.of(document, doc, chains, quotations)
    by_head = {mention.head.i: mention for mention in proposed}
    heads = heads_of(doc, by_head)
    spans = list(spans_of(doc, heads, by_head))
    forms = [form_of(doc[i], by_head) for i in heads]
    kinds = np.array([FORMS.index(form) for form in forms], np.int64)
    blank = np.zeros((0, WIDTH), np.float32)
    candidates = Candidates(doc, tuple(heads), tuple(spans), kinds, by_head, blank, blank, blank)
    parts = {
        "candidates": candidates,
        "windows": windows(doc),
        "traits": torch.from_numpy(traits_of(doc, heads, spans, forms, by_head)),
        "known": attributes_of(candidates, rules, quotations),
        "readings": by_ends(read(with_concepts(annotation), ontology)),
    }
    return parts, annotation
