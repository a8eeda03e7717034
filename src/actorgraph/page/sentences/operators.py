"""A predicate with its polarity and modality as words: for claims that the text words otherwise.

A predicate is a phrase of the text (``demanded results from``); a denied one reads ``did not
demand results from``, a planned ``attack on`` reads ``plans to carry out an attack on``.
"""

import functools

from actorgraph.ontology import load
from actorgraph.page.sentences.forms import (
    AUXILIARIES,
    SINGULAR,
    agree,
    base,
    is_present,
    lemmas,
    of_participle,
    past_forms,
    with_s,
)
from actorgraph.page.sentences.lists import label_verbs, light_verbs, word_list

# Verbs that say so themselves: who `vowed to help` does not plan to vow.
OPEN = {
    "planned": ("agree", "hope", "intend", "offer", "plan", "pledge", "promise", "vow", "want"),
    "requested": ("ask", "demand", "request", "urge"),
    "threatened": ("threaten",),
    "possible": (),
}
MODAL = {
    ("possible", "affirmed"): "may",
    ("possible", "negated"): "may not",
    ("planned", "affirmed"): "plans to",
    ("planned", "negated"): "does not plan to",
    ("threatened", "affirmed"): "threatened to",
    ("threatened", "negated"): "threatened not to",
    ("requested", "affirmed"): "was asked to",
    ("requested", "negated"): "was asked not to",
}
# What is done to someone is planned by others: `is to be played in`.
PASSIVE = MODAL | {
    ("planned", "affirmed"): "is to",
    ("planned", "negated"): "is not to",
    ("threatened", "affirmed"): "is under threat to",
    ("threatened", "negated"): "is not under threat to",
}


@functools.cache
def worded(
    predicate: str, polarity: str, modality: str, rule: str = "", *, plural: bool = False
) -> str:
    """What stands between subject and object when the claim is read aloud.

    ``rule`` begins with the part of speech that the predicate was made of, where that is known;
    ``plural`` says whether the subject is several.
    """
    kind = "verb" if predicate in _labels() else rule.partition("-")[0]
    predicate = label_verbs().get(predicate.strip(), predicate.strip())
    if kind == "noun" or (kind != "verb" and _is_noun(predicate)):
        predicate = _with_verb(predicate)
    first, _, rest = predicate.partition(" ")
    if kind in ("phrase", "be", "name", "learned"):
        rest = _counted(first, rest)
    if modality in ("asserted", "alleged"):
        said = _said(first, rest, plural=plural) if polarity == "affirmed" else _denied(first, rest)
        return _alleged(_agreeing(said, plural=plural), modality)
    verb = "be" if SINGULAR.get(first.lower()) in ("is", "was") or first in ("is", "was") else None
    passive = verb == "be"
    verb = verb or base(first) or of_participle(first) or (first if kind == "verb" else None)
    if verb in OPEN[modality] and polarity == "affirmed":
        return _agreeing(_said(first, rest, plural=plural), plural=plural)
    words = (PASSIVE if passive else MODAL)[modality, polarity]
    return _agreeing(f"{words} {verb or f'be linked to: {first}'} {rest}".strip(), plural=plural)


@functools.cache
def _labels() -> frozenset[str]:
    return frozenset(kind.label for kind in load().relation_types.values())


def _agreeing(words: str, *, plural: bool) -> str:
    first, _, rest = words.partition(" ")
    return f"{agree(first, plural=plural)} {rest}".strip()


def _alleged(said: str, modality: str) -> str:
    if modality != "alleged":
        return said
    first, _, rest = said.partition(" ")
    if SINGULAR.get(first, first) in ("is", "was") and rest:
        return f"{first} allegedly {rest}"
    return f"allegedly {said}"


def _is_noun(predicate: str) -> bool:
    """Whether a predicate like ``attack on`` or ``talks with`` starts with a noun."""
    first, _, rest = predicate.lower().partition(" ")
    if rest.partition(" ")[0] not in word_list("stretch", "prepositions") or first in past_forms():
        return False
    nouns = lemmas("noun")
    return first in nouns or (first.endswith("s") and first[:-1] in nouns)


def _counted(first: str, rest: str) -> str:
    """``is office of`` with an article; not ``is part of``, ``is close to``."""
    noun, _, after = rest.partition(" ")
    counted = first in ("is", "was") and after.split(" ")[0] in ("of", "for", "from", "at", "in")
    if not counted or noun in word_list("stretch", "bare") or not noun.islower():
        return rest
    plain = noun in word_list("stretch", "prepositions") or noun.endswith(("ed", "ing"))
    return rest if plain or noun.endswith("s") else f"{'an' if _vowel(noun) else 'a'} {rest}"


def _with_verb(predicate: str) -> str:
    """``ground attacks on`` with its verb: ``carried out ground attacks on``."""
    words = predicate.split()
    verbs_of = light_verbs()
    head = next((place for place, word in enumerate(words) if word.lower() in verbs_of), None)
    if head is None:
        return f"has {_article(words)}{predicate}"
    verb = verbs_of[words[head].lower()].rpartition(" ")[0]
    if verb.endswith((" a", " an")) and head:
        verb = verb.removesuffix(" an").removesuffix(" a") + (" an" if _vowel(words[0]) else " a")
    return " ".join((verb, *words))


def _article(words: list[str]) -> str:
    """Singular nouns that the lexicon counts want an article."""
    place = next(
        (i for i, word in enumerate(words) if word in word_list("stretch", "prepositions")),
        len(words),
    )
    head = words[max(0, place - 1)]
    if head.endswith("s") or words[0] in word_list("stretch", "determiners"):
        return ""
    return "an " if _vowel(words[0]) else "a "


def _vowel(word: str) -> bool:
    return word[:1].lower() in "aeio"


def _said(first: str, rest: str, *, plural: bool) -> str:
    """The predicate as it is; no bare participle, no bare verb."""
    if verb := of_participle(first):
        return f"{verb if plural else with_s(verb)} {rest}".strip()  # `supporting`: `supports`
    if first == "been":
        first = "was"
    return f"{first} {rest}".strip()


def _denied(first: str, rest: str) -> str:
    if first.lower() in AUXILIARIES - {"had", "has", "have"}:
        return f"{first} not {rest}".strip()
    verb = of_participle(first) or base(first)
    if verb is None:
        return f"is not said to have {first} {rest}".strip()
    present = of_participle(first) is not None or is_present(first.lower())
    return (
        f"{'does' if present and first not in ('has', 'have') else 'did'} not {verb} {rest}".strip()
    )
