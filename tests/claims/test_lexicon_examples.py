"""The examples of the lexicon go through all rules: the claim has the entry's type."""

from collections.abc import Iterable, Iterator

import pytest
from spacy.language import Language

from actorgraph.model import Document, DocumentGraph, Mention
from actorgraph.ontology import Sense, load
from actorgraph.pipeline import Mode, read_documents

# The rest are names that the model does not know and nouns whose ends no rule reaches yet.
TYPED = {"verb": 0.95, "noun": 0.8, "adj": 0.75}
SENSES = tuple(load().lexicon)


@pytest.fixture(scope="module")
def graphs(nlp: Language) -> list[DocumentGraph]:
    documents = [Document(sense.example_ends().text) for sense in SENSES]
    return list(read_documents(documents, nlp, mode=Mode(reader="rules")))


@pytest.mark.model
@pytest.mark.parametrize("pos", TYPED)
def test_examples_are_typed_as_their_entry(graphs: list[DocumentGraph], pos: str) -> None:
    of_pos = [(s, g) for s, g in zip(SENSES, graphs, strict=True) if s.pos == pos]
    missed = [s.example for s, g in of_pos if not any(_ends(g, s))]
    assert 1 - len(missed) / len(of_pos) >= TYPED[pos], "\n".join(missed)


def _ends(graph: DocumentGraph, sense: Sense) -> Iterator[bool]:
    """For each claim, whether it has the type of the entry and the ends of its example."""
    example = sense.example_ends()
    chains = {chain.id: chain for chain in graph.chains}
    for claim in graph.claims:
        pairs = [(claim.subject, claim.object)]
        if claim.symmetric:
            pairs.append((claim.object, claim.subject))
        yield claim.type == sense.type and any(
            _at(chains[left].mentions, example.subject)
            and _at(chains[right].mentions, example.object)
            for left, right in pairs
        )


def _at(mentions: Iterable[Mention], span: tuple[int, int]) -> bool:
    return any(m.start < span[1] and span[0] < m.end for m in mentions)
