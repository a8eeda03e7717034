"""Claims from verbs: active, passive, coordinated, with prepositions."""

from collections.abc import Iterator

from spacy.tokens import Token

from actorgraph.nlp import Annotation
from actorgraph.relations.arguments import (
    agents,
    direct_objects,
    is_passive,
    prepositional,
    subjects,
)
from actorgraph.relations.predication import Predication


def find(annotation: Annotation) -> Iterator[Predication]:
    """A predication for each pair of subject and object of each verb."""
    for verb in annotation.doc:
        if verb.pos_ == "VERB":
            yield from _active(verb)
            yield from _passive(verb)


def _active(verb: Token) -> Iterator[Predication]:
    if is_passive(verb):
        return
    objects = direct_objects(verb)
    for subject in subjects(verb):
        for target in objects:
            yield Predication(subject, target, verb, phrase(verb), "verb-object", path=(verb,))
            for inner in prepositional(target):
                yield Predication(
                    subject,
                    inner.token,
                    verb,
                    phrase(verb, target, inner.preposition),
                    "verb-object-preposition",
                    inner.preposition,
                    direct_object=target,
                    path=(verb, target, *inner.path),
                )
        for outer in prepositional(verb):
            target_noun = objects[0] if objects else None
            yield Predication(
                subject,
                outer.token,
                verb,
                phrase(verb, target_noun, outer.preposition),
                "verb-preposition",
                outer.preposition,
                direct_object=target_noun,
                path=(verb, *outer.path),
            )


def _passive(verb: Token) -> Iterator[Predication]:
    if not is_passive(verb):
        return
    for agent in agents(verb):
        for patient in subjects(verb):
            yield Predication(agent, patient, verb, phrase(verb), "verb-passive", path=(verb,))


def phrase(verb: Token, noun: Token | None = None, preposition: str | None = None) -> str:
    """``demanded results from``: verb, particle, head noun and preposition."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    words = (verb.lower_, particle, noun.text if noun is not None else None, preposition)
    return " ".join(word for word in words if word)
