"""Which predications say something of two actors, and which are adjuncts or chance."""

from actorgraph.claims.predications import Predication
from actorgraph.claims.typing import REACHING, STATIC, Typing
from actorgraph.claims.words import words

ADJUNCT = words("adjunct_prepositions")
KNOWN = frozenset({"construction", "place", "lexicon", "matrix", "noun"})
ABOUT = frozenset({"about", "over"})
OPINIONS = frozenset({"ACCUSE", "PROTEST", "REJECT", "SUPPORT"})
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
THEM = frozenset({"him", "her", "them", "us", "me", "you", "it"})
OWNERS = frozenset({"poss", "compound", "amod", "nmod"})
WAYS = frozenset({"from", "into", "through"})
PLACES = frozenset({"in", "at", "near"})


def plausible(predication: Predication, typed: Typing) -> bool:
    """Whether a claim may be made of ``predication`` as it is typed."""
    if predication.rule.startswith("noun") and typed.basis in {"none", "loose"}:
        return predication.rule == "noun-between"
    if _is_vague(predication, typed) or _through_another_actor(predication, typed):
        return False
    if typed.basis in KNOWN or predication.preposition is None:
        return True
    return not _past_another_actor(predication) and _fits(predication, typed)


def _fits(predication: Predication, typed: Typing) -> bool:
    """Whether a preposition that the lexicon does not know with the word leads to an actor."""
    if predication.preposition in ABOUT and typed.type in OPINIONS:
        return predication.predicate.endswith(" of")  # `complained over Israeli raids`
    if predication.preposition in PLACES:
        return typed.type in REACHING and predication.direct_object is not None
    return predication.preposition not in ADJUNCT


def _is_vague(predication: Predication, typed: Typing) -> bool:
    """Whether nothing is known of an act on somebody's belongings: ``admired the mountains of
    Peru``, ``joined friends of Peru``.
    """
    inner = "-inner" in predication.rule
    if predication.rule.startswith("be-"):
        inner = predication.direct_object is not None and predication.object.dep_ in OWNERS
    words = predication.predicate.split()
    belonging = inner and words[-1] == "of" and "as" not in words
    if predication.preposition in WAYS and predication.object.ent_type_ in {"GPE", "NORP"}:
        return False  # `fired missiles from Lebanese airspace`
    return belonging and (typed.type in STATIC or typed.basis == "none")


def _past_another_actor(predication: Predication) -> bool:
    """Whether the act reaches a named object already, and the preposition only says where or
    from what: ``protected Oslo from Lima``.
    """
    noun = predication.direct_object
    return (
        noun is not None
        and predication.rule.startswith("verb-preposition")
        and noun.pos_ in {"PROPN", "PRON"}
    )


def _through_another_actor(predication: Predication, typed: Typing) -> bool:
    """Whether the act reaches somebody else, and the end only stands in what it is about:
    ``told Oslo of Lima's plan``, ``provided Oslo with news of Lima``.
    """
    between = predication.object.head
    while between.pos_ not in {"VERB", "AUX"} and between.head != between:
        if between.pos_ == "NOUN" and between.i > predication.head.i:
            noun = predication.direct_object
            other = noun is not None and (noun.ent_type_ in ACTORS or noun.lower_ in THEM)
            return other and _past_another_actor(predication) and typed.type != "RETREAT"
        between = between.head
    return False
