"""Reads a text and tells which actors a mention of it leads to."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.model import Document
from actorgraph.nlp import Annotation
from actorgraph.pipeline import annotate

Reader = Callable[[str], Annotation]


@pytest.fixture
def read(nlp: Language) -> Reader:
    """From a text to its annotation."""
    return lambda text: annotate(Document(text), nlp(text), ontology.load())


@pytest.fixture
def meant(read: Reader) -> Callable[[str], list[str]]:
    """The names of the actors that a word or phrase, marked ``[so]`` in the text, leads to."""

    def find(marked: str) -> list[str]:
        start = marked.index("[")
        text = marked.replace("[", "").replace("]", "")
        annotation = read(text)
        end = marked.index("]") - 1
        for chain in annotation.chains.values():
            if any((m.start, m.end) == (start, end) for m in chain.mentions):
                ids = chain.members or (chain.id,)
                return sorted(annotation.chains[i].name for i in ids)
        return []

    return find
