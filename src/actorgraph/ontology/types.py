"""Entity and relation types, read from TOML."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal


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


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by name."""

    entity_types: Mapping[str, EntityType]
    relation_types: Mapping[str, RelationType]

    def entity_type_of_label(self, spacy_label: str) -> str | None:
        """The entity type that a spaCy entity label stands for, or None for dates and the like."""
        for entity_type in self.entity_types.values():
            if spacy_label in entity_type.spacy:
                return entity_type.name
        return None


def _read(name: str) -> dict[str, Any]:
    text = resources.files("actorgraph.ontology").joinpath(name).read_text("utf-8")
    return tomllib.loads(text)


@functools.cache
def load() -> Ontology:
    """The ontology that ships with actorgraph."""
    entity_types = {
        name: EntityType(name, row["label"], tuple(row["spacy"]), row["example"])
        for name, row in _read("entity_types.toml").items()
    }
    relation_types = {
        name: RelationType(name=name, **row) for name, row in _read("relation_types.toml").items()
    }
    return Ontology(entity_types, relation_types)
