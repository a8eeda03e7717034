"""Questions to the parse that pronouns and nominals ask."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "obj"})
_SAME_ROLE = frozenset({"conj", "appos"})
_VERBS = frozenset({"VERB", "AUX"})


def role_of(token: Token) -> str:
    """The grammatical role of the noun phrase that ``token`` heads: subject, object, oblique,
    possessive or other. A conjunct or appositive has the role of what it goes with.
    """
    while token.dep_ in _SAME_ROLE and token.head.i != token.i:
        token = token.head
    dep = token.dep_
    if dep in SUBJECTS:
        return "subject"
    if dep in OBJECTS:
        return "object"
    if dep == "poss":
        return "possessive"
    if dep == "pobj":
        return "oblique"
    return "other"


def clause_of(token: Token) -> Token:
    """The verb that heads the clause of ``token``, or the root of its sentence."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in _VERBS and token.dep_ not in {"aux", "auxpass", "amod", "conj"}:
            return token
        if token.pos_ in _VERBS and token.dep_ == "conj":
            return token
    return token


def first_conjunct(token: Token) -> Token:
    """The first member of the coordination that ``token`` is in."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def governor(token: Token) -> Token:
    """What ``token`` is an argument of: the verb or noun, past prepositions and conjuncts."""
    head = first_conjunct(token).head
    while head.dep_ in {"prep", "agent", "pcomp", "dative"} and head.pos_ == "ADP":
        head = head.head
    return head
