"""Claims from verbs without an object of their own: reciprocals, passives without agent,
deaths, and what is said with `be`.
"""

from collections.abc import Iterator
from itertools import combinations, product

from spacy.tokens import Token

from actorgraph.claims.predications.predication import Predication
from actorgraph.claims.syntax.arguments import Argument, child_of, is_aside, prepositional
from actorgraph.claims.syntax.clauses import Clause
from actorgraph.claims.syntax.control import subject_of
from actorgraph.claims.syntax.ends import (
    End,
    actors_at,
    actors_in,
    event_agents,
    mention_for,
    modifiers,
    objects_at,
)
from actorgraph.claims.syntax.phrase import compound, phrase, spell, to_be
from actorgraph.claims.words import words
from actorgraph.nlp import Annotation

MUTUAL = words("mutual")
RECIPROCAL = words("reciprocal")
RECIPROCAL_WITH_OBJECT = words("reciprocal_with_object")
BY_MEANS = words("reciprocal_by_means")
MEANS = words("means_of_talk")
VICTIMS = words("victims")
HOLDS = words("holds")
SUFFERERS = words("sufferers")
GOALS = frozenset({"to", "into", "from"})
EACH_OTHER = frozenset({"each other", "one another"})


def undergone(annotation: Annotation, clause: Clause, *, has_agent: bool) -> Iterator[Predication]:
    """What a passive says of its subject: ``was taken to Lima``, ``was denied entry to Lima``;
    beside an agent only where it led: ``was taken to Lima by police``.
    """
    verb = clause.verb
    subjects = [end for patient in clause.patients for end in actors_in(annotation, patient)]
    if verb.lemma_ == "invite" and not has_agent:
        yield from _invited(annotation, clause, subjects)
    for oblique in clause.obliques if subjects else ():
        if has_agent and oblique.preposition not in GOALS:
            continue
        for end in objects_at(annotation, oblique.token, 0 if has_agent else 1):
            names = ("in" if t.lower_ == "where" else t.lower_ for t in oblique.path)
            # `was awarded a prize in Lima`
            given = compound(clause.direct) if clause.recipients and clause.direct else None
            way = (given, *names, *end.words)
            for subject in subjects:
                yield Predication(
                    subject.token,
                    end.token,
                    verb,
                    phrase(verb, *way, passive=subject.token),
                    "verb-passive-preposition",
                    end.preposition or oblique.preposition,
                    end.nouns[0] if end.nouns else None,
                    (*clause.path[::-1], verb, *oblique.path, *end.path),
                    matrix=clause.path[0] if clause.path else None,
                )


def _invited(annotation: Annotation, clause: Clause, guests: list[End]) -> Iterator[Predication]:
    """``was invited to Acme's gala``: by Acme."""
    for oblique in clause.obliques:
        hosts = modifiers(annotation, oblique.token, possessive_only=True)
        for host, guest in product(hosts, guests):
            yield Predication(
                host,
                guest.token,
                clause.verb,
                spell(("invited", oblique.preposition, compound(oblique.token))),
                "verb-host",
                path=(clause.verb, *oblique.path, oblique.token),
                type="REQUEST",
            )


def reciprocal(annotation: Annotation, clause: Clause, doers: list[End]) -> Iterator[Predication]:
    """Several subjects that do it with each other (``met``, ``signed a treaty``), and deaths."""
    yield from _died(annotation, clause, doers)
    each_other = _says_each_other(clause)
    if not (each_other or _mutual(clause)):
        return
    direct = None if each_other else clause.direct
    # `Firms such as Acme agreed`: not with Acme.
    ends = [doer.token for doer in doers if doer.nouns or not doer.path]
    noun = direct.text if direct is not None else None
    for left, right in list(combinations(ends, 2)) or [(end, end) for end in ends]:
        yield Predication(
            left,
            right,
            clause.verb,
            phrase(clause.verb, noun, "with"),
            "verb-reciprocal",
            "with",
            direct,
            (*clause.path[::-1], clause.verb),
            symmetric=True,
            matrix=clause.path[0] if clause.path else None,
        )


def _mutual(clause: Clause) -> bool:
    lemma = clause.verb.lemma_.lower()
    if any(oblique.preposition in {"with", "against"} for oblique in clause.obliques):
        return False
    if lemma in BY_MEANS and clause.direct is None:
        return any(oblique.token.lemma_.lower() in MEANS for oblique in clause.obliques)
    if clause.direct is None and any(c.lower_ == "together" for c in clause.verb.children):
        return True
    if clause.direct is not None:
        return lemma in RECIPROCAL_WITH_OBJECT and clause.direct.lemma_.lower() in MUTUAL
    # In `Oslo and Lima argued that it was late` they need not have talked to each other.
    return lemma in RECIPROCAL and (lemma == "agree" or child_of(clause.verb, "ccomp") is None)


def _says_each_other(clause: Clause) -> bool:
    tokens = (*clause.objects, *(oblique.token for oblique in clause.obliques))
    return any(
        token.doc[start : start + 2].text.lower() in EACH_OTHER
        for token in tokens
        for start in (max(token.i - 1, 0), token.i)
    )


def _died(annotation: Annotation, clause: Clause, doers: list[End]) -> Iterator[Predication]:
    """``died in an attack by rebels``: the rebels did it."""
    if clause.verb.lemma_.lower() not in VICTIMS:
        return
    for oblique in clause.obliques:
        if oblique.preposition not in {"in", "from", "after", "during"}:
            continue
        for agent in event_agents(annotation, oblique.token):
            for doer in doers:
                yield Predication(
                    agent.token,
                    doer.token,
                    clause.verb,
                    f"killed in {oblique.token.text}",
                    "verb-died",
                    path=(clause.verb, *oblique.path, oblique.token),
                    type="ASSAULT",
                )


def of_copula(annotation: Annotation, verb: Token) -> Iterator[Predication]:
    """``is critical of Lima``, ``is in talks with Lima``."""
    shared = subject_of(verb)
    doers = [end for token in shared.tokens for end in actors_in(annotation, token)]
    if doers:
        yield from _as_guest(annotation, verb, doers)
        yield from _sufferers(annotation, verb, doers)
    for head, argument in _predicates(verb) if doers else ():
        if is_aside(argument):
            continue
        held = argument.preposition == "in" and argument.token.lemma_.lower() in HOLDS
        if argument.preposition == "under" or held:
            yield from _under(annotation, verb, argument, doers)
            continue
        adjective = head is not verb
        for end in objects_at(annotation, argument.token, 2):
            way = (*(token.lower_ for token in argument.path), *end.words)
            for doer in doers:
                be = to_be(doer.token, "is", "are")
                yield Predication(
                    doer.token,
                    end.token,
                    head,
                    spell((be, head.lower_ if adjective else None, *way)),
                    "be-adjective" if adjective else "be-preposition",
                    argument.preposition if adjective else end.preposition or argument.preposition,
                    end.nouns[0] if end.nouns else None,
                    (*shared.path[::-1], verb, head, *argument.path, *end.path),
                )


def _as_guest(annotation: Annotation, verb: Token, doers: list[End]) -> Iterator[Predication]:
    """``was a guest at the Games``: took part in them."""
    for noun in verb.children:
        if noun.dep_ != "attr" or noun.pos_ != "NOUN":
            continue
        for argument in prepositional(noun):
            event = mention_for(annotation, argument.token)
            mention = annotation.mention_at(event) if event is not None else None
            if event is None or mention is None or mention.type != "event":
                continue
            for doer in doers:
                yield Predication(
                    doer.token,
                    event,
                    verb,
                    spell(("is", noun.lower_, argument.preposition)),
                    "be-guest",
                    argument.preposition,
                    path=(verb, noun, *argument.path),
                    type="PARTICIPATES_IN",
                )


def _under(
    annotation: Annotation, verb: Token, argument: Argument, patients: list[End]
) -> Iterator[Predication]:
    """``is under investigation by Lima``: Lima investigates."""
    noun = argument.token
    for further in prepositional(noun):
        if further.preposition in {"by", "from", "of"}:
            path = (verb, noun, *further.path)
            for agent in actors_at(annotation, further.token):
                for patient in patients:
                    yield _suffered(agent.token, patient.token, noun, path)


def _sufferers(annotation: Annotation, verb: Token, patients: list[End]) -> Iterator[Predication]:
    """``was the target of Israeli raids``: Israel raids."""
    for role in verb.children:
        if role.dep_ != "attr" or role.lemma_.lower() not in SUFFERERS:
            continue
        for argument in prepositional(role):
            noun = argument.token
            if argument.preposition == "of" and annotation.mention_at(noun) is None:
                for agent in modifiers(annotation, noun):
                    for patient in patients:
                        yield _suffered(agent, patient.token, noun, (verb, role, *argument.path))


def _suffered(agent: Token, patient: Token, noun: Token, path: tuple[Token, ...]) -> Predication:
    held = noun.lemma_.lower() in HOLDS
    predicate = f"holds in {noun.text}" if held else f"{noun.text} of"
    return Predication(agent, patient, noun, predicate, "be-under", "on", path=path)


def _predicates(verb: Token) -> Iterator[tuple[Token, Argument]]:
    for argument in prepositional(verb):
        yield verb, argument
    for child in verb.children:
        if child.dep_ == "acomp":
            for argument in prepositional(child):
                yield child, argument
