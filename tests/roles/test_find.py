"""Sentences and the roles that they give."""

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import find_mentions
from actorgraph.model import Document
from actorgraph.pipeline import annotate
from actorgraph.roles import find_roles

pytestmark = pytest.mark.model

# Text, then each role as (person, title, of, status, since).
CASES = {
    "country before the title": (
        "US Secretary of State Marco Rubio spoke.",
        [("Marco Rubio", "secretary of state", "US", "current", None)],
    ),
    "minister of a portfolio of a country": (
        "Ana Rojas, minister of trade of Peru, spoke.",
        [("Ana Rojas", "minister of trade", "Peru", "current", None)],
    ),
    "company before the title": (
        "Apple CEO Tim Cook spoke.",
        [("Tim Cook", "ceo", "Apple", "current", None)],
    ),
    "possessive": (
        "Google's chief executive Sundar Pichai spoke.",
        [("Sundar Pichai", "chief executive", "Google", "current", None)],
    ),
    "appositive behind": (
        "Sarah Lee, a spokeswoman for the ministry, spoke.",
        [("Sarah Lee", "spokeswoman", "the ministry", "current", None)],
    ),
    "appositive before": (
        "The president of the Lazio region, Anna Berg, spoke.",
        [("Anna Berg", "president", "Lazio", "current", None)],
    ),
    "two offices of one body": (
        "Acme Power President and CEO Andy Jones spoke.",
        [("Andy Jones", "ceo", "Acme Power", "current", None)],
    ),
    "second description is no office": (
        "FBI agent and terrorism specialist Anna Berg spoke.",
        [("Anna Berg", "agent", "FBI", "current", None)],
    ),
    "served in two offices": (
        "Juan Silva has served as mayor of Lima and governor of Cusco.",
        [
            ("Juan Silva", "mayor", "Lima", "current", None),
            ("Juan Silva", "governor", "Cusco", "current", None),
        ],
    ),
    "body of a country": (
        "Omar Rahimi was head of Peru's Air Force.",
        [("Omar Rahimi", "head", "Air Force", "current", None)],
    ),
    "copula": (
        "Angela Merkel became chancellor of Germany.",
        [("Angela Merkel", "chancellor", "Germany", "current", None)],
    ),
    "negated copula": ("Jane Hill is not the mayor of Lima.", []),
    "relative clause that leads": (
        "Jane Hill, who heads the European Commission, spoke.",
        [("Jane Hill", "head", "European Commission", "current", None)],
    ),
    "relative clause in the past": (
        "Jane Hill, who was mayor of Lima, spoke.",
        [("Jane Hill", "mayor", "Lima", "former", None)],
    ),
    "former": (
        "Former French President Nicolas Sarkozy spoke.",
        [("Nicolas Sarkozy", "president", "French", "former", None)],
    ),
    "acting": ("Acting mayor Jane Hill spoke.", [("Jane Hill", "mayor", None, "acting", None)]),
    "since": (
        "Anna Berg, president of the European Commission since 2019, spoke.",
        [("Anna Berg", "president", "European Commission", "current", "2019")],
    ),
    "appointed": (
        "Anna Berg was appointed chairman of Nokia.",
        [("Anna Berg", "chairman", "Nokia", "current", None)],
    ),
    "served as": (
        "Anna Berg served as ambassador to Kenya.",
        [("Anna Berg", "ambassador", "Kenya", "current", None)],
    ),
    "ambassador of one to another": (
        "Afghan Ambassador to the United States Omar Said spoke.",
        [("Omar Said", "ambassador", "Afghan", "current", None)],
    ),
    "behind the name": (
        "Professor Ana Diaz of Lima University spoke.",
        [("Ana Diaz", "professor", "Lima University", "current", None)],
    ),
    "kinship is none": ("Anna Berg and her husband, Paul Stone, spoke.", []),
    "founder is none": ("Facebook founder Mark Zuckerberg spoke.", []),
}


@pytest.mark.parametrize("case", CASES)
def test_roles_of_sentence(nlp: Language, case: str) -> None:
    text, expected = CASES[case]
    doc = nlp(text)
    roles = find_roles(doc, find_mentions(doc, ontology.load()))
    found = [
        (r.person.span.text, r.title, r.of and r.of.span.text, r.status, r.since) for r in roles
    ]
    assert found == expected


def test_roles_reach_the_chains_with_their_evidence(nlp: Language) -> None:
    document = Document("US President Donald Trump left. Trump spoke.")
    annotation = annotate(document, nlp(document.text), ontology.load())
    (holder,) = [chain for chain in annotation.chains.values() if chain.roles]
    (role,) = holder.roles
    assert holder.name == "Donald Trump"
    assert role.title == "president"
    assert role.of is not None
    assert annotation.chains[role.of].name == "United States"
    assert role.evidence.quote == "US President Donald Trump"
    assert document.text[role.evidence.start : role.evidence.end] == role.evidence.quote
