"""Whether a graph that was read from a file is one: its values, its ids, its quotes."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from actorgraph.model import GraphData

Holds = Callable[[Any], bool]
# Whole numbers beyond it are no floating-point numbers, and no column of a table holds them.
LARGEST = 2**53


def problem(graph: GraphData) -> str | None:
    """The first thing that is wrong with ``graph``; None if it is valid.

    Every value is of its type, every id is there once, every end, document, speaker and place is
    in the graph, and every quote stands in its text.
    """
    return next(chain(_values(graph), _ids(graph), _passages(graph)), None)


def _values(graph: GraphData) -> Iterator[str]:
    for part in fields(graph):
        for number, item in enumerate(getattr(graph, part.name)):
            kind: Any = type(item)
            for name, expected, holds in _fields(kind):
                value = getattr(item, name)
                if not holds(value):
                    where = f"{part.name}[{number}].{name}"
                    yield f"{where} is {repr(value)[:60]}, expected {expected}"


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Holds], ...]:
    """The fields of a dataclass, each with what it expects and whether a value is that."""
    hints = get_type_hints(kind)
    return tuple((f.name, _expected(hints[f.name]), _holds(hints[f.name])) for f in fields(kind))


def _expected(hint: Any) -> str:
    if get_origin(hint) is Literal:
        return " or ".join(get_args(hint))
    if get_origin(hint) is UnionType:
        return " or ".join(map(_expected, get_args(hint)))
    if get_origin(hint) is tuple:
        return f"a list of {_expected(get_args(hint)[0])}"
    return "null" if hint is NoneType else hint.__name__


def _holds(hint: Any) -> Holds:
    arguments = get_args(hint)
    if get_origin(hint) is Literal:
        return lambda value: type(value) is str and value in arguments
    if get_origin(hint) is UnionType:
        kinds = tuple(map(_holds, arguments))
        return lambda value: any(holds(value) for holds in kinds)
    if get_origin(hint) is tuple:
        inner = _holds(arguments[0])
        return lambda value: type(value) is tuple and all(map(inner, value))
    if is_dataclass(hint):
        kind: Any = hint
        known = _fields(kind)
        return lambda value: (
            type(value) is hint and all(holds(getattr(value, name)) for name, _, holds in known)
        )
    if hint is float:
        return lambda value: type(value) in {int, float} and abs(value) <= LARGEST
    return lambda value: type(value) is hint


def _ids(graph: GraphData) -> Iterator[str]:
    for name in ("documents", "entities", "claims"):
        ids = [item.id for item in getattr(graph, name)]
        if len(set(ids)) < len(ids):
            yield f"two {name} have one id"
    known = {entity.id for entity in graph.entities}
    for claim in graph.claims:
        for name in ("subject", "object", "attributed_to", "place"):
            end = getattr(claim, name)
            if end not in known and not (end is None and name in {"attributed_to", "place"}):
                yield f'the {name} of claim "{claim.id}" is no entity of the graph: {end}'


def _passages(graph: GraphData) -> Iterator[str]:
    texts = {document.id: document.text for document in graph.documents}
    roles = (role.evidence for entity in graph.entities for role in entity.roles)
    for found in chain((claim.evidence for claim in graph.claims), roles):
        if not _stands(texts, found.document, (found.start, found.end), found.quote):
            yield f"the quote {repr(found.quote)[:60]} does not stand where it is said to"
    for entity in graph.entities:
        for mention in entity.mentions:
            place = mention.start, mention.end
            if not _stands(texts, mention.document, place, mention.text):
                yield f"the mention {repr(mention.text)[:60]} does not stand where it is said to"


def _stands(texts: dict[str, str], document: str, place: tuple[int, int], words: str) -> bool:
    start, end = place
    return document in texts and 0 <= start <= end and texts[document][start:end] == words
