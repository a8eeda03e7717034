"""Nominals to their antecedents: `the president`, `the company`, `the two countries`."""

from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.features import Features


def tie_nominal(clusters: Clusters, nominal: Features) -> None:
    """Tie ``nominal`` to the best antecedent before it, if one fits."""
