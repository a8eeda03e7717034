"""Offices and jobs: who is what of whom.

``find_roles`` takes a parsed spaCy ``Doc`` with its ``MentionSpan``s and gives, in text order, the
``RoleSpan``s that titles, appositives, copulas and clauses give to people. ``attach_roles`` puts
them on the chains of these mentions, once there are chains, each with its quote.
"""

from actorgraph.roles.attach import attach_roles
from actorgraph.roles.find import find_roles

__all__ = ["attach_roles", "find_roles"]
