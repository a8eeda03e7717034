"""Pronouns to their antecedents: agreement and syntax rule out, salience decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph import names
from actorgraph.coreference import binding, ranker, speakers
from actorgraph.coreference.clusters import Cluster, Clusters
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.coreference.pleonastic import stands_for_nothing
from actorgraph.nlp import syntax

WINDOW = {"m": 5, "f": 5, "n": 2, "": 2}
ACRONYM = 3
THINGS = frozenset({"organisation", "place", "event", "work", "product", "law", "group", ""})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible antecedent of a pronoun and how well it fits."""

    mention: Features
    score: float
    rule: str


def tie_pronoun(clusters: Clusters, pronoun: Features) -> None:
    """Tie ``pronoun`` to the best antecedent of the sentences up to its own, if one fits; `I`
    and `we` in a quotation to who says it.
    """
    if pronoun.pronoun and pronoun.pronoun.speech:
        speaker = speakers.speaker_of(clusters, pronoun)
        if speaker is not None:
            clusters.tie(pronoun.index, speaker, "quotation speaker")
        return
    found = best(clusters, pronoun)
    if found:
        clusters.tie(pronoun.index, found.mention.index, found.rule, found.score)


def best(clusters: Clusters, pronoun: Features) -> Candidate | None:
    """The best antecedent of a pronoun in the third person."""
    if pronoun.pronoun is None or (pronoun.gender == "n" and stands_for_nothing(pronoun.token)):
        return None
    if pronoun.pronoun.reflexive:
        return _reflexive(clusters, pronoun)
    excluded = _excluded(clusters, pronoun)
    found = [
        m
        for m in _before(clusters, pronoun)
        if clusters.of[m.index] not in excluded and fits(pronoun, m, clusters.cluster(m.index))
    ]
    rules = ["pronoun"] * len(found)
    later = _cataphor(clusters, pronoun)
    if later and clusters.of[later.index] not in excluded:
        found.append(later)
        rules.append("cataphora")
    ranked = map(Candidate, found, ranker.scores(clusters, pronoun, found), rules)
    top = max(ranked, key=lambda c: (c.score, c.mention.index), default=None)
    return top if top and top.score > ranker.THRESHOLD else None


def _excluded(clusters: Clusters, pronoun: Features) -> set[int]:
    """Clusters that ``pronoun`` cannot be: by syntax, or because they speak of someone else."""
    blocked = binding.blocked(pronoun, clusters.sentences[pronoun.sentence])
    speaker = speakers.speaker_of(clusters, pronoun)
    if speaker is not None:
        blocked.add(speaker)
    return {clusters.of[i] for i in blocked}


def _reflexive(clusters: Clusters, pronoun: Features) -> Candidate | None:
    subject = binding.subject_of(syntax.governor(pronoun.token))
    for m in clusters.sentences[pronoun.sentence]:
        if (
            subject is not None
            and m.head == subject.i
            and fits(pronoun, m, clusters.cluster(m.index))
        ):
            return Candidate(m, 1.0, "reflexive")
    return None


def _before(clusters: Clusters, pronoun: Features) -> Iterator[Features]:
    first = max(0, pronoun.sentence - WINDOW[pronoun.gender])
    for number in range(pronoun.sentence, first - 1, -1):
        for m in reversed(clusters.sentences[number]):
            if m.index < pronoun.index and m.start < pronoun.start:
                yield m


def _cataphor(clusters: Clusters, pronoun: Features) -> Features | None:
    """The subject that follows a pronoun in a phrase or clause before it, or its owner: ``In
    his speech, Smith said``, ``Since her death, Berg's books have sold``.
    """
    subject = binding.following_subject(pronoun.token)
    owner = subject and next((t for t in subject.lefts if t.dep_ == "poss"), None)
    for token in (subject, owner):
        for m in clusters.sentences[pronoun.sentence]:
            if token is None or m.head != token.i or m.form == "pronoun" or m.conjuncts:
                continue
            if fits(pronoun, m, clusters.cluster(m.index)):
                return m
    return None


def fits(pronoun: Features, mention: Features, cluster: Cluster) -> bool:
    """Whether number, gender, person and type allow ``mention`` to be the antecedent."""
    if mention.pronoun and mention.pronoun.speech:
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
    return not _is_thing(mention, cluster)


def _is_thing(mention: Features, cluster: Cluster) -> bool:
    """Whether a name is surely no person's: a known organisation's or, if the recogniser says
    so, one with an article (`the Daily Courier`), an acronym, a place that something is in.
    """
    span, token = mention.mention.span, mention.token
    if mention.form == "name" and names.is_organisation(span.text):
        return True
    if mention.form != "name" or cluster.type in ranker.PERSON_TYPES:
        return False
    if len(span) == 1 and token.is_upper and len(token) >= ACRONYM:
        return True
    if cluster.type == "place" and token.dep_ == "pobj" and token.head.lower_ in {"in", "at"}:
        return True
    return "the" in {span[0].lower_, span.doc[max(span.start - 1, 0)].lower_}


def _fits_plural(mention: Features, cluster: Cluster) -> bool:
    if cluster.number == "pl" or mention.form == "pronoun":
        return cluster.number != "sg"
    return cluster.type in {"organisation", "group"} or mention.lemma in load_lexicon().collectives
