"""How well an antecedent fits a pronoun: a sum of small reasons, each with a weight."""

from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.features import Features

THRESHOLD = -3.0
ROLE = {"subject": 1.0, "object": 0.5, "oblique": 0.3, "possessive": 0.4, "other": 0.0}
PERSON_TYPES = frozenset({"person", ""})


def score(clusters: Clusters, pronoun: Features, mention: Features) -> float:
    """The salience of ``mention`` as the antecedent of ``pronoun``; higher is better."""
    return sum(reasons(clusters, pronoun, mention).values())


def reasons(clusters: Clusters, pronoun: Features, mention: Features) -> dict[str, float]:
    """The parts of the score by name."""
    cluster = clusters.cluster(mention.index)
    distance = pronoun.sentence - mention.sentence
    found = {
        "role": ROLE[mention.role],
        "distance": -0.6 * distance,
        "words": -0.01 * min(pronoun.start - mention.start, 60),
        "repeated": 0.2 * min(sum(1 for i in cluster.members if i < pronoun.index), 4),
    }
    if mention.role == pronoun.role:
        found["parallel"] = 0.5
    if mention.form == "pronoun":
        found["pronoun"] = 0.4
    elif mention.form == "name":
        found["name"] = 0.3
    if pronoun.role == "possessive" and mention.role == "subject" and mention.clause == pronoun.clause:
        found["possessor"] = 0.8
    if pronoun.gender in {"m", "f"}:
        if cluster.gender == pronoun.gender:
            found["gender"] = 0.5
        elif cluster.gender:
            found["gender"] = -2.0
        if cluster.type not in PERSON_TYPES:
            found["type"] = -1.0
        if cluster.type == "" and mention.form == "name":
            found["type"] = -0.5
    if mention.token.dep_ == "conj" or any(t.dep_ == "conj" for t in mention.token.rights):
        found["coordinated"] = -0.2
    return found
