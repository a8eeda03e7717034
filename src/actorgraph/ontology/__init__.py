"""What a graph can hold, as data: entity types, relation types, and the lexicon of words that
express them. Everything here is read from the TOML files beside this module.
"""

from actorgraph.ontology.frame import Frame
from actorgraph.ontology.lexicon import Lexicon, LightVerb
from actorgraph.ontology.loading import Ontology, load
from actorgraph.ontology.nouns import (
    Group,
    Kin,
    Role,
    group_nouns,
    heads,
    kinship,
    role_titles,
    type_of_noun,
)
from actorgraph.ontology.sense import Example, Sense
from actorgraph.ontology.types import EntityType, RelationType

__all__ = [
    "EntityType",
    "Example",
    "Frame",
    "Group",
    "Kin",
    "Lexicon",
    "LightVerb",
    "Ontology",
    "RelationType",
    "Role",
    "Sense",
    "group_nouns",
    "heads",
    "kinship",
    "load",
    "role_titles",
    "type_of_noun",
]
