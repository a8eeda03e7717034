"""Unnamed collectives to each other: `cartels` to `cartels`, and to `drug cartels`."""

from collections import defaultdict
from collections.abc import Sequence

from actorgraph.nlp.coreference import descriptions
from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.features import Features, words_of

# Not the same ones again.
OTHERS = frozenset(
    {"other", "another", "more", "additional", "different", "new", "many", "several"}
)


def tie_collectives(clusters: Clusters) -> None:
    """Tie collectives in the plural that the text calls the same and gives no owner."""
    by_noun: defaultdict[str, list[Features]] = defaultdict(list)
    for m in clusters.mentions:
        if m.mention.collective and m.number == "pl" and not m.conjuncts and _is_plain(m):
            by_noun[m.lemma].append(m)
    for mentions in by_noun.values():
        _tie_same(clusters, mentions)


def _tie_same(clusters: Clusters, mentions: Sequence[Features]) -> None:
    """By phrase; the bare noun goes with the phrase if the text has only one."""
    phrases = {m.index: words_of(m.mention.canonical or m.mention.span.text) for m in mentions}
    narrowed = {phrase for phrase in phrases.values() if len(phrase) > 1}
    first: dict[tuple[str, ...], int] = {}
    for m in mentions:
        phrase = phrases[m.index]
        key = phrase if len(narrowed) != 1 else min(narrowed)
        if key in first:
            rule = "same phrase" if phrase == phrases[first[key]] else "same noun"
            clusters.tie(m.index, first[key], rule, 0.7)
        else:
            first[key] = m.index


def _is_plain(m: Features) -> bool:
    return descriptions.owner(m) is None and not descriptions.modifiers(m) & OTHERS
