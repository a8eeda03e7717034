"""The forms of English verbs: from a form to its verb, and from a verb to its forms."""

import functools
import re
import tomllib
from importlib import resources
from typing import Literal

from actorgraph.ontology import load

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
    *("bit", "oad", "ead", "add", "sponsor", "call", "fill", "kill", "pull", "poll", "sell"),
)
SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "am": "is", "be": "is"}
PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are", "be": "are"}
AUXILIARIES = frozenset(
    [
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
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
    ]
)


@functools.cache
def past_forms() -> dict[str, str]:
    """Irregular past forms and their verbs."""
    text = resources.files(__package__).joinpath("verbs.toml").read_text("utf-8")
    return {str(past): str(verb) for past, verb in tomllib.loads(text).items()}


@functools.cache
def lemmas(pos: Literal["verb", "noun"]) -> frozenset[str]:
    """The words of the lexicon."""
    return frozenset(load().lexicon.lemmas(pos))


@functools.cache
def verbs() -> frozenset[str]:
    """The verbs that are known, in both spellings: ``organise``, ``organize``."""
    known = lemmas("verb") | frozenset(past_forms().values())
    return known | {verb[:-3] + "ize" for verb in known if verb.endswith("ise")}


@functools.cache
def base(word: str) -> str | None:
    """The verb that ``word`` is a form of, or None if it looks like no verb."""
    lower = word.lower()
    if lower in past_forms():
        return past_forms()[lower]
    known = verbs()
    if lower in known:
        return lower
    guess = _guess(lower)
    if guess is None or guess in known:
        return guess
    stem = lower.removesuffix("ed")
    tries = (stem, stem + "e", stem[:-1]) if stem != lower else ()
    return next((verb for verb in tries if verb in known), guess)


def is_finite(word: str) -> bool:
    """Whether ``word`` is a form of a verb that is known, and no participle in -ing."""
    found = base(word)
    return found is not None and found in verbs()


def of_participle(word: str) -> str | None:
    """The verb of an -ing form: ``make`` of ``making``; None for ``building``, ``nothing``."""
    stem = word.removesuffix("ing")
    if stem == word or word.endswith("thing") or word == "during" or len(stem) == 1:
        return None
    known = [verb for verb in _stems(stem) if verb in verbs()]
    if not known and word in lemmas("noun"):
        return None
    return known[0] if known else _from_ed(stem)


def with_s(verb: str) -> str:
    """The third person of a verb: ``carries``."""
    if verb in ("be", "have"):
        return "is" if verb == "be" else "has"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def past(verb: str) -> str:
    """The past form of a verb: ``carried``, ``met``, ``stopped``."""
    if verb in past_forms().values():
        return next(form for form, lemma in past_forms().items() if lemma == verb and form != "has")
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", verb)
    return verb + verb[-1] + "ed" if short else verb + "ed"


def finite_of(participle: str, *, before: bool) -> str | None:
    """A finite verb for a participle: the past where it follows a preposition or a comma, as in
    ``held for killing``, else the present: ``troops fighting rebels``.
    """
    verb = of_participle(participle)
    if verb is None or verb not in verbs():
        return None
    return past(verb) if before else with_s(verb)


def is_present(word: str) -> bool:
    """Whether a verb form is of the present: ``supports``, ``support``."""
    verb = base(word)
    return word not in past_forms() and (word.endswith("s") or word == verb)


def agree(word: str, *, plural: bool) -> str:
    """The first word of a verb group as its subject wants it: ``are`` and ``is``."""
    if word in SINGULAR and not plural:
        return SINGULAR[word]
    if word in PLURAL and plural:
        return PLURAL[word]
    if word in AUXILIARIES or word in past_forms():
        return word
    verb = base(word)
    if verb is None or verb not in verbs() or not is_present(word):
        return word
    return verb if plural else with_s(verb)


def _stems(stem: str) -> tuple[str, ...]:
    """The verbs that may have lost their ending: ``sit`` of ``sitt``, ``make`` of ``mak``."""
    doubled = (stem[:-1],) if stem.endswith(DOUBLED) else ()
    return (*doubled, stem, stem + "e", stem.removesuffix("y") + "ie")


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
