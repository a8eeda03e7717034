"""Turns texts into a knowledge graph of their actors, every edge proved by a verbatim quote.

>>> import actorgraph
>>> graph = actorgraph.build("Canada thanked Norway.")
>>> graph.to_html("graph.html")
"""

from importlib import import_module
from typing import TYPE_CHECKING

from actorgraph.errors import (
    ActorgraphError,
    ActorNotFoundError,
    ArgumentError,
    ExportError,
    InputError,
    InputWarning,
    JudgementError,
    ModelError,
    OntologyError,
    SkippedWarning,
    StoreError,
    WorkerError,
)
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
from actorgraph.readers import Columns, read

if TYPE_CHECKING:
    from actorgraph.corpus import add
    from actorgraph.knowledge_graph import KnowledgeGraph
    from actorgraph.pipeline import build, triples

__version__ = "0.1.0"

__all__ = [
    "ActorNotFoundError",
    "ActorgraphError",
    "ArgumentError",
    "Claim",
    "Columns",
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
    "SkippedWarning",
    "StoreError",
    "TimeSpan",
    "Triple",
    "WorkerError",
    "__version__",
    "add",
    "build",
    "read",
    "triples",
]

# What needs spaCy or networkx is imported when it is used: ``import actorgraph`` costs little.
_LATER = {
    "KnowledgeGraph": "actorgraph.knowledge_graph",
    "add": "actorgraph.corpus",
    "build": "actorgraph.pipeline",
    "triples": "actorgraph.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'actorgraph' has no attribute {name!r}")
    found = getattr(import_module(_LATER[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
