import pytest
from spacy.language import Language

import actorgraph
from actorgraph.claims.judge import LOWEST
from actorgraph.model import Document

TEXT = (
    "Peru's President Anna Berg met Omar Diallo in Lima on Monday. Berg refused to meet Jan Moor. "
    "Mali did not attack Chad, the army said. The rebels attacked the town."
)


def build(nlp: Language, **options: object) -> actorgraph.KnowledgeGraph:
    return actorgraph.build(Document(TEXT), model=nlp, **options)  # type: ignore[arg-type]


@pytest.mark.model
def test_confidence_is_a_probability_and_the_least_can_be_chosen(nlp: Language) -> None:
    every, some = build(nlp, min_confidence=0), build(nlp, min_confidence=0.5)
    assert len(every.claims) > len(some.claims) > 0
    assert all(LOWEST <= claim.confidence <= 1 for claim in every.claims)
    assert all(claim.confidence >= 0.5 for claim in some.claims)
    assert {c.id for c in some.claims} <= {c.id for c in every.claims}


@pytest.mark.model
def test_rules_alone_need_no_scorer(nlp: Language) -> None:
    found = build(nlp, reader="rules")
    assert found.claims
    assert all(claim.rule != "learned" for claim in found.claims)


@pytest.mark.model
def test_a_refused_meeting_is_no_meeting(nlp: Language) -> None:
    graph = build(nlp, min_confidence=0)
    names = {entity.id: entity.name for entity in graph.entities}
    found = [
        c for c in graph.claims if {names[c.subject], names[c.object]} == {"Anna Berg", "Jan Moor"}
    ]
    assert found
    assert all(claim.type != "CONSULT" or claim.polarity == "negated" for claim in found)


@pytest.mark.model
def test_what_is_denied_is_negated(nlp: Language) -> None:
    graph = build(nlp, min_confidence=0)
    names = {entity.id: entity.name for entity in graph.entities}
    found = [c for c in graph.claims if (names[c.subject], names[c.object]) == ("Mali", "Chad")]
    assert found
    assert all(claim.polarity == "negated" for claim in found)


@pytest.mark.model
def test_evidence_holds_both_ends(nlp: Language) -> None:
    for claim in build(nlp, min_confidence=0).claims:
        evidence = claim.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.quote


@pytest.mark.model
def test_two_mentions_of_one_actor_make_one_claim(nlp: Language) -> None:
    text = "Ana Kovac threatened to invade Kovac\u2028Łukasz Żak thanked Łukasz Żak. "
    claims = actorgraph.build(Document(text), model=nlp, min_confidence=0).claims
    assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.model
def test_unnamed_persons_are_no_actors(nlp: Language) -> None:
    text = "Her brother attacked Anna Berg in Lima. The bus driver told Peru about her brother."
    graph = actorgraph.build(Document(text), model=nlp, min_confidence=0)
    unnamed = {e.name for e in graph.entities if all(m.form != "name" for m in e.mentions)}
    assert not {"brother", "bus driver", "her brother"} & unnamed
