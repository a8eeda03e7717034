"""Claims as sentences: polarity and modality as words around the predicate.

A predicate is a phrase of the text (``demanded results from``), a denied one reads
``did not demand results from``. Where no verb is found the words go before the phrase.
"""

import functools
import re
import tomllib
from importlib import resources

from actorgraph.model import Claim

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


def phrase(claim: Claim) -> str:
    """What stands between subject and object when the claim is read aloud."""
    return _phrase(claim.predicate.strip(), claim.polarity, claim.modality)


@functools.cache
def _phrase(predicate: str, polarity: str, modality: str) -> str:
    if modality in ("asserted", "alleged"):
        adverb = "allegedly " if modality == "alleged" else ""
        if polarity == "affirmed":
            return adverb + predicate
        return adverb + _denied(predicate)
    return _modal(predicate, MODAL[modality, polarity])


def _denied(predicate: str) -> str:
    first, _, rest = predicate.partition(" ")
    if first.lower() in AUXILIARIES:
        return f"{first} not {rest}".strip()
    verb = base(first)
    if verb is None:
        return f"not {predicate}"
    if first.lower() == verb or (first.lower() not in past_forms() and first.endswith("s")):
        return f"does not {verb} {rest}".strip()
    return f"did not {verb} {rest}".strip()


def _modal(predicate: str, words: str) -> str:
    first, _, rest = predicate.partition(" ")
    verb = BARE.get(first.lower()) or base(first)
    if verb is None:
        return f"{words}: {predicate}"
    threat = words.startswith("threatened") and verb == "threaten"
    if threat:
        return predicate if words == "threatened to" else f"did not threaten {rest}".strip()
    return f"{words} {verb} {rest}".strip()


@functools.cache
def past_forms() -> dict[str, str]:
    """Irregular past forms and their verbs."""
    text = resources.files("actorgraph.page").joinpath("verbs.toml").read_text("utf-8")
    return {str(past): str(verb) for past, verb in tomllib.loads(text).items()}


@functools.cache
def _verbs() -> frozenset[str]:
    return frozenset(past_forms().values())


def base(word: str) -> str | None:
    """The verb that ``word`` is a past or present form of, or None if it looks like no verb."""
    lower = word.lower()
    if lower in past_forms() or lower in _verbs():
        return past_forms().get(lower, lower)
    for end, swap in ENDINGS:
        if lower.endswith(end):
            return lower.removesuffix(end) + swap
    if lower.endswith("ed"):
        return _from_ed(lower.removesuffix("ed"))
    return lower.removesuffix("s") if lower.endswith("s") and not lower.endswith("ss") else None


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
