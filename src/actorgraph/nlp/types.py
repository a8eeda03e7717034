"""One type per name: a vote over all its mentions in the document, each with its reasons."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from actorgraph import names
from actorgraph.nlp.candidates import Candidate
from actorgraph.nlp.type_reasons import reasons

DEFAULT = "organisation"


def vote(doc: Doc, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``candidates`` with one type for all of the same name."""
    keys = _keys(doc, candidates)
    votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in candidates:
        key = keys[_words(doc, candidate)]
        for kind, weight in reasons(doc, candidate):
            votes[key][kind] += weight
    return [replace(c, type=_winner(votes[keys[_words(doc, c)]], c.type)) for c in candidates]


def _winner(votes: Mapping[str, float], guess: str) -> str:
    best = max(votes.items(), key=lambda v: (v[1], v[0] == guess, v[0]), default=(DEFAULT, 0.0))
    return best[0] if best[1] > 0 else guess or DEFAULT


def _words(doc: Doc, candidate: Candidate) -> str:
    return names.normal(candidate.span(doc).text)


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
        if candidate.type == "person" and len(parts) > 1:
            surnames.setdefault(parts[-1], name)
            if names.given_name(parts[0].title()):
                surnames.setdefault(parts[0], name)
    return {name: name if names.is_place(name) else surnames.get(name, name) for name in everything}
