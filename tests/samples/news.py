"""A small news graph made by hand: three short texts of our own words and what they say."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from actorgraph.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    GraphData,
    Mention,
    Merge,
    Role,
    TimeSpan,
)

CALL = """\
Secretary of State Marco Rubio pressed Mexico for results on Thursday. In a call with Foreign \
Minister Juan Ramón de la Fuente he asked for visible steps against fentanyl trafficking, the \
State Department reported. The State Department is part of the government of the United States.

US President Donald Trump threatened to attack the cartels on land. Claudia Sheinbaum refused to \
allow military action by the United States. The Mexican president said that Trump did not rule \
out an intervention.

Rubio and De la Fuente agreed to hold a meeting of ministers in Washington in February.
"""

CARACAS = """\
The United States captured Nicolás Maduro in Caracas on January 3 and took him to New York. \
Venezuela accused the United States of aggression. Brazil condemned the attack, and Canada may \
join a mission of the United Nations.

Trump praised the troops. Mexico criticised the United States.
"""

CUP = """\
Mexico, the United States and Canada organise the World Cup together. FIFA plans to open the \
tournament in Mexico City on June 11, 2026. FIFA said that Canada was urged to help Mexico. \
Sheinbaum met Trump by phone on Monday.
"""

DOCUMENTS = {
    "call": Document(
        CALL,
        id="call",
        title="Washington wants results from Mexico",
        source="https://news.example/call",
        published=dt.date(2026, 1, 15),
    ),
    "caracas": Document(
        CARACAS,
        id="caracas",
        title="What followed the raid on Caracas",
        source="Morning Post",
        published=dt.date(2026, 1, 6),
    ),
    "cup": Document(
        CUP,
        id="cup",
        title="Three hosts, one tournament",
        source="https://news.example/cup",
        published=dt.date(2026, 1, 16),
    ),
}

ACTORS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "trump": ("Donald Trump", "person", ("US President Donald Trump", "Trump")),
    "sheinbaum": ("Claudia Sheinbaum", "person", ("Sheinbaum", "The Mexican president")),
    "rubio": ("Marco Rubio", "person", ("Secretary of State Marco Rubio", "Rubio")),
    "fuente": ("Juan Ramón de la Fuente", "person", ("De la Fuente",)),
    "maduro": ("Nicolás Maduro", "person", ()),
    "usa": ("United States", "place", ("the United States",)),
    "mexico": ("Mexico", "place", ()),
    "canada": ("Canada", "place", ()),
    "brazil": ("Brazil", "place", ()),
    "venezuela": ("Venezuela", "place", ()),
    "caracas": ("Caracas", "place", ()),
    "newyork": ("New York", "place", ()),
    "washington": ("Washington", "place", ()),
    "mexicocity": ("Mexico City", "place", ()),
    "state": ("State Department", "organisation", ("the State Department",)),
    "un": ("United Nations", "organisation", ("the United Nations",)),
    "fifa": ("FIFA", "organisation", ()),
    "cartels": ("cartels", "group", ("the cartels",)),
    "cup": ("World Cup", "event", ("the World Cup", "the tournament")),
}

_NOTHING: Mapping[str, object] = {}
# document, subject, predicate, object, type, quote, further fields
CLAIMS: tuple[tuple[str, str, str, str, str, str, Mapping[str, object]], ...] = (
    ("call", "rubio", "pressed for results", "mexico", "REQUEST",
     "Secretary of State Marco Rubio pressed Mexico for results on Thursday",
     {"time": TimeSpan("on Thursday", dt.date(2026, 1, 15), dt.date(2026, 1, 15)),
      "confidence": 0.9}),
    ("call", "rubio", "held a call with", "fuente", "CONSULT",
     "In a call with Foreign Minister Juan Ramón de la Fuente he asked for visible steps",
     {"symmetric": True, "attributed_to": "state", "confidence": 0.85}),
    ("call", "state", "is part of", "usa", "PART_OF",
     "The State Department is part of the government of the United States", {"confidence": 0.8}),
    ("call", "trump", "threatened to attack", "cartels", "THREATEN",
     "US President Donald Trump threatened to attack the cartels on land", {"confidence": 0.9}),
    ("call", "trump", "attacked", "cartels", "ASSAULT",
     "US President Donald Trump threatened to attack the cartels on land",
     {"modality": "threatened", "confidence": 0.7}),
    ("call", "sheinbaum", "refused to allow military action by", "usa", "REJECT",
     "Claudia Sheinbaum refused to allow military action by the United States",
     {"confidence": 0.95}),
    ("call", "trump", "ruled out an intervention in", "mexico", "CONCEDE",
     "Trump did not rule out an intervention",
     {"polarity": "negated", "attributed_to": "sheinbaum", "confidence": 0.6}),
    ("call", "rubio", "agreed to hold a meeting with", "fuente", "AGREE",
     "Rubio and De la Fuente agreed to hold a meeting of ministers in Washington in February",
     {"symmetric": True, "place": "washington", "confidence": 0.8,
      "time": TimeSpan("in February", dt.date(2026, 2, 1), dt.date(2026, 2, 28))}),
    ("call", "rubio", "is secretary of state of", "usa", "POSITION",
     "Secretary of State Marco Rubio", {"confidence": 0.7}),
    ("call", "trump", "is president of", "usa", "POSITION", "US President Donald Trump",
     {"confidence": 0.9}),
    ("call", "sheinbaum", "is president of", "mexico", "POSITION", "The Mexican president",
     {"confidence": 0.9}),
    ("caracas", "usa", "captured", "maduro", "COERCE",
     "The United States captured Nicolás Maduro in Caracas on January 3",
     {"place": "caracas", "confidence": 0.95,
      "time": TimeSpan("on January 3", dt.date(2026, 1, 3), dt.date(2026, 1, 3))}),
    ("caracas", "usa", "took to New York", "maduro", "COERCE",
     "The United States captured Nicolás Maduro in Caracas on January 3 and took him to New York",
     {"confidence": 0.7}),
    ("caracas", "maduro", "was taken to", "newyork", "LOCATED_IN",
     "Nicolás Maduro in Caracas on January 3 and took him to New York", {"confidence": 0.6}),
    ("caracas", "venezuela", "accused of aggression", "usa", "ACCUSE",
     "Venezuela accused the United States of aggression", {"confidence": 0.9}),
    ("caracas", "brazil", "condemned the attack by", "usa", "ACCUSE",
     "Brazil condemned the attack", {"confidence": 0.6}),
    ("caracas", "canada", "joined a mission of", "un", "COOPERATE",
     "Canada may join a mission of the United Nations",
     {"modality": "possible", "confidence": 0.8}),
    ("caracas", "mexico", "criticised", "usa", "ACCUSE", "Mexico criticised the United States",
     {"confidence": 0.9}),
    ("caracas", "caracas", "lies in", "venezuela", "LOCATED_IN", "Caracas", {"confidence": 0.3}),
    ("cup", "mexico", "organises", "cup", "ORGANISES",
     "Mexico, the United States and Canada organise the World Cup together", {"confidence": 0.9}),
    ("cup", "usa", "organises", "cup", "ORGANISES",
     "the United States and Canada organise the World Cup together", {"confidence": 0.9}),
    ("cup", "canada", "organises", "cup", "ORGANISES",
     "Canada organise the World Cup together", {"confidence": 0.9}),
    ("cup", "mexico", "organises the World Cup with", "usa", "COOPERATE",
     "Mexico, the United States and Canada organise the World Cup together",
     {"symmetric": True, "confidence": 0.8}),
    ("cup", "fifa", "opened", "cup", "ORGANISES",
     "FIFA plans to open the tournament in Mexico City on June 11, 2026",
     {"modality": "planned", "place": "mexicocity", "confidence": 0.85,
      "time": TimeSpan("on June 11, 2026", dt.date(2026, 6, 11), dt.date(2026, 6, 11))}),
    ("cup", "canada", "helped", "mexico", "AID", "Canada was urged to help Mexico",
     {"modality": "requested", "attributed_to": "fifa", "confidence": 0.7}),
    ("cup", "sheinbaum", "met by phone", "trump", "CONSULT",
     "Sheinbaum met Trump by phone on Monday",
     {"symmetric": True, "confidence": 0.9,
      "time": TimeSpan("on Monday", dt.date(2026, 1, 12), dt.date(2026, 1, 12))}),
    ("cup", "cup", "opens in", "mexicocity", "LOCATED_IN",
     "open the tournament in Mexico City", {"confidence": 0.7}),
)  # fmt: skip


def evidence(document: Document, quote: str) -> Evidence:
    """The place of ``quote`` in ``document``."""
    start = document.text.index(quote)
    return Evidence(document.id, start, start + len(quote), quote)


def mentions_of(document: Document, names: tuple[str, ...], type_: str) -> list[Mention]:
    """Every place where one of ``names`` stands, the longest name where several would fit."""
    ordered = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return [
        Mention(document.id, m.start(), m.end(), m.group(), type_, "name")
        for m in re.finditer(rf"\b(?:{ordered})(?!\w)", document.text)
    ]


def _entity(key: str) -> Entity:
    name, type_, aliases = ACTORS[key]
    mentions = tuple(
        mention
        for document in DOCUMENTS.values()
        for mention in mentions_of(document, (name, *aliases), type_)
    )
    return Entity(key, name, type_, aliases, (), mentions)


def news_graph() -> GraphData:
    """The graph of the three texts."""
    call = DOCUMENTS["call"]
    roles = {
        "rubio": Role(
            "secretary of state", "usa", evidence(call, "Secretary of State Marco Rubio")
        ),
        "trump": Role("president", "usa", evidence(call, "US President Donald Trump")),
        "fuente": Role(
            "foreign minister", None, evidence(call, "Foreign Minister Juan Ramón de la Fuente")
        ),
    }
    entities = tuple(
        replace(_entity(key), roles=(roles[key],) if key in roles else ()) for key in ACTORS
    )
    claims = tuple(
        Claim(
            id=f"claim{number:02}",
            subject=subject,
            predicate=predicate,
            object=target,
            type=type_,
            evidence=evidence(DOCUMENTS[document], quote),
            rule="by-hand",
            **more,  # type: ignore[arg-type]
        )
        for number, (document, subject, predicate, target, type_, quote, more) in enumerate(CLAIMS)
    )
    merges = (Merge("trump", "call:Trump", 0.98, "surname of a full name in the same document"),)
    return GraphData(tuple(DOCUMENTS.values()), entities, claims, merges)


def two_papers() -> GraphData:
    """The news graph with a paper that says again what one of the texts says, and who denies it."""
    echo = Document(
        "Venezuela accused the United States of aggression. "
        "The United States denied the charge of Venezuela.",
        id="echo",
        title="An accusation and its answer",
        source="Evening Paper",
        published=dt.date(2026, 1, 7),
    )
    accused, denied = "Venezuela accused the United States of aggression", "denied the charge of"
    answer = "The United States denied the charge of Venezuela"
    made = (
        Claim("echo1", "venezuela", "accused", "usa", "ACCUSE", evidence(echo, accused)),
        Claim("echo2", "usa", denied, "venezuela", "REJECT", evidence(echo, answer)),
    )
    data = news_graph()
    return replace(data, documents=(*data.documents, echo), claims=(*data.claims, *made))
