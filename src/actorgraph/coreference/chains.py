"""From clusters of mentions to the chains that the other rooms know."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from actorgraph import names
from actorgraph.coreference import sets
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.model import Chain, Document, Link
from actorgraph.nlp import LEARNED

# What the entity recogniser takes rare names of people for, and how often a pronoun must
# say otherwise.
MISTAKEN = frozenset({"organisation", "place", "product", "work"})
ENOUGH = 2


def chains_of(document: Document, clusters: Clusters) -> list[Chain]:
    """The chains of actors, and of the sets of them, in order of first mention."""
    actors: dict[int, Chain] = {}
    several: dict[int, tuple[int, ...]] = {}
    for number in clusters.clusters:
        members = sets.members_of(clusters, number)
        if members:
            several[number] = members
        elif shown := _shown(clusters, number):
            actors[number] = _chain(document, clusters, shown)
    found = [*actors.values(), *_sets(document, clusters, several, actors)]
    return sorted(found, key=lambda c: (c.mentions[0].start, c.mentions[0].end))


def _shown(clusters: Clusters, number: int) -> list[Features]:
    """The mentions of a cluster if it is an actor: one that the finder knew, or a name it
    missed that ``he`` or ``she`` shows to be a person's.
    """
    members = [clusters.mentions[i] for i in clusters.clusters[number].members]
    known = any(m.given for m in members)
    person = any(m.pronoun and m.gender in {"m", "f"} for m in members)
    missed = person and any(m.form == "name" and m.mention.span[0].is_title for m in members)
    return members if known or missed else []


def _sets(
    document: Document,
    clusters: Clusters,
    several: Mapping[int, tuple[int, ...]],
    actors: Mapping[int, Chain],
) -> list[Chain]:
    found = []
    for number, members in several.items():
        ids = dict.fromkeys(actors[clusters.of[i]].id for i in members if clusters.of[i] in actors)
        mentions = [clusters.mentions[i] for i in clusters.clusters[number].members]
        shown = [m for m in mentions if not m.conjuncts]
        if shown and len(ids) > 1:
            made = _chain(document, clusters, shown)
            found.append(replace(made, type="group", members=tuple(ids)))
    return found


def _chain(document: Document, clusters: Clusters, members: Sequence[Features]) -> Chain:
    place = {m.index: i for i, m in enumerate(members)}
    links = tuple(
        Link(place[t.mention], place[t.antecedent], t.rule, round(t.score, 3))
        for t in sorted((t for i in place for t in clusters.ties_of(i)), key=lambda t: t.mention)
        if t.antecedent in place
    )
    first, best = members[0].mention.span, _naming(members)
    kind = _kind(members, clusters.cluster(members[0].index).type or best.type)
    return Chain(
        id=f"{document.id}:{first.start_char}-{first.end_char}",
        name=best.mention.name,
        type=kind,
        mentions=tuple(replace(m.mention, type=kind).to_mention(document) for m in members),
        links=links,
    )


def _kind(members: Sequence[Features], kind: str) -> str:
    """The type of the chain; who is ``he`` or ``she`` time and again is a person."""
    genders = [m.gender for m in members if m.pronoun]
    gendered = sum(gender in {"m", "f"} for gender in genders)
    mistaken = kind in MISTAKEN and gendered >= ENOUGH and "n" not in genders
    known = any(m.mention.canonical or names.is_organisation(m.mention.span.text) for m in members)
    return "person" if not kind or (mistaken and not known) else kind


def _naming(members: Sequence[Features]) -> Features:
    """The mention that tells most of what the chain is: a name that at least half as many names
    bear out as any, of several words, the most frequent of those; else the nominal. What only the
    scorer takes for a name may be an office in capitals (`the Deputy Minister`), and what is known
    of a place says nothing of a person.
    """
    counts = Counter(names.normal(m.mention.name) for m in members if m.form == "name")
    person = any(m.pronoun and m.gender in {"m", "f"} for m in members)

    def borne_out(name: str) -> int:
        """How many names are this one or a part of it."""
        words = set(name.split())
        return sum(count for other, count in counts.items() if set(other.split()) <= words)

    most = max(map(borne_out, counts), default=0)

    def rank(m: Features) -> tuple[int, ...]:
        name = names.normal(m.mention.name)
        known = m.mention.canonical is not None and not person
        alone = names.surname(name) == name if m.mention.type == "person" else " " not in name
        full = 0 if alone else counts[name]
        told = m.form == "name", m.given, m.mention.rule != LEARNED, known
        return *told, 2 * borne_out(name) >= most, full, borne_out(name), len(m.mention.span.text)

    return max(members, key=rank)
