"""Unnamed collectives to each other: `cartels` to `drug cartels`, `the team` to `the six-strong
Chilean team`. Those of one noun are apart where owner or modifiers say so.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from actorgraph.coreference import descriptions
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.coreference.profiles import (
    Profile,
    nouns_in_name,
    places_of,
    profile_of,
    profile_of_name,
)
from actorgraph.words.collectives import collective_type

# What speaks for one of several collectives of a noun besides each of its mentions.
FIRST = 1
LATEST = 2
NEAR = 2
BOTH = 2
INDEFINITE = frozenset({"a", "an", "another", "any", "each", "every", "no", "one", "some"})


def tie_collectives(clusters: Clusters) -> None:
    """Tie collectives that the text calls the same, and the bare noun to the one it is about."""
    by_noun: defaultdict[tuple[str, str], list[Features]] = defaultdict(list)
    for m in clusters.mentions:
        if m.form == "nominal" and not m.conjuncts:
            by_noun[_noun(m)].append(m)
    named, places = _named(clusters), places_of(clusters)
    for (noun, number), mentions in by_noun.items():
        given = [m for m in mentions if m.mention.collective and not _is_listed(m)]
        if given and number == "pl":
            _tie_plurals(clusters, given)
        elif given:
            called = {i: profile_of_name(clusters.mentions[i], noun, places) for i in named[noun]}
            _tie_singulars(clusters, mentions, called)


def owned(clusters: Clusters) -> dict[tuple[str, int], int]:
    """The collectives that have an owner, by noun and the owner's cluster, where a noun and its
    owner tell which one it is.
    """
    found: defaultdict[tuple[str, int], dict[int, int]] = defaultdict(dict)
    places = places_of(clusters)
    for m in clusters.mentions:
        nouns = nouns_in_name(m) if m.form == "name" and m.given else frozenset({_noun(m)[0]})
        for noun in nouns if m.form == "name" or m.mention.collective else ():
            named = m.form == "name"
            profile = profile_of_name(m, noun, places) if named else profile_of(clusters, m)
            for owner in profile.owners if profile else ():
                found[noun, owner].setdefault(clusters.of[m.index], m.index)
    return {key: next(iter(ones.values())) for key, ones in found.items() if len(ones) == 1}


def by_owner(
    clusters: Clusters, nominal: Features, known: Mapping[tuple[str, int], int]
) -> tuple[int, str, float] | None:
    """The collective that a noun and its owner name: `its army`, `the country's army`."""
    head = descriptions.owner(nominal)
    owner = clusters.at_head(head) if head is not None else None
    if owner is None or not nominal.mention.collective or nominal.number == "pl":
        return None
    found = known.get((_noun(nominal)[0], clusters.of[owner]))
    if found is None or clusters.together(found, nominal.index):
        return None
    known_words = {t.lower_ for t in clusters.mentions[found].mention.span}
    if not descriptions.modifiers(nominal) <= known_words:
        return None
    return found, "noun and owner", 0.8


def _noun(m: Features) -> tuple[str, str]:
    """The noun and its number; `the media`, `the police` are one whatever theirs."""
    one = m.number == "sg" or collective_type(m.token.lower_, plural=False)
    return load_lexicon().same.get(m.lemma, m.lemma), "sg" if one else "pl"


def _tie_plurals(clusters: Clusters, mentions: Sequence[Features]) -> None:
    """By phrase; the bare noun goes with the phrase if the text has only one."""
    profiles = _profiles(clusters, mentions)
    narrowed = {p for p in profiles.values() if not p.bare}
    first: dict[Profile, int] = {}
    for index, profile in profiles.items():
        key = profile if len(narrowed) != 1 else next(iter(narrowed))
        if key in first:
            rule = "same phrase" if profile == profiles[first[key]] else "same noun"
            clusters.tie(index, first[key], rule, 0.7)
        else:
            first[key] = index


def _tie_singulars(
    clusters: Clusters, mentions: Sequence[Features], called: Mapping[int, Profile]
) -> None:
    """By owner and words; ``called`` are the names that the noun may stand for."""
    profiles = _profiles(clusters, mentions)
    narrowed: dict[Profile, int] = {}
    for index, profile in sorted({**profiles, **called}.items()):
        if profile.bare:
            continue
        if profile not in narrowed:
            narrowed[profile] = index
        else:
            _tie_same(clusters, index, narrowed[profile], "same phrase")
    for profile, index in narrowed.items():
        fuller = [p for p in narrowed if profile.is_part_of(p)]
        if fuller and _is_row(fuller):
            _tie_same(clusters, index, narrowed[fuller[0]], "same noun")
    bare = [m for m in mentions if m.index in profiles and profiles[m.index].bare]
    if bare and bare[0].lemma not in load_lexicon().generic:
        _tie_bare(clusters, bare, sorted({*narrowed.values(), *called}))


def _tie_same(clusters: Clusters, index: int, other: int, rule: str) -> None:
    """Two of which the text says the same, unless the later one is new: `a Peruvian bank`."""
    late, early = sorted((index, other), reverse=True)
    first, second = clusters.mentions[early], clusters.mentions[late]
    forms = [m.form for m in (first, second)].count("name")
    new = _is_indefinite(second) or (forms and _is_indefinite(first))
    if forms < BOTH and not new:
        clusters.tie(late, early, rule, 0.8)


def _is_row(profiles: Sequence[Profile]) -> bool:
    """Whether none contrasts with another."""
    return all(a == b or a.is_part_of(b) or b.is_part_of(a) for a in profiles for b in profiles)


def _tie_bare(clusters: Clusters, bare: Sequence[Features], known: list[int]) -> None:
    """Each bare noun to the collective of its noun that the text is about at that point."""
    for m in bare:
        points = _points(m) and not descriptions.is_restricted(m)
        found = _salient(clusters, m, known) if points else None
        if found is None:
            known.append(m.index)
        else:
            late, early = sorted((m.index, found), reverse=True)
            clusters.tie(late, early, "same noun", 0.7)


def _salient(clusters: Clusters, m: Features, known: Sequence[int]) -> int | None:
    """The collective that most is said of; a recent one counts for more, but not for all."""
    groups = {
        number: clusters.clusters[number].members for number in (clusters.of[i] for i in known)
    }
    counts = {number: bisect_left(members, m.index) for number, members in groups.items()}
    seen = [number for number in groups if counts[number]]
    if not seen:
        return known[0] if len(groups) == 1 else None
    last = {number: groups[number][counts[number] - 1] for number in seen}
    first, latest = min(groups[number][0] for number in seen), max(last.values())

    def salience(number: int) -> tuple[int, int]:
        near = m.sentence - clusters.mentions[last[number]].sentence <= 1
        bonus = FIRST * (groups[number][0] == first) + LATEST * (last[number] == latest)
        return counts[number] + bonus + NEAR * near, last[number]

    return last[max(seen, key=salience)]


def _named(clusters: Clusters) -> Mapping[str, list[int]]:
    """The names that a noun may stand for: the Supreme Court for `the court`; each once."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for m in clusters.mentions:
        if m.form == "name" and m.given and m.type != "person":
            for noun in nouns_in_name(m):
                found[noun].setdefault(clusters.of[m.index], m.index)
    return defaultdict(list, {noun: list(first.values()) for noun, first in found.items()})


def _profiles(clusters: Clusters, mentions: Sequence[Features]) -> dict[int, Profile]:
    """What each mention says of itself, without those that the text sets apart."""
    found = {m.index: profile_of(clusters, m) for m in mentions}
    others = load_lexicon().others
    return {i: p for i, p in found.items() if p is not None and not p.words & others}


def _is_listed(m: Features) -> bool:
    """Whether the noun says who is meant: `the schools Santa Rosa and San Luis`."""
    beside = [t for t in m.token.rights if t.dep_ == "appos"]
    return any(t.dep_ == "conj" for name in beside for t in name.rights)


def _is_indefinite(m: Features) -> bool:
    return any(t.lower_ in INDEFINITE for t in m.token.lefts if t.dep_ in {"det", "nummod"})


def _points(m: Features) -> bool:
    """Whether a bare noun means one that is known: `the team`, and `police` and `parliament`
    without an article.
    """
    free = m.number == "pl" or m.lemma in load_lexicon().unique
    return m.definite or (free and not any(m.token.lefts))
