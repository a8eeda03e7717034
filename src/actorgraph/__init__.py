"""actorgraph turns texts into a knowledge graph of the actors in them and what the texts say
between them; every edge proves itself with a verbatim quote.
"""

from actorgraph.build import build
from actorgraph.knowledge_graph import KnowledgeGraph
from actorgraph.model import Document

__all__ = ["Document", "KnowledgeGraph", "build"]
