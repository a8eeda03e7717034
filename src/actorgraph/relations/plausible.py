"""Which predications say something of two actors, and which are adjuncts or chance."""

from actorgraph.relations.predication import Predication
from actorgraph.relations.typing import REACHING, Typing
from actorgraph.relations.words import words

ADJUNCT = words("adjunct_prepositions")
STATIC = frozenset(
    {
        "POSITION",
        "MEMBER_OF",
        "PART_OF",
        "LOCATED_IN",
        "BORN_IN",
        "LIVES_IN",
        "FAMILY",
        "OWNS",
        "FOUNDED",
    }
)
KNOWN = frozenset({"construction", "place", "lexicon", "matrix", "noun"})


def plausible(predication: Predication, typed: Typing) -> bool:
    """Whether a claim may be made of ``predication`` as it is typed."""
    preposition = predication.preposition
    if predication.rule.startswith("noun") and typed.basis == "none":
        return predication.rule == "noun-between"
    vague = typed.basis == "none" or typed.type in STATIC
    if vague and "-inner" in predication.rule and predication.predicate.endswith(" of"):
        return False  # `admired the mountains of Peru`, `joined friends of Peru`
    if typed.basis in KNOWN or preposition is None:
        return True
    if _past_another_actor(predication):
        return False
    if preposition in {"in", "at", "near"}:
        return typed.type in REACHING and predication.direct_object is not None
    return preposition not in ADJUNCT


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
