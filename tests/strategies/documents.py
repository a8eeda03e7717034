"""Documents of a few names that are hard to tell apart, as ``resolve`` gets them."""

from collections.abc import Sequence

from hypothesis import strategies as st
from samples.chains import Actor, document_of

from actorgraph.model import DocumentGraph

NAMES = [
    ("Ana Kovac", "person"),
    ("Kovac", "person"),
    ("A. Kovac", "person"),
    ("Anna Kovacs", "person"),
    ("John Smith", "person"),
    ("Smith", "person"),
    ("George Bush", "person"),
    ("George W. Bush", "person"),
    ("George H. W. Bush", "person"),
    ("Bush", "person"),
    ("Georgia", "place"),
    ("Georgia", "person"),
    ("Atlanta", "place"),
    ("Tbilisi", "place"),
    ("United States", "place"),
    ("Supreme Court", "organisation"),
    ("US Supreme Court", "organisation"),
    ("Royal Norwick Bank", "organisation"),
    ("RNB", "organisation"),
    ("RNB", "product"),
]
ROLES = st.sampled_from([(), (("president", None),), (("mayor", None),)])
ACTORS = st.builds(lambda actor, roles: (*actor, {"roles": roles}), st.sampled_from(NAMES), ROLES)
DOCUMENTS = st.lists(
    st.lists(ACTORS, min_size=1, max_size=5, unique_by=lambda a: a[:2]), min_size=1, max_size=7
)


def documents_of(rows: Sequence[Sequence[Actor]]) -> list[DocumentGraph]:
    return [
        document_of(actors, document=f"d{i}", claims=[(0, "CONSULT", len(actors) - 1)])
        for i, actors in enumerate(rows)
    ]
