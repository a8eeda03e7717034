"""How well an antecedent fits a pronoun: a sum of small reasons, each with a weight."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Token

from actorgraph.coreference import binding
from actorgraph.coreference.clusters import Cluster, Clusters
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.nlp import syntax

THRESHOLD = -3.0
ROLE = {"subject": 1.0, "object": 0.6, "oblique": 0.2, "possessive": 0.4, "other": 0.0}
PERSON_TYPES = frozenset({"person", ""})
W = {
    "distance": -0.8,
    "words": -0.01,
    "repeated": 0.2,
    "parallel": 0.5,
    "pronoun": 0.5,
    "name": 0.5,
    "possessor": 0.8,
    "beside": 0.8,
    "gender": 0.3,
    "other gender": -2.0,
    "other type": -0.2,
    "untyped": -0.3,
    "coordinated": -1.1,
    "and its": 1.8,
    "cataphora": 0.5,
}


def scores(clusters: Clusters, pronoun: Features, mentions: Iterable[Features]) -> Iterator[float]:
    """The salience of each of ``mentions`` as the antecedent of ``pronoun``; higher is better."""
    clauses = _clauses_above(pronoun.token)
    for mention in mentions:
        role = _role(mention, clauses)
        yield sum(_reasons(clusters, pronoun, mention, role).values())


def _reasons(
    clusters: Clusters, pronoun: Features, mention: Features, role: str
) -> dict[str, float]:
    """The parts of the score by name."""
    cluster = clusters.cluster(mention.index)
    found = {"role": ROLE[role]} | _nearness(pronoun, mention)
    found["repeated"] = W["repeated"] * min(bisect_left(cluster.members, pronoun.index), 4)
    if role == pronoun.role:
        found["parallel"] = W["parallel"]
    if cluster.named and mention.form in W:
        found[mention.form] = W[mention.form]
    if pronoun.gender in {"m", "f"}:
        found |= _agreement(pronoun, mention, cluster)
    return found | _structure(pronoun, mention)


def _clauses_above(token: Token) -> dict[int, Token]:
    """The nearest clause above ``token`` about each noun that one is about, by its number."""
    found: dict[int, Token] = {}
    for above in token.ancestors:
        if above.dep_ in {"relcl", "acl"}:
            found.setdefault(above.head.i, above)
    return found


def _role(mention: Features, clauses: Mapping[int, Token]) -> str:
    """The role of ``mention``, in a clause about it that of the relative pronoun: ``saw Berg, who
    said that she``.
    """
    clause = clauses.get(mention.head)
    subject = binding.subject_of(clause) if clause is not None else None
    return "subject" if subject is not None and subject.i == mention.head else mention.role


def _nearness(pronoun: Features, mention: Features) -> dict[str, float]:
    if mention.start > pronoun.start:
        return {"cataphora": W["cataphora"]}
    return {
        "distance": W["distance"] * (pronoun.sentence - mention.sentence),
        "words": W["words"] * min(pronoun.start - mention.start, 60),
    }


def _agreement(pronoun: Features, mention: Features, cluster: Cluster) -> dict[str, float]:
    found = {}
    if cluster.gender == pronoun.gender:
        found["gender"] = W["gender"]
    elif cluster.gender:
        found["gender"] = W["other gender"]
    if cluster.type not in PERSON_TYPES:
        found["type"] = W["other type"]
    elif cluster.type == "" and mention.form == "name":
        found["type"] = W["untyped"]
    return found


def _structure(pronoun: Features, mention: Features) -> dict[str, float]:
    found = {}
    token, owned = mention.token, pronoun.token.head
    if pronoun.role == "possessive" and _does(mention, pronoun):
        found["possessor"] = W["possessor"]
    elif (
        pronoun.role == "possessive"
        and pronoun.gender in {"m", "f"}
        and _undergoes(mention, pronoun)
    ):
        found["beside"] = W["beside"]
    if pronoun.role == "possessive" and owned.dep_ == "conj" and owned.head.i == token.i:
        found["and its"] = W["and its"]
    elif _is_coordinated(token):
        found["coordinated"] = W["coordinated"]
    return found


def _is_coordinated(token: Token) -> bool:
    """Whether ``token`` is one of several; ``singer, actor and activist Anna Berg`` is not."""
    if token.dep_ != "conj":
        return any(t.dep_ == "conj" for t in token.rights)
    first = syntax.first_conjunct(token)
    titles = first.lemma_.lower() in load_lexicon().people and first.tag_ == "NN"
    return not (titles and token.pos_ == "PROPN" and all(t.dep_ != "det" for t in first.lefts))


def _does(mention: Features, pronoun: Features) -> bool:
    """Whether ``mention`` is the subject, spoken or understood, of the clause of ``pronoun``."""
    subject = binding.subject_of(mention.token.doc[pronoun.clause])
    return subject is not None and subject.i == mention.head


def _undergoes(mention: Features, pronoun: Features) -> bool:
    """Whether ``mention`` is an object of the clause of ``pronoun``: ``met Berg in her office``."""
    if mention.sentence != pronoun.sentence or mention.role not in {"object", "oblique"}:
        return False
    return syntax.governor(mention.token).i == pronoun.clause
