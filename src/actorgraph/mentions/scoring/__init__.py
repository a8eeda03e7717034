"""The learned scorer of mentions."""

from actorgraph.mentions.scoring.score import score_mentions

__all__ = ["score_mentions"]
