"""The whole ontology: what ships with actorgraph, and what a user's file adds or overrides."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from actorgraph.ontology import entries
from actorgraph.ontology.lexicon import Lexicon
from actorgraph.ontology.reading import check, read
from actorgraph.ontology.types import (
    EntityType,
    RelationType,
    entity_types_of,
    relation_types_of,
)

_FILE = {
    **dict.fromkeys(("entity_types", "relation_types", "lexicon", "sets"), "table"),
    "light_verbs": "rows",
}


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by name, and the words that express them."""

    entity_types: Mapping[str, EntityType]
    relation_types: Mapping[str, RelationType]
    lexicon: Lexicon
    sets: Mapping[str, tuple[str, ...]]

    def entity_type_of_label(self, spacy_label: str) -> str | None:
        """The entity type that a spaCy entity label stands for, or None for dates and the like."""
        for entity_type in self.entity_types.values():
            if spacy_label in entity_type.spacy:
                return entity_type.name
        return None


@functools.cache
def load(path: str | Path | None = None) -> Ontology:
    """The ontology that ships with actorgraph, with a user's file on top if one is given.

    The file is TOML with any of the tables `entity_types`, `relation_types`, `sets`, `lexicon` and
    the list `light_verbs`. A type of a known name replaces the fields that it gives; an entry of
    the lexicon for a known word with the same conditions replaces it, any other one is added.
    """
    if path is None:
        return _with(Ontology({}, {}, Lexicon(()), {}), ("actorgraph", _shipped()))
    file = Path(path)
    given = check(read(file), str(file), _FILE)
    return _with(load(), (file.name, dict(given)))


def _shipped() -> dict[str, Any]:
    """All files that ship with actorgraph, as if they were one."""
    folder = resources.files("actorgraph.ontology")
    tables: dict[str, Any] = {"sets": {}, "lexicon": {}, "light_verbs": []}
    for name in ("entity_types", "relation_types"):
        tables[name] = read(folder / f"{name}.toml")
    for file in sorted((folder / "lexicon").iterdir(), key=lambda file: file.name):
        given = read(file)
        tables["sets"] |= given.get("sets", {})
        tables["lexicon"] |= given.get("lexicon", {})
        tables["light_verbs"] += given.get("light_verbs", [])
    return tables


def _with(base: Ontology, file: tuple[str, dict[str, Any]]) -> Ontology:
    """The base with the tables of one more file on top."""
    name, tables = file
    found = entity_types_of(tables.get("entity_types", {}), name, base.entity_types)
    entity_types = {**base.entity_types, **found}
    claims = relation_types_of(tables.get("relation_types", {}), name, base.relation_types)
    relation_types = {**base.relation_types, **claims}
    sets = {**base.sets, **entries.sets_of(tables.get("sets", {}), name)}
    senses = entries.senses_of(
        tables.get("lexicon", {}),
        name,
        sets=sets,
        entity_types=entity_types,
        relation_types=relation_types,
    )
    light = [
        *base.lexicon.light_verbs,
        *entries.light_verbs_of(tables.get("light_verbs", []), name),
    ]
    return Ontology(entity_types, relation_types, Lexicon([*senses, *base.lexicon], light), sets)
