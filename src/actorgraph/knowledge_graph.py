"""The graph as users hold it: the plain data with its views as methods."""

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Self

import networkx as nx
from pyvis.network import Network

from actorgraph import export, page, sources
from actorgraph import graph as graphs
from actorgraph.export import json_format
from actorgraph.model import GraphData


class KnowledgeGraph(GraphData):
    """Documents, entities, claims and merges, with networkx, pyvis, HTML and JSON as views."""

    __slots__ = ()

    @classmethod
    def of(cls, data: GraphData) -> Self:
        """The same graph with its views as methods."""
        return cls(data.documents, data.entities, data.claims, data.merges, data.candidates)

    @classmethod
    def from_json(cls, path: str | Path) -> Self:
        """Read a graph that ``to_json`` wrote.

        Raises ``InputError`` if the file cannot be read or holds no ``actorgraph/1``.
        """
        return cls.of(json_format.read(Path(path)))

    def to_json(self, path: str | Path) -> None:
        """Write the interchange format ``actorgraph/1`` as UTF-8."""
        export.write(self, Path(path), suffix=".json")

    def select(
        self,
        *,
        top: int | None = None,
        min_confidence: float = 0.0,
        types: Collection[str] = (),
        since: dt.date | None = None,
    ) -> Self:
        """The part that meets all conditions: the ``top`` actors that matter most, claims of at
        least ``min_confidence`` and of these ``types``, and those about or published ``since``.
        """
        chosen = graphs.select(
            self, top=top, min_confidence=min_confidence, types=types, since=since
        )
        return type(self).of(chosen)

    def copies(self) -> tuple[tuple[str, ...], ...]:
        """The ids of documents that are copies of each other, by group, the original first."""
        return sources.find_copies(self.documents)

    def statements(self) -> tuple[sources.Statement, ...]:
        """The claims as lines, one for each pair of actors, type and time: how many sources say
        so, how many of them independently (copies of a text count once), who says so and who
        denies it. Those of most independent sources come first.
        """
        return sources.find_statements(self)

    def to_networkx(self) -> nx.MultiDiGraph:
        """A new ``networkx.MultiDiGraph``: a node per entity, an edge per claim, keyed by its id,
        all attributes plain strings, numbers and booleans.
        """
        return graphs.to_networkx(self)

    def to_pyvis(self) -> Network:
        """A new ``pyvis.network.Network`` of the graph, to change and write as one likes."""
        return page.to_pyvis(self)

    def to_html(self, path: str | Path) -> None:
        """Write the interactive page: one UTF-8 file that opens from disk and asks no network."""
        export.write(self, Path(path), suffix=".html")

    def _repr_html_(self) -> str:
        """The page in a frame, for notebooks."""
        return page.iframe(self)
