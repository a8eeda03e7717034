"""The learned ranker of antecedents."""

from actorgraph.coreference.ranking.attributes import Attributes, attributes_of
from actorgraph.coreference.ranking.compare import compare
from actorgraph.coreference.ranking.rank import Antecedent, pairs_of, rank

__all__ = ["Antecedent", "Attributes", "attributes_of", "compare", "pairs_of", "rank"]
