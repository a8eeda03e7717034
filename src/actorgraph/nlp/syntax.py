"""Questions to the parse that several stages ask."""

from collections.abc import Mapping

from spacy.tokens import Token

from actorgraph.nlp.annotation import MentionSpan

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "obj"})
FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
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


def owner_behind(token: Token, named: Mapping[int, MentionSpan]) -> MentionSpan | None:
    """The name in `commanders of the Red Army`, right behind the noun."""
    i = token.i + 1
    if i >= len(token.doc) or token.doc[i].lower_ != "of":
        return None
    found = named.get(i + 1) or (
        named.get(i + 2) if i + 2 < len(token.doc) and token.doc[i + 1].pos_ == "DET" else None
    )
    # `critics of Berg's policies` are no critics of Berg alone.
    if found is None or found.span.end >= len(token.doc) or found.form != "name":
        return found if found and found.form == "name" else None
    return None if token.doc[found.span.end].tag_ == "POS" else found


def is_subject_after_all(token: Token) -> bool:
    """Whether a noun that the parser puts beside another starts a clause: `according to Reuters,
    the army has left`. An apposition would have a comma before the verb.
    """
    end = token.right_edge.i + 1
    if token.dep_ != "appos" or end >= len(token.doc) or token.right_edge.is_punct:
        return False
    return token.doc[end].tag_ in FINITE


def past_owner(head: Token, owner_type: str | None) -> Token:
    """What a person in apposition to ``head`` is: ``the mayor`` of ``the mayor of Lima, Ana
    Diaz``, of which parsers often make ``Lima, Ana Diaz``. ``owner_type`` is the type of the
    mention that ``head`` heads, if any.
    """
    if owner_type not in (None, "person") and head.dep_ == "pobj":
        return head.head.head
    return head
