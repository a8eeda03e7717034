"""Claims from verbs: who did what to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.predications.predication import Predication
from actorgraph.claims.predications.verbs_between import of_copula, reciprocal, undergone
from actorgraph.claims.syntax.arguments import RELATIVE, SUBJECTS, Argument, child_of, is_aside
from actorgraph.claims.syntax.clauses import Clause, clause_of
from actorgraph.claims.syntax.control import controlled_object, is_passive
from actorgraph.claims.syntax.ends import (
    End,
    actors_at,
    actors_in,
    event_agents,
    objects_at,
    objects_in,
)
from actorgraph.claims.syntax.phrase import compound, particle_of, phrase
from actorgraph.claims.words import words
from actorgraph.nlp import Annotation

DIRECTIVE = words("directive")
DUTY = frozenset({"must", "should", "ought"})
OWN_DEEDS = frozenset({"responsibility", "credit", "blame"})
INVERTED = words("inverted")
LISTING = words("listing")
NAMING = frozenset({"name", "call", "christen", "dub", "rename", "title"})
OUTSIDE = words("outside")
SCENE = frozenset({"with", "for", "to", "on", "of", "as"})
SKIPPED = words("skipped")
SPEECH = words("speech")
SUBJUNCTIVE = words("subjunctive")
TOGETHER = words("together")
VICTIMS = words("victims")
NO_EVENT = frozenset({"prep", "aux", "amod", "compound", "nmod", "case", "det"})
INNER_TARGETS = frozenset({"on", "against", "at", "to", "in", "for"})


@dataclass(frozen=True, slots=True)
class Target:
    """What a verb is directed at, and how it gets there.

    ``direct`` is the object that comes before a preposition (``troops`` in ``sent troops to``),
    ``complement`` what the target is to do, ``together`` whether it takes part on the same side.
    """

    end: End
    rule: str
    direct: Token | None = None
    oblique: Argument | None = None
    complement: Token | None = None
    together: bool = False


def find(annotation: Annotation) -> Iterator[Predication]:
    """A predication for each pair that a verb joins."""
    for verb in annotation.doc:
        if verb.pos_ == "VERB" and not _says_nothing(verb):
            yield from _of_verb(annotation, clause_of(verb))
        elif verb.pos_ == "AUX" and verb.lemma_ == "be" and verb.dep_ not in {"aux", "auxpass"}:
            yield from of_copula(annotation, verb)


def _says_nothing(verb: Token) -> bool:
    """Whether a verb is none, or only says on what ground: ``based on a report, Lima fell``."""
    ground = verb.lemma_ == "base" and verb.dep_ in {"acl", "advcl"}
    return verb.dep_ in NO_EVENT or verb.lemma_ in SKIPPED or ground


def _of_verb(annotation: Annotation, clause: Clause) -> Iterator[Predication]:
    doers = [end for token in clause.subjects for end in actors_in(annotation, token)]
    suffix = ""
    if clause.passive and not clause.subjects:
        doers, suffix = _doers_inside(annotation, clause), "-inside"
    for target in _targets(annotation, clause) if doers else ():
        for doer in doers:
            yield _predication(clause, doer, target, suffix)
    for doer, target in _company(annotation, clause) if doers else ():
        yield _predication(clause, doer, target, suffix)
    if clause.passive:
        yield from undergone(annotation, clause, has_agent=bool(doers))
    if not clause.passive:
        yield from reciprocal(annotation, clause, doers)


def _doers_inside(annotation: Annotation, clause: Clause) -> list[End]:
    """Who does it in a passive without agent: ``was arrested in a raid by police``."""
    return [
        end
        for oblique in clause.obliques
        if oblique.preposition in {"in", "during", "after", "on"}
        for end in event_agents(annotation, oblique.token)
    ]


def _targets(annotation: Annotation, clause: Clause) -> Iterator[Target]:
    verb = clause.verb
    controlled = set(controlled_object(verb))
    complement = _infinitive(verb) if controlled else None
    for token in clause.objects:
        aim = complement if token in controlled else None
        rule = "verb-passive" if clause.passive else "verb-object"
        inverted = verb.lemma_.lower() in INVERTED and token.i > verb.i
        for end in objects_in(annotation, token):
            if not (_outside(verb, end) or (inverted and not end.nouns)):
                # `paid guards of Lima to leave` does not ask Lima.
                yield Target(end, _inner(rule, end), complement=None if end.nouns else aim)
    for token in clause.recipients:
        for end in objects_in(annotation, token, 1):
            yield Target(end, "verb-recipient", clause.direct)
    for oblique in clause.obliques:
        if not (is_aside(oblique) or _is_fronted(verb, oblique)):
            aim = complement if oblique.token in controlled else None
            yield from _oblique_targets(annotation, clause, oblique, aim)
    yield from _named(annotation, clause)
    yield from _directed(annotation, verb)


def _named(annotation: Annotation, clause: Clause) -> Iterator[Target]:
    """``named their ship Hope``: what somebody gives a name to is theirs."""
    own = clause.direct
    if own is None or clause.passive or clause.verb.lemma_.lower() not in NAMING:
        return
    if child_of(own, "poss") is not None and annotation.mention_at(own) is None:
        for name in clause.verb.children:
            if name.dep_ == "oprd" and annotation.mention_at(name) is not None:
                yield Target(End(name), "verb-naming", own)


def _oblique_targets(
    annotation: Annotation, clause: Clause, oblique: Argument, aim: Token | None
) -> Iterator[Target]:
    lemma = clause.verb.lemma_.lower()
    together = _together(clause.verb, oblique)
    for end in objects_at(annotation, oblique.token):
        if together and lemma in LISTING:  # `included Oslo together with Lima`
            yield Target(end, "verb-object")
        elif not (_outside(clause.verb, end) or (end.nouns and lemma in VICTIMS)):
            rule = _inner("verb-preposition", end)
            yield Target(end, rule, clause.direct, oblique, None if end.nouns else aim, together)


def _is_fronted(verb: Token, oblique: Argument) -> bool:
    """Whether a preposition stands before the subject and only sets the scene: ``With Lima on
    its side, Oslo won``, ``For many people, Oslo has changed``.
    """
    first = oblique.path[0]
    subject = child_of(verb, *SUBJECTS)
    if first.lower_ not in SCENE or subject is None or first.i > subject.i:
        return False
    return not any(child.lower_ in RELATIVE for child in first.children)


def _infinitive(verb: Token) -> Token | None:
    """What the object of ``verb`` is to do."""
    deps = {"xcomp", "ccomp", "advcl"} if verb.lemma_.lower() in DIRECTIVE else {"xcomp", "ccomp"}
    for child in verb.children:
        if child.dep_ in deps and child.tag_ == "VB" and child.i > verb.i:
            return child if child_of(child, "nsubj", "nsubjpass") is None else None
    return None


def _inner(rule: str, end: End) -> str:
    return f"{rule}-inner" if end.nouns else rule


def _outside(verb: Token, end: End) -> bool:
    """Whether the subject only speaks of what the object names: ``condemned attacks on Lima``."""
    own = bool(end.nouns) and end.nouns[0].lemma_.lower() in OWN_DEEDS
    inner = bool(end.nouns) and end.preposition in INNER_TARGETS
    return inner and not own and verb.lemma_.lower() in OUTSIDE


def _directed(annotation: Annotation, verb: Token) -> Iterator[Target]:
    """``demanded that Lima withdraw``, ``wants Lima to withdraw``, ``said that Lima must
    withdraw``: directed at Lima.
    """
    lemma = verb.lemma_.lower()
    for inner in verb.children:
        if lemma in DIRECTIVE and _is_wish(inner):
            rule = "verb-directive"
        elif lemma in SPEECH and _is_duty(inner):
            rule = "verb-duty"
        else:
            continue
        for child in inner.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                for end in actors_in(annotation, child):
                    yield Target(end, rule, complement=inner)


def _is_wish(clause: Token) -> bool:
    """Whether a clause says what somebody is to do: ``that Lima withdraw``, ``Lima to go``."""
    if clause.dep_ not in {"ccomp", "xcomp", "advcl"} or clause.tag_ not in {"VB", "VBP", "VBN"}:
        return False
    mark = child_of(clause, "mark")
    if clause.dep_ == "advcl" and (mark is None or mark.lower_ != "for"):
        return False
    if clause.tag_ != "VB" and clause.head.lemma_.lower() not in SUBJUNCTIVE:
        return False
    auxiliaries = {"aux", "auxpass"} if clause.tag_ == "VBN" else set()
    return not any(
        c.tag_ in {"MD", "WRB"} or c.dep_ in auxiliaries or (c.dep_ == "aux" and c.lemma_ == "do")
        for c in clause.children
    )


def _is_duty(clause: Token) -> bool:
    """Whether a reported clause says what somebody must do."""
    acts = clause.pos_ == "VERB" and not is_passive(clause)  # nobody is told to be good
    return (
        clause.dep_ == "ccomp"
        and acts
        and any(child.dep_ == "aux" and child.lower_ in DUTY for child in clause.children)
    )


def _together(verb: Token, oblique: Argument) -> bool:
    """Whether a preposition brings in company: ``together with``, ``alongside``."""
    if oblique.preposition == "alongside":
        return True
    if oblique.preposition != "with":
        return False
    near = (*verb.children, *(child for prep in oblique.path for child in prep.children))
    return any(token.lower_ in TOGETHER for token in (*near, *oblique.path))


def _company(annotation: Annotation, clause: Clause) -> Iterator[tuple[End, Target]]:
    """Who comes along acts on the same objects: ``hosts it together with Lima``."""
    for oblique in clause.obliques if clause.verb.lemma_.lower() not in LISTING else ():
        if _together(clause.verb, oblique):
            for end in actors_at(annotation, oblique.token):
                for token in clause.objects:
                    for target in objects_in(annotation, token):
                        yield end, Target(target, "verb-company")


def _predication(clause: Clause, doer: End, target: Target, suffix: str) -> Predication:
    end, oblique, direct = target.end, target.oblique, target.direct
    way = oblique.path if oblique else ()
    noun = direct if direct is not None or not end.nouns else end.nouns[0]
    return Predication(
        doer.token,
        end.token,
        clause.verb,
        phrase(clause.verb, *_words(target)),
        target.rule + suffix,
        end.preposition or (oblique.preposition if oblique else None),
        noun,
        (*clause.path[::-1], clause.verb, *way, *end.path),
        type=_given_type(target),
        symmetric=True if target.together else None,
        complement=target.complement,
        matrix=clause.path[0] if clause.path else None,
    )


def _given_type(target: Target) -> str | None:
    if target.rule == "verb-duty":
        return "REQUEST"
    return "COOPERATE" if target.together else None


def _words(target: Target) -> Iterator[str]:
    if target.direct is not None:
        yield compound(target.direct)
    if target.oblique is not None:
        path = target.oblique.path
        yield from ("in" if token.lower_ == "where" else token.lower_ for token in path)
    if target.rule not in {"verb-directive", "verb-duty"}:
        yield from target.end.words
    if target.rule == "verb-recipient" and target.direct is not None:
        yield "to"
    if target.complement is not None:
        passive = is_passive(target.complement)
        after_to = target.oblique is not None and target.oblique.preposition == "to"
        yield from (() if after_to else ("to",))
        yield from ("be", target.complement.text) if passive else (target.complement.lemma_,)
        yield from filter(None, (particle_of(target.complement),))
