"""What the user decided on who is who, and which chains of mentions that is about.

``left`` and ``right`` name actors: by a name, by a name with its type or with the document in
which it stands (``Georgia @ 5f1c…``), by the id of a chain, as in the merges of a graph. A later
decision on the same two replaces an earlier one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from actorgraph import names
from actorgraph.model import Chain, DocumentGraph
from actorgraph.resolve.entities import slug

Verdict: TypeAlias = Literal["same", "different"]
_WITH_TYPE = re.compile(r"(?P<name>.+) \((?P<type>[a-z]+)\)")
_WITH_DOCUMENT = re.compile(r"(?P<name>.+?) @ (?P<document>\S+)")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision on two actors."""

    decision: Verdict
    left: str
    right: str
    note: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The two actors, whichever stands left."""
        return frozenset({self.left, self.right})


def latest(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The last decision on each pair, in the order of their first."""
    return list({judgement.pair: judgement for judgement in judgements}.values())


class Index:
    """Finds the chains that a reference of a judgement means."""

    def __init__(self, graphs: Sequence[DocumentGraph]) -> None:
        self.by_reference: dict[str, set[str]] = defaultdict(set)
        self.graphs = {graph.document.id: graph for graph in graphs}
        for graph in graphs:
            for chain in graph.chains:
                if not chain.members:
                    for reference in _references(chain, graph.document.id):
                        self.by_reference[reference].add(chain.id)

    def chains(self, reference: str) -> frozenset[str]:
        """The chains that ``reference`` names, by id, by name, or by name and type or document; in
        a document where no chain has this name, those that are called so there.
        """
        return frozenset(self.by_reference.get(_plain(reference)) or self._called(reference))

    def _called(self, reference: str) -> Iterator[str]:
        name, _, document = parts(reference)
        for chain in self.graphs[document].chains if document in self.graphs else ():
            called = (m.text for m in chain.mentions if m.form != "pronoun")
            if not chain.members and name in map(names.normal, called):
                yield chain.id

    def sides(self, judgement: Judgement) -> tuple[frozenset[str], frozenset[str]]:
        """The chains of its two actors; where one names more than the other, without those."""
        left, right = self.chains(judgement.left), self.chains(judgement.right)
        if left > right:
            left -= right
        elif right > left:
            right -= left
        return left, right


def within(judged: Iterable[Judgement]) -> Mapping[str, Sequence[Judgement]]:
    """The decisions that two actors of one document are different, by document."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judged:
        (left, _, document), (right, _, other) = parts(judgement.left), parts(judgement.right)
        if judgement.decision == "different" and document and document == other and left != right:
            found[document].append(judgement)
    return found


def _references(chain: Chain, document: str) -> Iterator[str]:
    name = names.normal(chain.name)
    yield chain.id
    yield slug(chain.name)
    yield name
    yield f"{name} ({chain.type})"
    yield f"{name} @ {document}"


def _plain(reference: str) -> str:
    name, kind, document = parts(reference)
    return f"{name} @ {document}" if document else f"{name} ({kind})" if kind else name


def parts(reference: str) -> tuple[str, str, str]:
    """The name in normal form, or the id, the type and the document in ``reference``; empty where
    it has none.
    """
    if match := _WITH_DOCUMENT.fullmatch(reference):
        return names.normal(match[1]), "", match[2]
    if match := _WITH_TYPE.fullmatch(reference):
        return names.normal(match[1]), match[2], ""
    return reference if ":" in reference else names.normal(reference), "", ""


def unknown(judgements: Iterable[Judgement], index: Index) -> list[str]:
    """The references that name no actor, each once."""
    references = (reference for j in judgements for reference in (j.left, j.right))
    return [r for r in dict.fromkeys(references) if not index.chains(r)]


def by_chain(
    judgements: Sequence[Judgement], index: Index
) -> tuple[Mapping[str, frozenset[tuple[int, int]]], list[tuple[frozenset[str], str]]]:
    """``different`` as the sides on which chains stand, ``same`` as chains with a reason."""
    sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
    same = []
    for number, judgement in enumerate(judgements):
        left, right = index.sides(judgement)
        note = f": {judgement.note}" if judgement.note else ""
        if judgement.decision == "same":
            same.append((left | right, f"judged the same{note}"))
        elif left != right:
            for side, chains in enumerate((left, right)):
                for chain in chains:
                    sides[chain].add((number, side))
    return {chain: frozenset(found) for chain, found in sides.items()}, same
