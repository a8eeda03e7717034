"""Claims as sentences: polarity and modality as words around the predicate.

A predicate is a phrase of the text (``demanded results from``), a denied one reads
``did not demand results from``, a planned ``attack on`` is a ``planned attack on``. Where
neither verb nor noun is found the words go before the phrase.
"""

import functools
import re
import tomllib
from importlib import resources
from typing import Literal

from actorgraph.model import Claim
from actorgraph.ontology import load

AUXILIARIES = frozenset(
    (
        *(
            "am",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
        ),
        *("will", "would", "can", "could", "may", "might", "must", "shall", "should"),
    )
)
# Verbs that say so themselves: who `vowed to help` does not plan to vow.
OPEN = {
    "planned": ("agree", "hope", "intend", "offer", "plan", "pledge", "promise", "vow", "want"),
    "requested": ("ask", "demand", "request", "urge"),
}
PREPOSITIONS = frozenset(
    ("on", "with", "between", "against", "of", "in", "for", "from", "to", "by", "over", "about")
)
BARE = {"is": "be", "am": "be", "are": "be", "was": "be", "were": "be", "be": "be"}
# Endings that lead back to the verb by themselves: `carried`, `agreed`, `carries`, `reaches`.
ENDINGS = (
    *(("ied", "y"), ("eed", "ee"), ("ies", "y")),
    *((end, end.removesuffix("es")) for end in ("shes", "ches", "sses", "xes", "zzes", "goes")),
)
DOUBLED = (*(vowel + 2 * letter for vowel in "aeiou" for letter in "bdgmnprt"), "ell", "oll")
# Stems whose final e fell away before -ed: `captured`, `blamed`, `used`, `accused`.
TAKES_E = (
    *("at", "v", "s", "c", "z", "g", "u", "ur", "ir", "or", "ar", "in", "id", "ut", "bl", "tl"),
    *("it", "iz", "dl", "cl", "pl", "rm", "ad", "ud"),
)
# Stems that end so and lost nothing: `visited`, `pressed`, `ordered`, `joined`, `called`.
KEEPS_BARE = (
    *("visit", "limit", "edit", "exit", "profit", "recruit", "benefit", "ss", "er", "oin", "ain"),
    *("treat", "efeat", "epeat", "oat", "oot", "uit", "ed", "ear", "oar", "air", "our", "onitor"),
    *("focus", "ign", "arm", "orm", "irm", "oid", "aid", "hang", "bang", "ong"),
    *("oad", "ead", "add", "sponsor", "call", "fill", "kill", "pull", "poll", "sell"),
)

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


# `was played in` is planned by others: `is planned to be played in`.
PASSIVE = MODAL | {
    ("planned", "affirmed"): "is planned to",
    ("planned", "negated"): "is not planned to",
    ("threatened", "affirmed"): "was threatened to",
    ("threatened", "negated"): "was threatened not to",
}

NOUNS = {
    ("asserted", "negated"): "no",
    ("possible", "affirmed"): "possible",
    ("possible", "negated"): "possibly no",
    ("planned", "affirmed"): "planned",
    ("planned", "negated"): "no planned",
    ("threatened", "affirmed"): "threatened",
    ("threatened", "negated"): "no threatened",
    ("requested", "affirmed"): "requested",
    ("requested", "negated"): "no requested",
    ("alleged", "affirmed"): "alleged",
    ("alleged", "negated"): "allegedly no",
}


def phrase(claim: Claim) -> str:
    """What stands between subject and object when the claim is read aloud."""
    kind = claim.rule.partition("-")[0]
    return _phrase(claim.predicate.strip(), claim.polarity, claim.modality, kind)


@functools.cache
def _phrase(predicate: str, polarity: str, modality: str, kind: str) -> str:
    """``kind`` is the part of speech that the predicate was made of, where that is known."""
    first, _, rest = predicate.partition(" ")
    if kind == "noun" or (kind != "verb" and _is_noun(first.lower(), rest.partition(" ")[0])):
        held = predicate.endswith(" with") and (modality, polarity) == ("asserted", "affirmed")
        return f"{'had' if held else NOUNS.get((modality, polarity), '')} {predicate}".strip()
    if modality in ("asserted", "alleged"):
        adverb = "allegedly " if modality == "alleged" else ""
        return adverb + (_said(first, rest) if polarity == "affirmed" else _denied(first, rest))
    passive = BARE.get(first.lower()) == "be"
    verb = BARE.get(first.lower()) or base(first) or _of_participle(first)
    if verb is None and kind == "verb":
        verb = first
    if verb in OPEN.get(modality, ()) and polarity == "affirmed":
        return predicate
    return _modal(first, verb, rest, (PASSIVE if passive else MODAL)[modality, polarity])


def _is_noun(word: str, following: str) -> bool:
    """Whether a predicate like ``attack on`` or ``talks with`` starts with a noun."""
    if following not in PREPOSITIONS or word in past_forms():
        return False
    nouns = _lemmas("noun")
    return word in nouns or (word.endswith("s") and word[:-1] in nouns)


def _said(first: str, rest: str) -> str:
    """The predicate as it is; one that is a bare verb agrees with its one subject."""
    if verb := _of_participle(first):
        return f"{_with_s(verb)} {rest}".strip()  # `supporting`: `supports`
    bare = first in _verbs() and first not in past_forms() and first not in AUXILIARIES
    return f"{_with_s(first) if bare else first} {rest}".strip()


def _of_participle(word: str) -> str | None:
    """The verb of an -ing form: ``make`` of ``making``; None for ``building``, ``nothing``."""
    stem = word.removesuffix("ing")
    if stem == word or word.endswith("thing") or word == "during" or len(stem) == 1:
        return None
    known = [verb for verb in _stems(stem) if verb in _verbs()]
    if not known and word in _lemmas("noun"):
        return None
    return known[0] if known else _from_ed(stem)


def _stems(stem: str) -> tuple[str, ...]:
    """The verbs that may have lost their ending: ``sit`` of ``sitt``, ``make`` of ``mak``."""
    doubled = (stem[:-1],) if stem.endswith(DOUBLED) else ()
    return (*doubled, stem, stem + "e", stem.removesuffix("y") + "ie")


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _denied(first: str, rest: str) -> str:
    if first.lower() in AUXILIARIES:
        return f"{first} not {rest}".strip()
    if verb := _of_participle(first):
        return f"does not {verb} {rest}".strip()
    verb = base(first)
    if verb is None:
        return f"not {first} {rest}".strip()
    present = first.lower() not in past_forms() and (first.endswith("s") or first.lower() == verb)
    return f"{'does' if present else 'did'} not {verb} {rest}".strip()


def _modal(first: str, verb: str | None, rest: str, words: str) -> str:
    if verb is None:
        return f"{words}: {first} {rest}".strip()
    if verb == "threaten" and words.startswith("threatened"):
        return f"{first if words == 'threatened to' else 'did not threaten'} {rest}".strip()
    return f"{words} {verb} {rest}".strip()


@functools.cache
def _lemmas(pos: Literal["verb", "noun"]) -> frozenset[str]:
    return frozenset(load().lexicon.lemmas(pos))


@functools.cache
def _verbs() -> frozenset[str]:
    """The verbs that are known, in both spellings: ``organise``, ``organize``."""
    known = _lemmas("verb") | frozenset(past_forms().values())
    return known | {verb[:-3] + "ize" for verb in known if verb.endswith("ise")}


@functools.cache
def past_forms() -> dict[str, str]:
    """Irregular past forms and their verbs."""
    text = resources.files("actorgraph.page").joinpath("verbs.toml").read_text("utf-8")
    return {str(past): str(verb) for past, verb in tomllib.loads(text).items()}


def base(word: str) -> str | None:
    """The verb that ``word`` is a form of, or None if it looks like no verb."""
    lower = word.lower()
    if lower in past_forms():
        return past_forms()[lower]
    known = _verbs()
    if lower in known:
        return lower
    guess = _guess(lower)
    if guess is None or guess in known:
        return guess
    stem = lower.removesuffix("ed")
    tries = (stem, stem + "e", stem[:-1]) if stem != lower else ()
    return next((verb for verb in tries if verb in known), guess)


def _guess(word: str) -> str | None:
    for end, swap in ENDINGS:
        if word.endswith(end):
            return word.removesuffix(end) + swap
    if word.endswith("ed"):
        return _from_ed(word.removesuffix("ed"))
    return word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else None


def _from_ed(stem: str) -> str:
    """``stopped`` and ``called`` lose a letter or not; ``captured`` and ``named`` want their e."""
    if stem.endswith(KEEPS_BARE):
        return stem
    if stem.endswith(DOUBLED):
        return stem[:-1]
    if stem.endswith(TAKES_E):
        return stem + "e"
    short = re.fullmatch(r"[^aeiou]+[aeiou][^aeiouwxy]", stem)
    return stem + "e" if short else stem
