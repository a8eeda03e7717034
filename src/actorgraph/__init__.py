"""Turns texts into a knowledge graph of their actors, every edge proved by a verbatim quote.

>>> import actorgraph
>>> graph = actorgraph.build("Canada thanked Norway.")
>>> graph.to_html("graph.html")
"""

from actorgraph.build import build, triples
from actorgraph.errors import (
    ActorgraphError,
    ExportError,
    InputError,
    InputWarning,
    JudgementError,
    ModelError,
    OntologyError,
)
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    Mention,
    Merge,
    Role,
    TimeSpan,
    Triple,
)

__version__ = "0.1.0"

__all__ = [
    "ActorgraphError",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "ExportError",
    "InputError",
    "InputWarning",
    "JudgementError",
    "KnowledgeGraph",
    "Mention",
    "Merge",
    "ModelError",
    "OntologyError",
    "Role",
    "TimeSpan",
    "Triple",
    "__version__",
    "build",
    "triples",
]
