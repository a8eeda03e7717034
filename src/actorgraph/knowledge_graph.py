"""The graph as users hold it: the plain data with its questions and views as methods."""

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from actorgraph import export, page, sources
from actorgraph import graph as graphs
from actorgraph.errors import ArgumentError
from actorgraph.export import explaining, frames, json_format
from actorgraph.graph import Moment, Neighbour
from actorgraph.model import Claim, Entity, GraphData
from actorgraph.resolve import judge, merge
from actorgraph.resolve import judged as judging
from actorgraph.store import parts

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network


Actor = str | Entity


class KnowledgeGraph(GraphData):
    """Documents, entities, claims and merges, with networkx, pyvis, HTML and JSON as views.

    Where an actor is asked for, any name of it will do: ``graph["Sheinbaum"]``. One that nobody or
    more than one actor has is an ``ActorNotFoundError`` that says which names there are; other
    wrong arguments are ``ArgumentError``.
    """

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

    @classmethod
    def from_store(
        cls,
        path: str | Path,
        *,
        about: str | Collection[str] = (),
        depth: int = 1,
        top: int | None = None,
        since: dt.date | None = None,
    ) -> Self:
        """The graph in a store that ``actorgraph.add`` made, or a part of it: what lies within
        ``depth`` claims of the actors ``about``, the ``top`` actors, and claims about that day
        or later.

        Raises ``StoreError`` if there is no store, ``ActorNotFoundError`` for a wrong name.
        """
        return cls.of(parts.graph_of(Path(path), about=about, depth=depth, top=top, since=since))

    def __getitem__(self, name: str) -> Entity:
        """The actor of this name, alias or id."""
        return graphs.find_actor(self, name)

    def __contains__(self, name: object) -> bool:
        return graphs.has_actor(self, name)

    def __repr__(self) -> str:
        return (
            f"<KnowledgeGraph: {len(self.documents):,} documents, {len(self.entities):,} actors, "
            f"{len(self.claims):,} claims>"
        )

    def find(self, **conditions: Any) -> tuple[Claim, ...]:
        """The claims that meet all conditions, in the order of the graph.

        Actors: ``actor`` (at either end), ``subject``, ``object``, ``attributed_to``, ``place``.
        Words, one or several: ``type``, ``polarity``, ``modality``. Days, both included: ``since``,
        ``until``, of the claim, or of publication if it has none. And ``min_confidence``.
        """
        unknown = sorted(set(conditions) - set(graphs.CONDITIONS))
        if unknown:
            expected = ", ".join(graphs.CONDITIONS)
            raise ArgumentError(f"{unknown[0]} is no condition, expected any of {expected}")
        return graphs.find_claims(self, **conditions)

    def between(self, one: Actor, other: Actor) -> tuple[Claim, ...]:
        """The claims between two actors, in either direction."""
        return graphs.between(self, one, other)

    def neighbours(self, actor: Actor) -> tuple[Neighbour, ...]:
        """Whom claims tie to ``actor``, with those claims, the strongest ties first."""
        return graphs.neighbours(self, actor)

    def path(self, one: Actor, other: Actor) -> tuple[Claim, ...]:
        """The shortest way from one actor to another, a claim for each step; empty if none."""
        return graphs.path(self, one, other)

    def timeline(self, actor: Actor | None = None) -> tuple[Moment, ...]:
        """The claims, or those of ``actor``, by the day when they happened or were published."""
        return graphs.timeline(self, actor)

    def ego(self, actor: Actor, *, steps: int = 1) -> Self:
        """The part within ``steps`` claims of ``actor``."""
        return type(self).of(graphs.ego(self, actor, steps=steps))

    def select(
        self,
        *,
        top: int | None = None,
        min_confidence: float = 0.0,
        types: str | Collection[str] = (),
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

    def merge(self, other: GraphData) -> Self:
        """One graph of the documents of both: who is who is settled anew over all of them.

        Raises ``InputError`` if two different documents have one id.
        """
        return type(self).of(merge(self, other))

    def judge(self, judgements: str | Path) -> Self:
        """The graph with what a file of judgements decides on who is who and on wrong claims, as
        ``build`` obeys it, without reading the texts again.

        Raises ``JudgementError`` for a file that is none, or contradicts itself.
        """
        judged = judging.read(Path(judgements))
        return type(self).of(judge(self, judged.judgements, [row.claim for row in judged.wrong]))

    def explain(self, claim: Claim | str) -> str:
        """A claim, or the one of this id, in words: what it says, who says so, where and when, its
        quote, what it was found by, and why its actors are who they are.
        """
        return explaining.explain(self, claim)

    def write(self, path: str | Path) -> None:
        """Write the format of the suffix of ``path``, one of ``actorgraph.export.FORMATS``.

        Raises ``ExportError`` if it cannot be written.
        """
        export.write(self, Path(path))

    def to_json(self, path: str | Path) -> None:
        """Write the interchange format ``actorgraph/1`` as UTF-8."""
        export.write(self, Path(path), suffix=".json")

    def to_html(self, path: str | Path) -> None:
        """Write the interactive page: one UTF-8 file that opens from disk and asks no network."""
        export.write(self, Path(path), suffix=".html")

    def to_networkx(self) -> "nx.MultiDiGraph":
        """A new ``networkx.MultiDiGraph``: a node per entity, an edge per claim, keyed by its id,
        all attributes plain strings, numbers and booleans.
        """
        return graphs.to_networkx(self)

    def to_pandas(self) -> frames.Frames:
        """Two new ``pandas.DataFrame``, ``actors`` and ``claims``, with a row for each.

        Raises ``ExportError`` if pandas is not installed.
        """
        return frames.to_pandas(self)

    def to_pyvis(self) -> "Network":
        """A new ``pyvis.network.Network`` of the graph, to change and write as one likes."""
        return page.to_pyvis(self)

    def to_iframe(self) -> page.Frame:
        """The interactive page in a frame of its own: a string of HTML that notebooks show."""
        return page.iframe(self)

    def _repr_html_(self) -> str:
        """Its leading actors and claims as a small table, for notebooks."""
        return page.digest(self)
