"""Chains of the mentions that the learned scorers accept: ranked links, then pronouns and sets."""

from collections.abc import Sequence

from actorgraph.coreference.chains import chains_of
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.gather import gather
from actorgraph.coreference.names import are_namesakes
from actorgraph.coreference.ranking import attributes_of, rank
from actorgraph.coreference.rest import tie_rest
from actorgraph.coreference.speakers import speakers_of
from actorgraph.model import Chain, Document
from actorgraph.nlp import Candidates, MentionSpan, Quotation, RoleSpan


def link_mentions(
    document: Document,
    candidates: Candidates,
    mentions: Sequence[MentionSpan],
    rules: Clusters,
    roles: Sequence[RoleSpan] = (),
    quotations: Sequence[Quotation] = (),
) -> list[Chain]:
    """Chains over ``mentions``, which the scorer accepted, and what refers to the same.

    ``rules`` is what the rules make of the mentions that they proposed: the ranker sees it. It
    links names and nominals; pronouns, and nominals that stand for several, follow by rule.
    """
    if not mentions:
        return []
    found = gather(candidates.doc, mentions, quotations)
    clusters = Clusters(found, speakers_of(found, quotations))
    accepted = {mention.head.i for mention in mentions}
    places = [i for i, head in enumerate(candidates.heads) if head in accepted]
    for link in rank(candidates, attributes_of(candidates, rules, quotations), places):
        mention, antecedent = (
            clusters.at_head(candidates.heads[i]) for i in (link.mention, link.antecedent)
        )
        if mention is None or antecedent is None:
            continue
        if not are_namesakes(clusters, found[mention], found[antecedent]):
            reason = f"ranked by {', '.join(link.reasons)}" if link.reasons else "ranked"
            clusters.tie(mention, antecedent, reason, link.score)
    tie_rest(clusters, roles, accepted)
    return chains_of(document, clusters)
