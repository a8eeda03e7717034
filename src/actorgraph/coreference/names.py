"""Names to names: the same name, a part of it, its acronym."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from actorgraph.coreference import descriptions
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features, words_of
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.ontology import role_titles

SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "del", "du", "des", "et", "y"}
)
CORPORATE = frozenset(
    {"inc", "ltd", "llc", "plc", "corp", "corporation", "co", "company", "group", "holdings", "ag"}
)
# What follows a proper name in the name of a company, and nothing else: `Norwegian Air`.
TRADES = frozenset(
    {"air", "airlines", "airways", "aerospace", "aviation", "bank", "electric", "energy", "foods"}
    | {"gas", "industries", "insurance", "labs", "motor", "motors", "oil", "pharma", "pictures"}
    | {"pharmaceuticals", "records", "semiconductor", "software", "solutions", "steel", "studios"}
    | {"systems", "technologies", "telecom"}
)
FORCES = frozenset({"corps", "force", "forces", "service"})
PEOPLE = frozenset({"person", ""})
SHORTENED = frozenset({"organisation", "event", "work", "product", "law"})


def tie_names(clusters: Clusters) -> None:
    """Tie every name to the others of its cluster; full names win over parts of them."""
    mentions = [m for m in clusters.mentions if m.form == "name" and not m.conjuncts]
    _tie_same(clusters, mentions)
    _tie_acronyms(clusters, mentions)
    _tie_short(clusters, mentions)
    _tie_spellings(clusters, mentions)


def _tie_same(clusters: Clusters, mentions: Sequence[Features]) -> None:
    first: dict[tuple[tuple[str, ...], str], int] = {}
    for m in mentions:
        words = words_of(m.mention.name)
        # "Mr Clinton" and "Mrs Clinton" are two; a bare "Clinton" finds its full name by itself.
        key = words, m.gender if m.sure and len(words) == 1 else ""
        if key in first:
            clusters.tie(m.index, first[key], "same name")
        elif words:
            first[key] = m.index


def _tie_short(clusters: Clusters, mentions: Sequence[Features]) -> None:
    by_part: defaultdict[str, list[Features]] = defaultdict(list)
    for m in mentions:
        words = words_of(m.mention.span.text)
        for part in {words[0], words[-1], *_partisans(words)} if words else ():
            by_part[part].append(m)
    for m in mentions:
        if clusters.cluster(m.index).members[0] != m.index:
            continue
        found = _longer(clusters, m, by_part)
        if found:
            other, rule = found
            late, early = sorted((m.index, other.index), reverse=True)
            clusters.tie(late, early, rule)


def _longer(
    clusters: Clusters, m: Features, by_part: dict[str, list[Features]]
) -> tuple[Features, str] | None:
    words = words_of(m.mention.span.text)
    if not words or m.mention.canonical:
        return None
    best: tuple[tuple[bool, bool, bool, int], Features, str] | None = None
    for other in _candidates(words, by_part):
        rule = _short_for(words, m, other)
        if not rule or clusters.together(m.index, other.index) or not _agree(clusters, m, other):
            continue
        # A part that ends the name is more telling than one that starts it, an earlier name
        # than a later one, a near one than a far one.
        before = other.index < m.index
        kin = rule == "surname" and descriptions.is_relative(other)
        if kin and (not before or _is_another(clusters, m, other)):
            continue
        rank = (rule != "first name", not kin, before, other.index if before else -other.index)
        if best is None or rank > best[0]:
            best = (rank, other, rule)
    return best[1:] if best else None


def _is_another(clusters: Clusters, m: Features, relative: Features) -> bool:
    """Whether ``he`` or ``she`` behind a surname shows it not to be the relative's: ``She married
    Paul Stone. Stone published her first book``.
    """
    gender = clusters.cluster(relative.index).gender
    for index in range(m.index + 1, len(clusters.mentions)):
        later = clusters.mentions[index]
        if later.sentence > m.sentence + 1 or (later.form == "name" and later.type == "person"):
            return False
        if later.pronoun and later.gender in {"m", "f"}:
            return bool(gender) and later.gender != gender
    return False


def _candidates(words: tuple[str, ...], by_part: dict[str, list[Features]]) -> Iterator[Features]:
    seen: set[int] = set()
    for part in dict.fromkeys((words[-1], words[0])):
        for other in by_part.get(part, ()):
            if other.index not in seen:
                seen.add(other.index)
                yield other


def _agree(clusters: Clusters, m: Features, other: Features) -> bool:
    """Whether no gender and no two full names speak against one person."""
    left, right = clusters.cluster(m.index), clusters.cluster(other.index)
    if left.sure and right.sure and left.gender and right.gender and left.gender != right.gender:
        return False
    return all(_same_full(a, b) for a in left.full_names for b in right.full_names)


def are_namesakes(clusters: Clusters, m: Features, other: Features) -> bool:
    """Whether two persons are two by their full names: `Ana Diaz` is no `Jon Diaz`, whoever a bare
    `Diaz` between them is. An office in capitals (`Deputy Chief Minister`) is no full name.
    """
    if m.type != "person" or other.type != "person":
        return False
    ours, theirs = (
        [name for name in clusters.cluster(x.index).full_names if name[-1] not in role_titles()]
        for x in (m, other)
    )
    return not all(_same_full(a, b) for a in ours for b in theirs)


def _same_full(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((left, right), key=len)
    return set(short) <= set(long) or _is_nickname(short, long)


def _is_nickname(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    nicknames = load_lexicon().nicknames
    return left[-1] == right[-1] and (
        right[0] in nicknames.get(left[0], ()) or left[0] in nicknames.get(right[0], ())
    )


def _short_for(words: tuple[str, ...], m: Features, other: Features) -> str | None:
    full = words_of(other.mention.span.text)
    if len(full) <= len(words) and words[0] == full[0]:
        return None
    if m.type in {"group", "organisation"} and words[0] in _partisans(full) and len(words) == 1:
        return "people of a party"
    if other.type in PEOPLE and m.type in {*PEOPLE, "organisation", "group", "work", "product"}:
        return _short_person(words, full)
    if other.type == m.type and m.type in SHORTENED:
        return _short_organisation(words, full)
    return _short_across_types(words, m, other)


def _short_across_types(words: tuple[str, ...], m: Features, other: Features) -> str | None:
    full = words_of(other.mention.span.text)
    # The recogniser takes the first words of companies for people.
    if other.type == "organisation" and m.type in PEOPLE and _is_company(words, full):
        return "short name"
    # The recogniser takes companies for products: only the end of a name is safe across types.
    if {m.type, other.type} == {"organisation", "product"} and full[-len(words) :] == words:
        return _short_organisation(words, full)
    return None


def _partisans(full: tuple[str, ...]) -> set[str]:
    """What the people of a party are called: `Socialists`, `Democrats`, `Republican`."""
    if len(full) == 1 or full[-1] != "party":
        return set()
    return {full[-2], full[-2] + "s", full[-2].removesuffix("ic") + "s"}


def _is_company(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = full[len(words) :]
    return full[: len(words)] == words and bool(rest) and set(rest) <= TRADES | CORPORATE


def _short_person(words: tuple[str, ...], full: tuple[str, ...]) -> str | None:
    if len(words) < len(full):
        if full[-len(words) :] == words:
            return "surname"
        if len(words) > 1 and words[-1] == full[-1] and set(words) <= set(full):
            return "name without middle name"
        if full[0] == words[0] and len(words) == 1:
            return "first name"
    if len(words) > 1 and len(full) > 1 and _is_nickname(words, full):
        return "nickname"
    return None


def _short_organisation(words: tuple[str, ...], full: tuple[str, ...]) -> str | None:
    if "of" in full and words in {full[: full.index("of")], full[full.index("of") - 1 :][:1]}:
        return "short name"  # `the House` is the House of Representatives
    core = tuple(w for w in words if w not in CORPORATE)
    if not core or len(core) >= len(full) or set(core) <= set(load_lexicon().collectives):
        return None
    # `Lima University` is not `Lima University Press`: both have a head of their own.
    known = load_lexicon().collectives
    both = full[-1] in known and full[-1] not in core and any(word in known for word in core)
    starts = full[: len(core)] == core and not both
    return "short name" if starts or full[-len(core) :] == core else None


def _tie_spellings(clusters: Clusters, mentions: Sequence[Features]) -> None:
    """Tie `Civil Guards` to `National Civil Guard Corps`, if that is the only one."""
    first: dict[tuple[str, ...], int] = {}
    by_end: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for m in mentions:
        core = _core(m) if m.type in {"organisation", "group"} else ()
        if len(core) > 1 and core not in first:
            first[core] = m.index
            by_end[core[-2:]].append(core)
    for core, index in first.items():
        fuller = [c for c in by_end[core[-2:]] if c != core and c[-len(core) :] == core]
        if len(fuller) == 1:
            late, early = sorted((index, first[fuller[0]]), reverse=True)
            clusters.tie(late, early, "short name")


def _core(m: Features) -> tuple[str, ...]:
    """The words of a name in the singular, without what only says that it is a force."""
    words = list(words_of(m.mention.span.text))
    while len(words) > 1 and words[-1] in FORCES:
        words.pop()
    return tuple(w.removesuffix("s") if len(w) > 3 and w[-2] != "s" else w for w in words)  # noqa: PLR2004


def _tie_acronyms(clusters: Clusters, mentions: Sequence[Features]) -> None:
    by_initials: dict[str, Features] = {}
    for m in mentions:
        words = words_of(m.mention.span.text)
        if len(words) > 1:
            for initials in _initials(words):
                by_initials.setdefault(initials, m)
    for m in mentions:
        text = m.mention.span.text.replace(".", "")
        full = by_initials.get(text.lower()) if text.isupper() and len(text) > 1 else None
        if full and _may_abbreviate(m, full):
            late, early = sorted((m.index, full.index), reverse=True)
            clusters.tie(late, early, "acronym")


def _initials(words: tuple[str, ...]) -> set[str]:
    all_words = "".join(w[0] for w in words)
    return {all_words, "".join(w[0] for w in words if w not in SMALL)} - {""}


def _may_abbreviate(m: Features, full: Features) -> bool:
    if m.type == full.type or "" in {m.type, full.type}:
        return True
    # The parser takes acronyms for anything; in brackets behind the name there is no doubt.
    before = m.start - full.mention.span.end
    return before in {1, 2} and m.mention.span.doc[m.start - 1].text == "("
