"""Unnamed collectives to each other: `cartels` to `drug cartels`, `the team` to `the six-strong
Chilean team`. Those of one noun are apart where owner or modifiers say so.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from actorgraph.nlp.collectives import collective_type
from actorgraph.nlp.coreference import descriptions
from actorgraph.nlp.coreference.clusters import Clusters
from actorgraph.nlp.coreference.features import Features
from actorgraph.nlp.coreference.lexicon import load_lexicon
from actorgraph.nlp.coreference.profiles import Profile, nouns_in_name, profile_of

# What speaks for one of several collectives of a noun besides each of its mentions.
FIRST = 1
LATEST = 2
NEAR = 2
INDEFINITE = frozenset({"a", "an", "another", "any", "each", "every", "no", "one", "some"})


def tie_collectives(clusters: Clusters) -> None:
    """Tie collectives that the text calls the same, and the bare noun to the one it is about."""
    by_noun: defaultdict[tuple[str, str], list[Features]] = defaultdict(list)
    for m in clusters.mentions:
        if m.form == "nominal" and not m.conjuncts:
            by_noun[_noun(m)].append(m)
    for (_, number), mentions in by_noun.items():
        if any(m.mention.collective for m in mentions):
            if number == "pl":
                _tie_plurals(clusters, [m for m in mentions if m.mention.collective])
            else:
                _tie_singulars(clusters, mentions)


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


def _tie_singulars(clusters: Clusters, mentions: Sequence[Features]) -> None:
    profiles = _profiles(clusters, mentions)
    narrowed: dict[Profile, int] = {}
    for m in mentions:
        profile = profiles.get(m.index)
        if profile is None or profile.bare:
            continue
        if profile not in narrowed:
            narrowed[profile] = m.index
        elif not _is_indefinite(m):
            clusters.tie(m.index, narrowed[profile], "same phrase", 0.8)
    for profile, index in narrowed.items():
        fuller = [p for p in narrowed if profile.is_part_of(p)]
        if fuller and _is_row(fuller):
            late, early = sorted((index, narrowed[fuller[0]]), reverse=True)
            if not _is_indefinite(clusters.mentions[late]):
                clusters.tie(late, early, "same noun", 0.8)
    bare = [m for m in mentions if m.index in profiles and profiles[m.index].bare]
    if bare and bare[0].lemma not in load_lexicon().generic:
        _tie_bare(clusters, bare, list(narrowed.values()))


def _is_row(profiles: Sequence[Profile]) -> bool:
    """Whether none contrasts with another."""
    return all(a == b or a.is_part_of(b) or b.is_part_of(a) for a in profiles for b in profiles)


def _tie_bare(clusters: Clusters, bare: Sequence[Features], narrowed: list[int]) -> None:
    """Each bare noun to the collective of its noun that the text is about at that point."""
    known = sorted({*narrowed, *_named(clusters, bare[0])})
    for m in bare:
        if _points(m) and not descriptions.is_restricted(m):
            found = _salient(clusters, m, known)
            if found is not None:
                late, early = sorted((m.index, found), reverse=True)
                clusters.tie(late, early, "same noun", 0.7)
        known.append(m.index)


def _salient(clusters: Clusters, m: Features, known: Sequence[int]) -> int | None:
    """The collective that most is said of; a recent one counts for more, but not for all."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for index in known:
        groups[clusters.of[index]].append(index)
    before = {n: [i for i in clusters.clusters[n].members if i < m.index] for n in groups}
    seen = [n for n in before if before[n]]
    if not seen:
        return groups.popitem()[1][0] if len(groups) == 1 else None
    first, latest = min(before[n][0] for n in seen), max(before[n][-1] for n in seen)

    def salience(number: int) -> tuple[int, int]:
        members = before[number]
        near = m.sentence - clusters.mentions[members[-1]].sentence <= 1
        bonus = FIRST * (members[0] == first) + LATEST * (members[-1] == latest) + NEAR * near
        return len(members) + bonus, members[-1]

    return before[max(seen, key=salience)][-1]


def _named(clusters: Clusters, noun: Features) -> Iterator[int]:
    """The first of each name that ends with the noun: `the Supreme Court` for `the court`."""
    found: dict[int, int] = {}
    for m in clusters.mentions:
        if m.form == "name" and m.given and _noun(noun)[0] in nouns_in_name(m):
            found.setdefault(clusters.of[m.index], m.index)
    yield from found.values()


def _profiles(clusters: Clusters, mentions: Sequence[Features]) -> dict[int, Profile]:
    """What each mention says of itself, without those that the text sets apart."""
    found = {m.index: profile_of(clusters, m) for m in mentions}
    others = load_lexicon().others
    return {i: p for i, p in found.items() if p is not None and not p.words & others}


def _is_indefinite(m: Features) -> bool:
    return any(t.lower_ in INDEFINITE for t in m.token.lefts if t.dep_ in {"det", "nummod"})


def _points(m: Features) -> bool:
    """Whether a bare noun means one that is known: `the team`, and `police` and `parliament`
    without an article.
    """
    free = m.number == "pl" or m.lemma in load_lexicon().unique
    return m.definite or (free and not any(m.token.lefts))
