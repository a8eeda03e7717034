"""Pronouns to their antecedents: agreement and syntax rule out, salience decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actorgraph.nlp.coreference import binding, ranker
from actorgraph.nlp.coreference.clusters import Cluster, Clusters
from actorgraph.nlp.coreference.features import Features
from actorgraph.nlp.coreference.lexicon import load_lexicon

WINDOW = {"m": 5, "f": 5, "n": 2, "": 2}
THINGS = frozenset({"organisation", "place", "event", "work", "product", "law", "group", ""})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible antecedent of a pronoun and how well it fits."""

    mention: Features
    score: float
    rule: str


def tie_pronoun(
    clusters: Clusters, pronoun: Features, sentences: Sequence[Sequence[Features]]
) -> None:
    """Tie ``pronoun`` to the best antecedent of the sentences up to its own, if one fits."""
    found = best(clusters, pronoun, sentences)
    if found:
        clusters.tie(pronoun.index, found.mention.index, found.rule, found.score)


def best(
    clusters: Clusters, pronoun: Features, sentences: Sequence[Sequence[Features]]
) -> Candidate | None:
    """The best antecedent of a pronoun in the third person."""
    token = pronoun.token
    if pronoun.pronoun is None or (pronoun.gender == "n" and is_pleonastic(pronoun)):
        return None
    own = sentences[pronoun.sentence]
    excluded = {clusters.of[i] for i in binding.blocked(pronoun, own)}
    if pronoun.pronoun.reflexive:
        subject = binding.subject_of(token.head if token.dep_ != "pobj" else token.head.head)
        for m in own:
            if subject is not None and m.head == subject.i and fits(pronoun, m, clusters.cluster(m.index)):
                return Candidate(m, 1.0, "reflexive")
    ranked = [
        Candidate(m, ranker.score(clusters, pronoun, m), "pronoun")
        for m in _before(pronoun, sentences)
        if clusters.of[m.index] not in excluded and fits(pronoun, m, clusters.cluster(m.index))
    ]
    top = max(ranked, key=lambda c: (c.score, c.mention.index), default=None)
    return top if top and top.score > ranker.THRESHOLD else None


def _before(pronoun: Features, sentences: Sequence[Sequence[Features]]) -> Iterator[Features]:
    first = max(0, pronoun.sentence - WINDOW[pronoun.gender])
    for number in range(pronoun.sentence, first - 1, -1):
        for m in reversed(sentences[number]):
            if m.index < pronoun.index and m.start < pronoun.start:
                yield m


def fits(pronoun: Features, mention: Features, cluster: Cluster) -> bool:
    """Whether number, gender, person and type allow ``mention`` to be the antecedent."""
    if mention.pronoun and mention.pronoun.person != 3:
        return False
    if pronoun.number == "sg" and cluster.number == "pl" and not _collective(pronoun, mention):
        return False
    if pronoun.gender in {"m", "f"}:
        return _fits_person(pronoun, mention, cluster)
    if pronoun.gender == "n":
        return cluster.type in THINGS and cluster.gender not in {"m", "f"}
    return _fits_plural(mention, cluster)


def _collective(pronoun: Features, mention: Features) -> bool:
    return pronoun.gender == "n" and mention.lemma in load_lexicon().collectives


def _fits_person(pronoun: Features, mention: Features, cluster: Cluster) -> bool:
    if cluster.gender and cluster.gender != pronoun.gender and cluster.sure:
        return False
    if mention.mention.canonical or cluster.number == "pl":
        return False
    if mention.form == "nominal":
        return mention.lemma in load_lexicon().people
    return True


def _fits_plural(mention: Features, cluster: Cluster) -> bool:
    if cluster.number == "pl" or mention.form == "pronoun":
        return cluster.number != "sg"
    return cluster.type in {"organisation", "group"} or mention.lemma in load_lexicon().collectives


def is_pleonastic(pronoun: Features) -> bool:
    """Whether ``it`` stands for nothing: ``it rained``, ``it is clear that``."""
    token, words = pronoun.token, load_lexicon().pleonastic
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    clausal = any(t.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} for t in verb.rights)
    if verb.lemma_ in words["verbs"]:
        return clausal
    if token.dep_ == "nsubjpass":
        return clausal and verb.lemma_ in words["clause_verbs"]
    if verb.lemma_ == "be":
        return any(
            t.dep_ in {"acomp", "attr"} and (t.lower_ in words["adjectives"] or t.dep_ == "attr")
            for t in verb.rights
        ) and (clausal or any(t.dep_ in {"relcl", "xcomp", "ccomp"} for c in verb.rights for t in c.rights))
    return False
