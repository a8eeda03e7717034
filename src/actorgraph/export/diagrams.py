"""Text that draws itself: DOT for Graphviz, and Mermaid for pages in Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actorgraph.export.texts import write_text
from actorgraph.graph import leading, link, scores
from actorgraph.model import Claim, Entity, GraphData
from actorgraph.page import OTHER_COLOUR, TYPE_COLOURS, phrase

SMALL = 25  # actors in a Mermaid diagram, which is read by eye
LABEL = 60  # characters of a label


def write_dot(graph: GraphData, path: Path) -> None:
    """Write the whole graph for Graphviz."""
    lines = ["digraph actorgraph {", "  node [shape=box style=rounded];"]
    lines += [
        f"  {_dot(entity.id)} [label={_dot(entity.name)} color={_dot(_colour(entity))}];"
        for entity in graph.entities
    ]
    lines += [
        f"  {_dot(claim.subject)} -> {_dot(claim.object)} "
        f"[label={_dot(phrase(claim))} tooltip={_dot(claim.evidence.quote)}];"
        for claim in graph.claims
    ]
    write_text(path, "\n".join([*lines, "}"]) + "\n")


def write_mermaid(graph: GraphData, path: Path) -> None:
    """Write a flow chart of the leading actors and what ties each two of them most surely."""
    view = small_view(graph, SMALL)
    number = {entity.id: f"n{i}" for i, entity in enumerate(view.entities)}
    lines = ["flowchart LR"]
    lines += [f'  {number[entity.id]}["{_mermaid(entity.name)}"]' for entity in view.entities]
    lines += [
        f'  {number[claim.subject]} -->|"{_mermaid(phrase(claim))}"| {number[claim.object]}'
        for claim in view.claims
    ]
    write_text(path, "\n".join(lines) + "\n")


@dataclass(frozen=True, slots=True)
class SmallView:
    """The actors that matter most and, for each pair of them, the surest claim."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]


def small_view(graph: GraphData, most: int) -> SmallView:
    """The leading actors, at most ``most``, strongest first."""
    links = link(graph)
    chosen = [graph.entities[i] for i in leading(links, scores(links), most=most)]
    inside = {entity.id for entity in chosen}
    best: dict[frozenset[str], Claim] = {}
    for claim in sorted(graph.claims, key=lambda claim: (-claim.confidence, claim.id)):
        if claim.subject in inside and claim.object in inside:
            best.setdefault(frozenset({claim.subject, claim.object}), claim)
    return SmallView(tuple(chosen), tuple(sorted(best.values(), key=lambda claim: claim.id)))


def _colour(entity: Entity) -> str:
    return TYPE_COLOURS.get(entity.type, OTHER_COLOUR)


def _dot(text: str) -> str:
    """A quoted string of DOT: quotes and backslashes escaped, on one line."""
    return '"' + one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mermaid(text: str) -> str:
    """A label of Mermaid: what could end it or be markup is written as an entity."""
    short = one_line(text)
    short = short if len(short) <= LABEL else f"{short[: LABEL - 1]}…"
    return "".join(_entity_code(character) for character in short)


def _entity_code(character: str) -> str:
    return f"#{ord(character)};" if character in '"#<>&;`{}[]|\\%' else character


def one_line(text: str) -> str:
    """``text`` on one line, without what cannot be printed."""
    return "".join(_printables(" ".join(text.split())))


def _printables(text: str) -> Iterator[str]:
    for character in text:
        yield character if character == " " or character.isprintable() else "\ufffd"
