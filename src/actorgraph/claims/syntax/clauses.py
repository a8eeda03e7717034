"""A verb with its logical subject, its objects and what hangs on it by prepositions."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.syntax.arguments import (
    RELATIVE,
    Argument,
    antecedent,
    prepositional,
    with_conjuncts,
)
from actorgraph.claims.syntax.control import agents, is_passive, subject_of
from actorgraph.claims.words import words

COMPLEMENTS = frozenset({"prep", "ccomp", "xcomp", "advcl", "prt", "acomp", "attr", "agent"})
DITRANSITIVE = words("ditransitive")
NEXT_VERB = 3
GETTING = words("getting")
TRANSPARENT = words("transparent")


@dataclass(frozen=True, slots=True)
class Clause:
    """The logical roles of a verb: ``subjects`` act, ``objects`` are acted on, ``recipients``
    get an object. In a passive without agent ``subjects`` is empty and ``patients`` full.
    """

    verb: Token
    passive: bool
    subjects: tuple[Token, ...]
    patients: tuple[Token, ...]
    objects: tuple[Token, ...]
    recipients: tuple[Token, ...]
    obliques: tuple[Argument, ...]
    path: tuple[Token, ...]

    @property
    def direct(self) -> Token | None:
        """What the first direct object names: `raids` in `a series of raids`."""
        return _content(self.objects[0]) if self.objects else None


def _content(noun: Token) -> Token:
    """The noun that says what is meant: ``raids`` in ``a series of raids``."""
    if noun.lemma_.lower() in TRANSPARENT:
        for prep in noun.children:
            if prep.lower_ == "of":
                return next((c for c in prep.children if c.pos_ == "NOUN"), noun)
    return noun


def clause_of(verb: Token) -> Clause:
    """The roles of ``verb``, in logical order whatever its voice."""
    shared = subject_of(verb)
    passive = is_passive(verb)
    objects, recipients = _objects(verb)
    if not objects and not passive:
        objects = _shared_objects(verb)
    obliques = [*prepositional(verb), *_ranging(verb)]
    gap = _gap(verb)
    if gap is not None:
        if gap.preposition is None and not objects and not passive:
            objects = (gap.token,)
        elif gap.preposition is not None:
            obliques.append(gap)
    if not passive:
        return Clause(
            verb, passive, shared.tokens, (), objects, recipients, tuple(obliques), shared.path
        )
    doers = agents(verb)
    patients = shared.tokens
    if objects:
        recipients, patients_as_objects = patients, objects
    else:
        patients_as_objects = patients
    acting = {token for doer in doers for token in with_conjuncts(doer)}
    rest = tuple(a for a in obliques if a.preposition != "by" or a.token not in acting)
    return Clause(
        verb, passive, doers, patients, patients_as_objects, recipients, rest, shared.path
    )


def _ranging(verb: Token) -> Iterator[Argument]:
    """Each end of a range of givers: ``received support ranging from Lima to Quito``."""
    if verb.lemma_.lower() not in GETTING:
        return
    above = (verb, *(child for child in verb.children if child.dep_ == "dobj"))
    for ranging in (child for token in above for child in token.children):
        if ranging.lemma_ == "range" and ranging.dep_ in {"acl", "advcl"}:
            for argument in prepositional(ranging):
                if argument.preposition in {"from", "to"}:
                    yield Argument(argument.token, "from", (ranging, *argument.path))


def _shared_objects(verb: Token) -> tuple[Token, ...]:
    """The object that the next verb has for both: ``arrested and questioned Lima``."""
    if any(child.dep_ in COMPLEMENTS for child in verb.children):
        return ()
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= NEXT_VERB:
            if any(c.dep_ in {"nsubj", "nsubjpass", "auxpass"} for c in child.children):
                return ()
            return _objects(child)[0]
    return ()


def _objects(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    direct, recipients = [], []
    for child in verb.children:
        if child.dep_ == "dobj" and child.pos_ != "VERB":
            direct.append(antecedent(child))
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            recipients.append(antecedent(child))
    if verb.lemma_.lower() not in DITRANSITIVE:
        return tuple(direct[:1]), ()
    if len(direct) > 1 and not recipients:  # `denied Lima access`: both are called objects
        recipients = [direct.pop(0)]
    return tuple(direct), tuple(recipients)


def _gap(verb: Token) -> Argument | None:
    """What a relative clause leaves out: ``the clock he built``, ``Lima, where he lives``."""
    if verb.dep_ != "relcl" and not _is_mislabelled(verb):
        return None
    stranded = None
    own_subject = False
    for child in verb.children:
        if child.lower_ == "where":
            return Argument(verb.head, "in", (child,))
        said = child.dep_ == "ccomp" and child.i > verb.i  # `the plan that Lima said would fail`
        if said or child.lower_ == "when" or (child.lower_ in RELATIVE and child.dep_ != "mark"):
            return None
        if child.dep_ == "prep":
            if any(c.lower_ in {"which", "whom"} for c in child.children):
                return None
            if not any(c.dep_ in {"pobj", "pcomp", "prep"} for c in child.children):
                stranded = child
        own_subject = own_subject or child.dep_ == "nsubj"
    if stranded is not None:
        return Argument(verb.head, stranded.lower_, (stranded,))
    return Argument(verb.head) if own_subject else None


def _is_mislabelled(verb: Token) -> bool:
    """Whether a relative clause was read as content: ``the Games that Oslo will host``."""
    return verb.dep_ == "acl" and any(
        c.dep_ == "mark" and c.lower_ == "that" for c in verb.children
    )
