"""What a graph can hold, as data: entity types, relation types, and the lexicon of words that
express them. Everything here is read from the TOML files beside this module.
"""

from actorgraph.ontology.types import EntityType, Ontology, RelationType, load

__all__ = ["EntityType", "Ontology", "RelationType", "load"]
