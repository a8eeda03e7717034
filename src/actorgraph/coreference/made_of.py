"""A collective and those it is made of: `a group of students`, `a team that consists of girls`."""

from collections.abc import Iterator

from spacy.tokens import Token

from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.words.collectives import collective_type

# What is nothing but its members: a team of doctors may be one of many doctors.
GATHERINGS = frozenset({"band", "bunch", "crowd", "gang", "group", "mob", "pair", "trio"})
CONSISTING = frozenset({"consist", "compose", "comprise", "make"})


def tie_made_of(clusters: Clusters) -> None:
    """Tie a collective in the singular to the people that the text says it is made of."""
    for m in clusters.mentions:
        if m.form != "nominal" or m.conjuncts or m.number == "pl":
            continue
        if collective_type(m.lemma, plural=False) != "group":
            continue
        behind = _behind_of(m.token) if m.lemma in GATHERINGS else ()
        for token in (*behind, *_consisting(m.token)):
            index = clusters.at_head(token.i)
            made = clusters.mentions[index] if index is not None else None
            if made and _is_several(made) and made.start > m.start:
                clusters.tie(made.index, m.index, "what it is made of", 0.8)


def _is_several(made: Features) -> bool:
    return made.mention.collective and made.number == "pl" and made.lemma != "people"


def _behind_of(token: Token) -> Iterator[Token]:
    for preposition in token.rights:
        if preposition.lower_ == "of" and preposition.i == token.i + 1:
            yield from (t for t in preposition.rights if t.dep_ == "pobj")


def _consisting(token: Token) -> Iterator[Token]:
    """What is behind the `of` of `which consists of`, `made up of`, `is composed of`."""
    verbs = [t for t in token.rights if t.dep_ in {"relcl", "acl"}]
    if token.dep_ in {"nsubj", "nsubjpass"}:
        verbs.append(token.head)
    for verb in verbs:
        if verb.lemma_ not in CONSISTING:
            continue
        if verb.lemma_ == "comprise":
            yield from (t for t in verb.rights if t.dep_ == "dobj")
        for preposition in verb.subtree:
            if preposition.lower_ == "of" and preposition.head in {verb, *verb.rights}:
                yield from (t for t in preposition.rights if t.dep_ == "pobj")
