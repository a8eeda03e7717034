"""Who the subject of a verb is where the verb has none of its own: coordination, control,
raising, participles, purpose clauses and gerunds.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from actorgraph.claims.syntax.arguments import SUBJECTS, antecedent, child_of, described
from actorgraph.claims.words import words

DIRECTIVE = words("directive")
OBJECT_CONTROL = words("object_control")
DIRECTIVE_PREPOSITIONS = words("directive_prepositions")
EFFECTS = words("effects")
OUTSIDE = words("outside")
# `accused Lima of spying`, `barred Lima from voting`, `praised Lima for helping`
OBJECT_GERUNDS = frozenset({"of", "from", "for", "with", "into", "as"})
HAS = frozenset({"'s", "’s"})
CONTENT = frozenset({"that", "whether"})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Shared:
    """The grammatical subject of a verb: the heads of its noun phrases, and the words that
    govern the verb (``refused`` for ``allow`` in ``refused to allow``), inner ones first.
    """

    tokens: tuple[Token, ...] = ()
    path: tuple[Token, ...] = ()

    def through(self, *governors: Token) -> "Shared":
        """The same subject for a verb below ``governors``."""
        return replace(self, path=(*governors, *self.path))


NOBODY = Shared()


def subject_of(verb: Token) -> Shared:
    """The grammatical subject of ``verb``, its own or shared."""
    own = tuple(antecedent(child) for child in verb.children if child.dep_ in SUBJECTS)
    if own:
        return Shared(own)
    finder = _BY_DEP.get(verb.dep_)
    return finder(verb) if finder else NOBODY


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is in the passive voice, its auxiliary said or not."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    children = {child.dep_: child for child in verb.children}
    auxiliary = children.get("auxpass")
    if auxiliary is not None and auxiliary.lower_ in HAS and "dobj" in children:
        return False  # `he's set up a fund`
    if auxiliary is not None or "nsubjpass" in children:
        return True
    auxiliaries = children.keys() & {"aux", "nsubj"}
    if verb.dep_ == "conj":
        alike = verb.head.tag_ == verb.tag_ == "VBN"
        return alike and not auxiliaries and is_passive(verb.head)
    if verb.dep_ in {"acl", "advcl", "xcomp", "ccomp"} and verb.tag_ == "VBN":
        return "aux" not in auxiliaries
    return verb.dep_ == "acl" and child_of(verb, "agent") is not None


def agents(verb: Token) -> tuple[Token, ...]:
    """Head tokens of the ``by`` phrase of a passive verb."""
    found = []
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found += [pobj for pobj in child.children if pobj.dep_ == "pobj"]
        elif child.dep_ == "dobj":  # `was denied access by Chile` hangs on `access`
            found += [p for by in child.children if by.lower_ == "by" for p in by.children]
    return tuple(token for token in found if token.dep_ == "pobj")


def controlled_object(verb: Token) -> tuple[Token, ...]:
    """Whom ``verb`` makes the subject of its infinitive: ``urged Lima``, ``called on Lima``."""
    if verb.lemma_.lower() not in OBJECT_CONTROL:
        return ()
    direct = tuple(antecedent(c) for c in verb.children if c.dep_ in {"dobj", "dative"})
    nouns = tuple(token for token in direct if token.pos_ not in {"ADP", "VERB"})
    if nouns or is_passive(verb):
        return nouns
    return tuple(
        pobj
        for prep in verb.children
        if prep.dep_ == "prep" and prep.lower_ in DIRECTIVE_PREPOSITIONS
        for pobj in prep.children
        if pobj.dep_ == "pobj"
    )


def owner_of(noun: Token) -> Shared:
    """Who does what hangs on ``noun``: ``Oslo's plan to …``, ``Oslo has a plan to …``."""
    owners = tuple(child for child in noun.children if child.dep_ == "poss")
    owners = owners or tuple(
        pobj for by in noun.children if by.lower_ == "by" for pobj in by.children
    )
    if owners:
        return Shared(owners[:1], (noun,))
    above = noun.head
    if noun.dep_ in {"dobj", "attr"} and above.pos_ in VERBAL:
        return _owner_through_verb(above).through(noun)
    if noun.dep_ == "pobj" and above.head.pos_ in VERBAL:
        return _owner_through_preposition(noun, above)
    if noun.dep_ == "pobj" and above.head.pos_ == "NOUN":
        return owner_of(above.head).through(noun)
    return NOBODY


def _owner_through_preposition(noun: Token, preposition: Token) -> Shared:
    """Whose the object of a verb's preposition is: ``Lima worked on a plan to …``."""
    verb = preposition.head
    if verb.lemma_.lower() in EFFECTS:
        return NOBODY
    if preposition.lower_ == "in" and is_passive(verb):
        return Shared(agents(verb), (noun,))
    return subject_of(verb).through(noun)


def _owner_through_verb(verb: Token) -> Shared:
    """Whose the object of ``verb`` is: its recipient's, its subject's, or unknown."""
    if verb.lemma_.lower() in OUTSIDE:
        return NOBODY
    recipient = child_of(verb, "dative")
    if recipient is not None and recipient.pos_ != "ADP":
        return Shared((recipient,), (verb,))
    return subject_of(verb).through(verb)


def _conjunct(verb: Token) -> Shared:
    head = verb.head
    if head.pos_ in VERBAL and not _is_content(verb):
        shared = subject_of(head)
        if is_passive(head) and not is_passive(verb) and verb.tag_ in {"VB", "VBG"}:
            return Shared(agents(head) or shared.tokens, shared.path)
        return shared
    return NOBODY


def _is_content(verb: Token) -> bool:
    """Whether a clause says `that` or `whether`: it has a subject of its own, found or not."""
    return any(child.dep_ == "mark" and child.lower_ in CONTENT for child in verb.children)


def _complement(verb: Token) -> Shared:
    head = verb.head
    if _is_content(verb):
        return NOBODY
    if head.pos_ in VERBAL:
        controlled = controlled_object(head)
        if controlled:
            return Shared(controlled, (head,))
        return subject_of(head).through(head)
    return _of_predicate(head)


def _of_predicate(head: Token) -> Shared:
    """The subject of what hangs on an adjective (``ready to help``) or a noun."""
    above = head.head
    if head.pos_ == "ADJ" and head.dep_ in {"acomp", "oprd", "conj"} and above.pos_ in VERBAL:
        return subject_of(above).through(head)
    if head.pos_ == "NOUN":
        return owner_of(head)
    return NOBODY


def _adverbial(verb: Token) -> Shared:
    head = verb.head
    if verb.tag_ not in {"VB", "VBG", "VBN"} or child_of(verb, "mark") is not None:
        return NOBODY
    if head.pos_ not in VERBAL:
        return _of_predicate(head)
    if verb.tag_ == "VB":
        directive = head.lemma_.lower() in DIRECTIVE
        controlled = controlled_object(head) if directive else ()
        if controlled:
            return Shared(controlled, (head,))
        if is_passive(head) and head.lemma_.lower() not in OBJECT_CONTROL:
            return Shared(agents(head))
    return Shared(subject_of(head).tokens)


def _gerund(verb: Token) -> Shared:
    prep = verb.head
    above = prep.head
    if above.pos_ in VERBAL:
        name = prep.lower_
        if name in OBJECT_GERUNDS:
            if is_passive(above):
                return subject_of(above).through(above)
            direct = tuple(c for c in above.children if c.dep_ == "dobj" and c.pos_ != "VERB")
            if direct:
                return Shared(direct, (above,))
        if name == "by" and is_passive(above):
            return NOBODY
        governors = (above,) if name in {"by", *OBJECT_GERUNDS} or above.pos_ == "AUX" else ()
        return subject_of(above).through(*governors)
    return _of_predicate(above)


def _on_noun(verb: Token) -> Shared:
    noun = verb.head
    if verb.tag_ == "VB":
        return owner_of(noun) if noun.pos_ != "VERB" else NOBODY
    return Shared((described(noun),))


def _relative(verb: Token) -> Shared:
    return owner_of(verb.head) if verb.tag_ == "VB" else NOBODY


def _clausal(verb: Token) -> Shared:
    """A participle that the parser took for a subject: ``Lima, studying music, slipped away``."""
    return Shared(subject_of(verb.head).tokens) if verb.tag_ == "VBG" else NOBODY


_BY_DEP: dict[str, Callable[[Token], Shared]] = {
    "conj": _conjunct,
    "xcomp": _complement,
    "ccomp": _complement,
    "advcl": _adverbial,
    "pcomp": _gerund,
    "csubj": _clausal,
    "acl": _on_noun,
    "relcl": _relative,
}
