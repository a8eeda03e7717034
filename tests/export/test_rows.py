"""What the tables say of a claim beside the claim: how many sources say so, and who denies it."""

from dataclasses import replace

from actorgraph.export.rows import claim_rows
from actorgraph.model import Claim, Document, Entity, Evidence, GraphData

TEXT = (
    "Lima accused Oslo of taking its fish, and asked the court to look at all the boats that lay "
    "in the harbour on Monday, where a guard had counted nets that nobody had a paper for."
)
CLAIM = Claim("1", "lima", "accused", "oslo", "ACCUSE", Evidence("agency", 0, 4, "Lima"))


def test_claims_on_one_thing_share_a_statement() -> None:
    documents = (
        Document(TEXT, id="agency"),
        Document(f"From our staff. {TEXT}", id="paper"),
        Document("Lima did not accuse Oslo.", id="own"),
    )
    entities = (Entity("lima", "Lima", "place"), Entity("oslo", "Oslo", "place"))
    claims = (
        CLAIM,
        replace(CLAIM, id="2", evidence=Evidence("paper", 16, 20, "Lima")),
        replace(CLAIM, id="3", evidence=Evidence("own", 0, 4, "Lima"), polarity="negated"),
    )
    rows = list(claim_rows(GraphData(documents, entities, claims)))
    shared = {(row["statement"], row["sources"], row["independent"]) for row in rows}
    assert shared == {("1", 2, 1)}
    assert [row["denials"] for row in rows] == [1, 1, 1]
