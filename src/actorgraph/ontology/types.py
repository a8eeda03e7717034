"""Entity and relation types, read from TOML."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from actorgraph.ontology.reading import check, one_of

_ENTITY = {"label": "text", "spacy": "list", "example": "text"}
_RELATION = {
    **dict.fromkeys(("label", "kind", "definition", "example"), "text"),
    "score": "number",
    "symmetric": "flag",
}


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of node; ``spacy`` holds the labels of spaCy's English models that mean it."""

    name: str
    label: str
    spacy: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of claim. ``score`` lies on PLOVER's scale from -10 (conflict) to 10 (cooperation);
    static relations have none.
    """

    name: str
    label: str
    kind: Literal["event", "static"]
    definition: str
    example: str
    score: float | None = None
    symmetric: bool = False


def entity_types_of(
    table: Mapping[str, Any], file: str, known: Mapping[str, EntityType]
) -> dict[str, EntityType]:
    """The entity types of a file; a type that is known already may be given in part."""
    found = {}
    for name, row in table.items():
        base = asdict(known[name]) if name in known else {}
        required = () if base else ("label", "spacy", "example")
        given = {**base, **check(row, f"{file}: entity_types.{name}", _ENTITY, required)}
        found[name] = EntityType(**{**given, "name": name, "spacy": tuple(given["spacy"])})
    return found


def relation_types_of(
    table: Mapping[str, Any], file: str, known: Mapping[str, RelationType]
) -> dict[str, RelationType]:
    """The relation types of a file; a type that is known already may be given in part."""
    found = {}
    for name, row in table.items():
        where = f"{file}: relation_types.{name}"
        base = asdict(known[name]) if name in known else {}
        required = () if base else ("label", "kind", "definition", "example")
        given = {**base, **check(row, where, _RELATION, required), "name": name}
        one_of(given["kind"], ("event", "static"), f"{where}.kind")
        found[name] = RelationType(**given)
    return found
