"""The learned scorer of pairs of mentions."""

from actorgraph.claims.scoring.score import Scored, score_pairs

__all__ = ["Scored", "score_pairs"]
