"""Which mentions of a document refer to the same thing: chains, every link with its rule."""

from collections.abc import Sequence

from spacy.tokens import Doc

from actorgraph.model import Chain, Document, Link
from actorgraph.nlp.annotation import MentionSpan
from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.features import Features
from actorgraph.nlp.coreference.gather import gather
from actorgraph.nlp.coreference.names import tie_names
from actorgraph.nlp.coreference.nominals import tie_nominal
from actorgraph.nlp.coreference.pronouns import tie_pronoun

__all__ = ["cluster_mentions", "resolve_mentions"]


def resolve_mentions(
    document: Document, mentions: Sequence[MentionSpan], *, doc: Doc | None = None
) -> list[Chain]:
    """Chains over ``mentions`` and what refers to the same, in order of first mention.

    Pronouns and nominals that nobody found before are added where they are tied to one of
    ``mentions``.
    """
    doc = doc if doc is not None else (mentions[0].span.doc if mentions else None)
    if doc is None:
        return []
    clusters = cluster_mentions(doc, mentions)
    chains = []
    for cluster in clusters.clusters.values():
        members = [clusters.mentions[i] for i in cluster.members]
        if any(m.given for m in members):
            chains.append(_chain(document, clusters, [m for m in members if not m.conjuncts]))
    return sorted(chains, key=lambda c: (c.mentions[0].start, c.mentions[0].end))


def cluster_mentions(doc: Doc, mentions: Sequence[MentionSpan]) -> Clusters:
    """All that corefers in ``doc``, whether or not it is an actor."""
    clusters = Clusters(gather(doc, mentions))
    tie_names(clusters)
    sentences = by_sentence(clusters.mentions)
    for m in clusters.mentions:
        if m.conjuncts or m.form == "name":
            continue
        if m.pronoun is None:
            tie_nominal(clusters, m, sentences)
        elif m.pronoun.person == 3:
            tie_pronoun(clusters, m, sentences)
    return clusters


def by_sentence(mentions: Sequence[Features]) -> list[list[Features]]:
    """``mentions`` by the number of their sentence."""
    sentences: list[list[Features]] = [[] for _ in range(mentions[-1].sentence + 1 if mentions else 0)]
    for m in mentions:
        sentences[m.sentence].append(m)
    return sentences


def _chain(document: Document, clusters: Clusters, members: Sequence[Features]) -> Chain:
    place = {m.index: i for i, m in enumerate(members)}
    links = tuple(
        Link(place[t.mention], place[t.antecedent], t.rule, round(t.score, 3))
        for t in sorted(clusters.ties, key=lambda t: t.mention)
        if t.mention in place and t.antecedent in place
    )
    first = members[0].mention.span
    named = [m for m in members if m.given and m.form == "name"] or [m for m in members if m.given]
    longest = max(named, key=lambda m: (m.mention.canonical is not None, len(m.mention.span.text)))
    return Chain(
        id=f"{document.id}:{first.start_char}-{first.end_char}",
        name=longest.mention.canonical or longest.mention.span.text,
        type=clusters.cluster(members[0].index).type or longest.type,
        mentions=tuple(m.mention.to_mention(document) for m in members),
        links=links,
    )
