"""The short tables of leading actors and claims that ``build`` prints."""

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from actorgraph.cli.messages import printable
from actorgraph.graph import leading, leading_claims, link, scores
from actorgraph.model import Claim, GraphData
from actorgraph.sources import find_copies, without_copies

LEADING = 10


def summary(graph: GraphData) -> RenderableType:
    """The counts of a graph, its leading actors and its leading claims."""
    copies = sum(len(group) - 1 for group in find_copies(graph.documents))
    counts = Text(
        f"{_count(len(graph.documents), 'document')}"
        f"{f' ({copies:,} copied from others)' if copies else ''}, "
        f"{_count(len(graph.entities), 'actor')}, {_count(len(graph.claims), 'claim')}"
    )
    if not graph.entities:
        return Group(counts, Text("No actor found: is the text in English, and about somebody?"))
    tables = [_actors(graph)]
    if graph.claims:
        tables.append(_claims(graph))
    return Group(counts, *tables)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", max_width=26 if column == "How" else None)
    return table


def _actors(graph: GraphData) -> Table:
    claims = _claims_of(without_copies(graph))
    links = link(graph)
    order = [graph.entities[number] for number in leading(links, scores(links))]
    table = _table("\nLeading actors", "Name", "Type", "Claims", "Mentions")
    for entity in order[:LEADING]:
        numbers = (str(claims[entity.id]), str(len(entity.mentions)))
        table.add_row(Text(printable(entity.name)), entity.type, *numbers)
    return table


def _claims(graph: GraphData) -> Table:
    names = {entity.id: printable(entity.name) for entity in graph.entities}
    table = _table("\nLeading claims", "Claim", "Type", "How")
    for claim in leading_claims(graph, LEADING):
        words = f"{names[claim.subject]} — {printable(claim.predicate)} → {names[claim.object]}"
        table.add_row(Text(words), claim.type, Text(", ".join(_how(claim, names))))
    return table


def _claims_of(claims: Iterable[Claim]) -> Counter[str]:
    """How many claims each entity is an end of."""
    return Counter(end for claim in claims for end in {claim.subject, claim.object})


def _how(claim: Claim, names: Mapping[str, str]) -> list[str]:
    unusual = (
        ("negated", claim.polarity == "negated"),
        (claim.modality, claim.modality != "asserted"),
        (f"says {names.get(claim.attributed_to or '')}", claim.attributed_to is not None),
    )
    return [words for words, holds in unusual if holds]
