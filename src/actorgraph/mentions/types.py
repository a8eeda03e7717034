"""One type per name: a vote over all its mentions in the document, each with its reasons."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from actorgraph import names
from actorgraph.mentions.candidates import Candidate
from actorgraph.mentions.type_context import MUTE
from actorgraph.mentions.type_reasons import reasons

# What a name is that nothing tells the type of, and how much that weighs against a label.
DEFAULT = "organisation"
UNKNOWN = 0.7


def vote(doc: Doc, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``candidates`` with one type for all of the same name."""
    keys = _keys(doc, candidates)
    votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in candidates:
        name = _words(doc, candidate)
        key = keys[name]
        if not candidate.type and key == name:
            votes[key][DEFAULT] += UNKNOWN
        for kind, weight in reasons(doc, candidate):
            votes[key][kind] += weight
    return [replace(c, type=_winner(votes[keys[_words(doc, c)]], c.type)) for c in candidates]


def _winner(votes: Mapping[str, float], guess: str) -> str:
    best = max(votes.items(), key=lambda v: (v[1], v[0] == guess, v[0]), default=(DEFAULT, 0.0))
    return best[0] if best[1] > 0 else guess or DEFAULT


def _words(doc: Doc, candidate: Candidate) -> str:
    return names.normal(candidate.span(doc).text)


def _may_be_person(candidate: Candidate) -> bool:
    """Whether the last word may be a surname: of people, and of what has a label by mistake."""
    return candidate.type == "person" or (candidate.rule == "ner" and candidate.type in MUTE)


def _keys(doc: Doc, candidates: Sequence[Candidate]) -> Mapping[str, str]:
    """The name that each name votes with: a surname with the full name of a person, an acronym
    with what it abbreviates.
    """
    surnames: dict[str, str] = {}
    everything: dict[str, str] = {}
    for candidate in candidates:
        name = _words(doc, candidate)
        everything[name] = name
        if candidate.canonical:
            surnames.setdefault(name, names.normal(candidate.canonical))
        parts = name.split()
        if len(parts) > 1 and _may_be_person(candidate):
            surnames.setdefault(parts[-1], name)
            if names.given_name(parts[0].title()):
                surnames.setdefault(parts[0], name)
    return {name: name if names.is_place(name) else surnames.get(name, name) for name in everything}
