"""The embedded store: what many documents say in one SQLite file that grows, and who is who in it.

The same steps as ``resolve``, where something changed and nowhere else: the graph in a store is
that of ``resolve`` on all its documents, whatever came first or was taken out.
"""

from actorgraph.store.database import is_store
from actorgraph.store.store import Store

__all__ = ["Store", "is_store"]
