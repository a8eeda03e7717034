"""Merges and doubtful pairs as tables for the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from actorgraph.cli.messages import printable
from actorgraph.model import Entity, GraphData, Merge

PLAIN = "same name and type"


def print_merges(data: GraphData, *, every: bool) -> None:
    """Print what was merged, without what has simply the same name and type unless ``every``, and
    what stays in doubt.
    """
    stdout = Console(highlight=False, markup=False, emoji=False)
    ends = Ends.of(data)
    plain = [merge for merge in data.merges if merge.reason == PLAIN]
    shown = data.merges if every else [m for m in data.merges if m.reason != PLAIN]
    if shown:
        stdout.print(_table("Merged", shown, ends))
    if plain and not every:
        stdout.print(f"Merged by the same name and type: {len(plain):,} (--all lists them)")
    if data.candidates:
        stdout.print(_table("In doubt, kept apart", data.candidates, ends))
        stdout.print(_advice(data.candidates[0], ends), soft_wrap=True)
    if not (data.merges or data.candidates):
        stdout.print("Nothing was merged across documents, and nothing is in doubt.")


@dataclass(frozen=True, slots=True)
class Ends:
    """Finds the entity of a chain: chains are named by the place of their first mention."""

    entity_at: Mapping[str, Entity]
    text_at: Mapping[str, str]

    @classmethod
    def of(cls, data: GraphData) -> "Ends":
        """Index every mention by the id that a chain has if it begins there."""
        entity_at, text_at = {}, {}
        for entity in data.entities:
            for mention in entity.mentions:
                chain = f"{mention.document}:{mention.start}-{mention.end}"
                entity_at[chain], text_at[chain] = entity, mention.text
        return cls(entity_at, text_at)

    def name(self, chain: str) -> str:
        """The name of the entity of ``chain``, and its words there if they are others."""
        if chain not in self.entity_at:
            return chain
        name, text = self.entity_at[chain].name, self.text_at[chain]
        return printable(name if name == text else f"{name} ({text})")

    def reference(self, chain: str, other: str) -> str:
        """How to name ``chain`` in a judgement: by name unless the other end has the same."""
        entity, rival = self.entity_at.get(chain), self.entity_at.get(other)
        if entity is None or rival is None or entity.name == rival.name:
            return chain
        return entity.name


def _table(title: str, rows: Sequence[Merge], ends: Ends) -> Table:
    table = Table(title=f"\n{title}", title_justify="left", box=None, pad_edge=False)
    for column in ("One", "Other"):
        table.add_column(column, overflow="fold", ratio=2)
    table.add_column("Score", justify="right")
    table.add_column("Why", overflow="fold", ratio=3)
    for cells in _rows(rows, ends):
        table.add_row(*map(Text, cells))
    return table


def _rows(rows: Sequence[Merge], ends: Ends) -> Iterator[tuple[str, ...]]:
    for merge in sorted(rows, key=lambda m: (-m.score, ends.name(m.left), m.left, m.right)):
        names = ends.name(merge.left), ends.name(merge.right)
        yield *names, f"{merge.score:.2f}", printable(merge.reason)


def _advice(merge: Merge, ends: Ends) -> str:
    left, right = (
        ends.reference(merge.left, merge.right),
        ends.reference(merge.right, merge.left),
    )
    return f'Decide: actorgraph judge judgements.toml same "{left}" "{right}"'
