"""Cities and buildings that act for a government, decided by syntax and the verb."""

import functools
import tomllib
from importlib import resources

from spacy.tokens import Span, Token

from actorgraph import names
from actorgraph.ontology import load
from actorgraph.words.speech import says

SUBJECTS = frozenset({"nsubj", "csubj"})
GOVERNMENT = frozenset({"government", "governments", "of", "the", "federal", "administration"})
SMALL = frozenset({"of", "the"})


def stands_for(span: Span, kind: str) -> str | None:
    """What ``span`` means here where that is not what it spells."""
    if kind not in {"place", "group", "organisation"}:
        return None
    country = names.country_of(span.text) or government_of(span)
    if country:
        return country
    meant = names.seat_of(span.text) or names.capital_of(span.text)
    if meant and acts(span.root):
        return meant
    return names.full_name(span.text)


def government_of(span: Span) -> str | None:
    """The country of `the Government of Peru`, `the Peruvian Government`, in capitals or not."""
    if len(span) == 1 or not any(t.lower_ in {"government", "administration"} for t in span):
        return None
    rest = [t.text for t in span if t.lower_ not in GOVERNMENT]
    return names.country_of(" ".join(rest)) if rest else None


def acts(root: Token) -> bool:
    """Whether what ``root`` heads acts, speaks, deals or is addressed as a government does."""
    dep, head = root.dep_, root.head
    if dep == "conj":
        return acts(head)
    if dep in SUBJECTS:
        return head.pos_ in {"VERB", "AUX"} and _is_statecraft(head)
    if dep in {"nsubjpass", "dobj", "dative"}:
        return head.lemma_.lower() in _words("addressed", "verbs")
    if dep == "poss":
        return head.lemma_.lower() in _words("possessions", "nouns")
    return dep == "pobj" and _dealt_with(head)


def _is_statecraft(verb: Token) -> bool:
    """Whether ``verb`` is what a government does: a verb of political events or of speech, or one
    that carries another (`agreed`, `plans to leave`); what unloads oil or leads a league is a city.
    """
    lemma = verb.lemma_.lower()
    if lemma in _words("city", "verbs"):
        return False
    if any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children):
        return True
    types, lexicon = load().relation_types, load().lexicon
    senses = lexicon.senses(lexicon.base(verb.lower_, lemma, "verb"), "verb")
    return says(verb) or any(types[sense.type].score is not None for sense in senses)


def _dealt_with(preposition: Token) -> bool:
    governor, word = preposition.head, preposition.lower_
    if word == "by":
        return preposition.dep_ == "agent"
    if word in {"between", "with", "among"}:
        return governor.lemma_.lower() in _words("dealings", "nouns") or (
            word == "with" and governor.pos_ == "VERB" and _has_other(governor)
        )
    if word == "to":
        verb = governor if governor.pos_ == "VERB" else governor.head
        return verb.lemma_.lower() in {"offer", "pledge", "promise", "grant", "extend"}
    return word in {"on", "against"} and (
        governor.lemma_.lower()
        in {"call", "pressure", "sanction", "press", "impose", "war", "protest"}
    )


def _has_other(verb: Token) -> bool:
    """Verbs of dealing: `negotiate with`, `side with`."""
    return verb.lemma_.lower() in {
        "negotiate",
        "side",
        "cooperate",
        "agree",
        "disagree",
        "ally",
        "clash",
    }


@functools.cache
def _words(section: str, kind: str) -> frozenset[str]:
    text = resources.files("actorgraph.mentions").joinpath("metonyms.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[section][kind].split())
