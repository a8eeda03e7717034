"""What goes by rule whoever linked the names: pronouns, and nominals that nothing else linked."""

from collections.abc import Container, Sequence

from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.nominals import Nominals
from actorgraph.coreference.pronouns import tie_pronoun
from actorgraph.nlp import RoleSpan


def tie_rest(
    clusters: Clusters, roles: Sequence[RoleSpan], linked: Container[int] = frozenset()
) -> None:
    """Tie the pronouns and nominals of ``clusters``, but for the nominals whose heads are in
    ``linked``: a scorer had its say on them.
    """
    nominals = Nominals(clusters, roles)
    # By head, so that the owner in "her father" is known before the father.
    for mention in sorted(clusters.mentions, key=lambda m: (m.head, m.index)):
        if mention.conjuncts:
            continue
        if mention.form == "pronoun":
            tie_pronoun(clusters, mention)
            continue
        if mention.form == "nominal" and mention.head not in linked:
            nominals.tie(mention)
        nominals.add(mention)
