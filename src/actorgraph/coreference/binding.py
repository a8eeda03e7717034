"""Who a pronoun cannot be, by the structure of its own sentence (binding principles)."""

from collections.abc import Iterable

from spacy.tokens import Token

from actorgraph.coreference.features import Features
from actorgraph.nlp import syntax

# "She put the bag behind her": no argument of the verb, so no principle B.
PLACES = frozenset(
    {"with", "without", "around", "behind", "beside", "near", "above", "below", "under", "over"}
    | {"before", "after", "between", "ahead", "alongside", "like", "unlike"}
)
_ADJUNCTS = frozenset({"prep", "advcl", "npadvmod", "advmod", "ccomp", "dep"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CLAUSES = frozenset({"xcomp", "advcl", "conj", "acl", "relcl", "pcomp"})


def subject_of(verb: Token) -> Token | None:
    """Who does ``verb``: its own subject, or the one it shares with the clause above it."""
    for _ in range(6):
        own = next((t for t in verb.lefts if t.dep_ in syntax.SUBJECTS), None)
        if own is not None:
            relative = own.lower_ in _RELATIVE and verb.dep_ == "relcl"
            return verb.head if relative else own
        if verb.dep_ not in _CLAUSES or verb.head.i == verb.i:
            return None
        if verb.dep_ == "acl" and _has_to(verb):
            # "Her plan to leave": who plans it leaves.
            owner = next((t for t in verb.head.lefts if t.dep_ == "poss"), None)
            if owner is not None:
                return owner
            verb = syntax.governor(verb.head)
            continue
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head
        if verb.dep_ == "xcomp":
            controller = next((t for t in verb.head.rights if t.dep_ == "dobj"), None)
            if controller is not None and controller.i < verb.i:
                return controller
        verb = verb.head
        while verb.pos_ == "ADP" and verb.head.i != verb.i:
            verb = verb.head
    return None


def blocked(pronoun: Features, others: Iterable[Features]) -> set[int]:
    """Indices of those of ``others``, mentions of the same sentence, that ``pronoun`` is not."""
    token = pronoun.token
    if pronoun.pronoun and pronoun.pronoun.reflexive:
        return set()
    if token.dep_ == "poss":
        return {m.index for m in others if _contains(token.head, m.token)}
    heads = _co_arguments(token)
    return {
        m.index
        for m in others
        if m.index != pronoun.index
        and (
            m.head in heads
            or (m.role != "possessive" and _share_governor(token, m.token))
            or (m.form != "pronoun" and m.start > pronoun.start and commands(token, m.token))
        )
    }


def _contains(noun: Token, other: Token) -> bool:
    """Whether ``other`` is the noun phrase of ``noun``, what it is in apposition to, or what a
    copula says it of: ``Maria, her sister``; ``Maria is her sister``.
    """
    same = {noun.i}
    while noun.dep_ == "appos":
        noun = noun.head
        same.add(noun.i)
    same |= {t.i for t in noun.rights if t.dep_ == "appos"}
    if noun.dep_ in {"attr", "oprd"}:
        same |= {t.i for t in noun.head.lefts if t.dep_ in syntax.SUBJECTS}
    if noun.dep_ == "pobj" and noun.head.lower_ == "as" and not _is_own(noun):
        same |= _as_what(noun.head.head)
    return other.i in same


def _is_own(noun: Token) -> bool:
    return any(t.lower_ == "own" for t in noun.lefts)


def _as_what(verb: Token) -> set[int]:
    """Who is something by ``verb`` and ``as``: ``chose Smith as his deputy``, ``Smith worked as
    her driver``.
    """
    objects = {t.i for t in verb.rights if t.dep_ in {"dobj", "dative"}}
    if objects:
        return objects
    subject = subject_of(verb)
    return {subject.i} if subject is not None else set()


def _co_arguments(token: Token) -> set[int]:
    """Heads that share a clause with ``token`` without being in it: the understood subject."""
    token = syntax.first_conjunct(token)
    governor = syntax.governor(token)
    if token.dep_ in syntax.SUBJECTS:
        upper = governor.head
        # "She wants him to go": the subject of an infinitive is an argument of the verb above.
        infinitive = governor.dep_ == "ccomp" and governor.tag_ in {"VB", "VBG"}
        subject = subject_of(upper) if infinitive and _has_to(governor) else None
        if governor.dep_ == "relcl":  # "a driver she had hired"
            subject = upper
    elif token.dep_ == "pobj" and token.head.lower_ in PLACES:
        return set()
    else:
        subject = subject_of(governor)
    return {subject.i} if subject is not None else set()


def _has_to(verb: Token) -> bool:
    return any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.lefts)


def _share_governor(token: Token, other: Token) -> bool:
    if token.dep_ == "conj" or other.dep_ == "conj":
        left, right = syntax.first_conjunct(token), syntax.first_conjunct(other)
        if left.i == right.i:
            return True
        token, other = left, right
    if any(t.dep_ == "pobj" and t.head.lower_ in PLACES for t in (token, other)):
        return False
    governor = syntax.governor(token)
    return governor.i == syntax.governor(other).i and other.dep_ not in {"poss", "appos"}


def commands(token: Token, other: Token) -> bool:
    """Whether ``token`` c-commands the later ``other``: ``He said that Smith …``."""
    if token.dep_ == "poss":
        return False
    governor = syntax.governor(token)
    below = other
    while below.head.i != below.i:
        if below.head.i == governor.i:
            return below.i != token.i and below.dep_ not in {"conj", "parataxis"}
        below = below.head
    return False


def following_subject(token: Token) -> Token | None:
    """The subject of the main clause where ``token`` stands in an adjunct before it."""
    below = token
    while below.head.i != below.i:
        verb = below.head
        if below.i < verb.i and _is_adjunct(below):
            subject = _subject_behind(below, verb)
            if subject is not None and subject.i > max(token.i, below.i):
                return subject
        below = verb
    return None


def _is_adjunct(token: Token) -> bool:
    """Whether ``token`` heads an adjunct; the parser takes participles before a name for
    subjects: ``Travelling with his sons, Hill wrote``.
    """
    return token.dep_ in _ADJUNCTS or (token.dep_ == "csubj" and token.tag_ in {"VBG", "VBN"})


def _subject_behind(adjunct: Token, verb: Token) -> Token | None:
    """The subject of ``verb`` that follows ``adjunct``, or the name just before the verb that
    the parser took for an apposition: ``In his report on the dam, Hill blamed``.
    """
    own = next((t for t in verb.lefts if t.dep_ in syntax.SUBJECTS and t.i > adjunct.i), None)
    if own is not None or verb.pos_ not in {"VERB", "AUX"}:
        return own
    last = min([verb.i, *(t.i for t in verb.lefts if t.dep_ in _HELPERS and t.i > adjunct.i)]) - 1
    return next(
        (
            t
            for t in adjunct.subtree
            if t.dep_ == "appos" and t.right_edge.i == last and t.doc[t.left_edge.i - 1].text == ","
        ),
        None,
    )
