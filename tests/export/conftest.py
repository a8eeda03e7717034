import datetime as dt

import pytest

from actorgraph import Claim, Document, Entity, Evidence, KnowledgeGraph, Mention, TimeSpan

TEXT = 'Rosa <script>alert("1")</script> thanked "Łódź, Inc"\r\nand\x0c left.'


@pytest.fixture
def graph() -> KnowledgeGraph:
    """Two entities with hostile names and three claims between them."""
    document = Document(TEXT, id="d1", title="<b>Talks</b>", source="a.txt")
    ends = (
        _entity(document, "rosa", 'Rosa <script>alert("1")</script>', "person"),
        _entity(document, "lodz", '"Łódź, Inc"\r\nand\x0c', "organisation"),
    )
    day = dt.date(2026, 1, 15)
    return KnowledgeGraph(
        documents=(document,),
        entities=ends,
        claims=(
            _claim("c1", "thanked", time=TimeSpan("on Thursday", day, day)),
            _claim("c2", "thanked", polarity="negated", attributed_to="lodz"),
            _claim("c3", "left", modality="alleged", place="lodz", confidence=0.25),
        ),
    )


def _entity(document: Document, entity_id: str, name: str, entity_type: str) -> Entity:
    start = TEXT.index(name)
    mention = Mention(document.id, start, start + len(name), name, entity_type, "name")
    return Entity(entity_id, name, entity_type, mentions=(mention,))


def _claim(claim_id: str, predicate: str, **fields: object) -> Claim:
    evidence = Evidence("d1", 0, len(TEXT), TEXT)
    required = {"subject": "rosa", "predicate": predicate, "object": "lodz", "type": "SUPPORT"}
    return Claim(id=claim_id, evidence=evidence, **required, **fields)  # type: ignore[arg-type]
