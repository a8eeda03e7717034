"""Which mentions of a document refer to the same thing: chains, every link with its rule.

``resolve_mentions`` takes mentions, roles and quotations of one document and gives its chains of
actors as plain data. ``cluster_mentions`` gives all that corefers, actor or not, as ``Clusters``
over the ``Features`` of mentions, which is what benchmarks of coreference look at. Both go by
rules alone; ``link_mentions`` takes the mentions that the learned scorer accepted and links them
by a learned ranker, which sees among other things what the rules say.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from actorgraph.coreference.chains import chains_of
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.collectives import tie_collectives
from actorgraph.coreference.features import Features
from actorgraph.coreference.gather import gather
from actorgraph.coreference.link import link_mentions
from actorgraph.coreference.names import tie_names
from actorgraph.coreference.rest import tie_rest
from actorgraph.coreference.speakers import speakers_of
from actorgraph.model import Chain, Document
from actorgraph.nlp import MentionSpan, Quotation, RoleSpan

__all__ = ["Clusters", "Features", "cluster_mentions", "link_mentions", "resolve_mentions"]


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
    doc = mentions[0].span.doc
    return chains_of(document, cluster_mentions(doc, mentions, roles, quotations))


def cluster_mentions(
    doc: Doc,
    mentions: Sequence[MentionSpan],
    roles: Sequence[RoleSpan] = (),
    quotations: Sequence[Quotation] = (),
) -> Clusters:
    """All that corefers in ``doc``, whether or not it is an actor."""
    found = gather(doc, mentions, quotations)
    clusters = Clusters(found, speakers_of(found, quotations))
    tie_names(clusters)
    tie_collectives(clusters)
    tie_rest(clusters, roles)
    return clusters
