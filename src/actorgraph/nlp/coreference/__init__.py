"""Which mentions of a document refer to the same thing: chains, every link with its rule."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from actorgraph.model import Chain, Document, Link
from actorgraph.nlp.annotation import MentionSpan, Quotation, RoleSpan
from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.collectives import tie_collectives
from actorgraph.nlp.coreference.features import Features
from actorgraph.nlp.coreference.gather import gather
from actorgraph.nlp.coreference.names import tie_names
from actorgraph.nlp.coreference.nominals import Nominals
from actorgraph.nlp.coreference.pronouns import tie_pronoun
from actorgraph.nlp.coreference.speakers import speakers_of

__all__ = ["Clusters", "Features", "cluster_mentions", "resolve_mentions"]


def resolve_mentions(
    document: Document,
    mentions: Sequence[MentionSpan],
    roles: Sequence[RoleSpan] = (),
    quotations: Sequence[Quotation] = (),
) -> list[Chain]:
    """Chains over ``mentions`` and what refers to the same, in order of first mention.

    Each name and collective is in exactly one chain. Pronouns and other nominals, given or not,
    are there only where they are tied to one of those.
    """
    if not mentions:
        return []
    clusters = cluster_mentions(mentions[0].span.doc, mentions, roles, quotations)
    chains = []
    for cluster in clusters.clusters.values():
        members = [clusters.mentions[i] for i in cluster.members]
        if any(m.given for m in members):
            chains.append(_chain(document, clusters, [m for m in members if not m.conjuncts]))
    return sorted(chains, key=lambda c: (c.mentions[0].start, c.mentions[0].end))


def cluster_mentions(
    doc: Doc,
    mentions: Sequence[MentionSpan],
    roles: Sequence[RoleSpan] = (),  # noqa: ARG001
    quotations: Sequence[Quotation] = (),
) -> Clusters:
    """All that corefers in ``doc``, whether or not it is an actor."""
    found = gather(doc, mentions, quotations)
    clusters = Clusters(found, speakers_of(found, quotations))
    tie_names(clusters)
    tie_collectives(clusters)
    nominals = Nominals(clusters)
    # By head, so that the owner in "her father" is known before the father.
    for m in sorted(clusters.mentions, key=lambda m: (m.head, m.index)):
        if m.conjuncts:
            continue
        if m.form == "pronoun":
            tie_pronoun(clusters, m)
            continue
        if m.form == "nominal":
            nominals.tie(m)
        nominals.add(m)
    return clusters


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
    kind = clusters.cluster(members[0].index).type or longest.type
    return Chain(
        id=f"{document.id}:{first.start_char}-{first.end_char}",
        name=longest.mention.canonical or longest.mention.span.text,
        type=kind,
        mentions=tuple(replace(m.mention, type=kind).to_mention(document) for m in members),
        links=links,
    )
