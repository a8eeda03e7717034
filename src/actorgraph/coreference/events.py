"""Nouns for an event to the named event that the document is about: `the contest`."""

from collections.abc import Mapping

from actorgraph.coreference import descriptions
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features, words_of
from actorgraph.coreference.lexicon import load_lexicon

POINTING = frozenset({"this", "these", "that"})


def events_of(clusters: Clusters) -> dict[int, frozenset[str]]:
    """The first mention of each named event, with the words of its name."""
    first: dict[int, int] = {}
    for m in clusters.mentions:
        if m.form == "name" and m.given and m.type == "event":
            first.setdefault(clusters.of[m.index], m.index)
    return {
        index: frozenset(
            w.removesuffix("s") for w in words_of(clusters.mentions[index].mention.name)
        )
        for index in first.values()
    }


def event_of(
    nominal: Features, events: Mapping[int, frozenset[str]]
) -> tuple[int, str, float] | None:
    """The one named event before ``nominal`` that is of its kind, however far back."""
    kinds = [nouns for nouns in load_lexicon().events.values() if nominal.lemma in nouns]
    if not kinds or nominal.number == "pl" or descriptions.owner(nominal) is not None:
        return None
    found = [i for i, words in events.items() if i < nominal.index and words & kinds[0]]
    if len(found) != 1:
        return None
    says = descriptions.modifiers(nominal) - events[found[0]]
    pointing = nominal.mention.span[0].lower_ in POINTING
    return (found[0], "event by its noun", 0.6) if pointing or not says else None
