"""Are two portraits of one actor? Small pure functions, each with a score and a reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from actorgraph import names
from actorgraph.names import Likeness, phrases
from actorgraph.names.likeness import SAME
from actorgraph.resolve.portrait import Portrait

MERGE = 0.8  # from here two are one
SURE = 0.9  # such a link may join groups that have no other link
CANDIDATE = 0.5  # from here the user is asked
ALIAS = 0.85  # the most that a likeness of another name than the main one counts
FULL = 0.85  # a likeness from here is that of whole names, below it one of parts

# How much two types of one name speak against one actor: the recogniser mixes some up.
MIXED_UP = {
    frozenset({"organisation", "group"}): 0.0,
    frozenset({"work", "law"}): 0.05,
    frozenset({"product", "work"}): 0.05,
    frozenset({"organisation", "product"}): 0.1,
    frozenset({"organisation", "work"}): 0.1,
    frozenset({"organisation", "law"}): 0.1,
    frozenset({"place", "organisation"}): 0.15,
    frozenset({"place", "group"}): 0.15,
}
OTHER_TYPES = 0.2
ONE_WORD = 0.1  # more for a name of one word: `Jordan` the country, `Jordan` the player


@dataclass(frozen=True, slots=True)
class Decision:
    """How sure it is that two portraits show one actor, and why. ``partial`` marks likeness of
    parts of names, which may fit several.
    """

    score: float
    reason: str
    partial: bool = False


NEVER = Decision(0.0, "nothing in common")


def compare(one: Portrait, other: Portrait) -> Decision:
    """The sum of what speaks for and against one actor."""
    if judged_different(one, other):
        return Decision(0.0, "judged different")
    likeness = name_likeness(one, other)
    if likeness is None:
        return NEVER
    if not likeness.score:
        return Decision(0.0, likeness.reason)
    # A name that many bear is no part of a name: what else is known may decide.
    whole = likeness.score >= FULL or (likeness.reason == SAME.reason and not one.is_person)
    hits = [likeness, *(feature(one, other) for feature in FEATURES)]
    hits.append(by_document(one, other, whole=whole))
    found = [hit for hit in hits if hit]
    score = round(min(1.0, max(0.0, sum([hit.score for hit in found]))), 3)
    reason = "; ".join([hit.reason for hit in found])
    return Decision(score, reason, partial=not whole)


def judged_different(one: Portrait, other: Portrait) -> bool:
    """Whether the user said that these are two."""
    return any((judgement, 1 - side) in other.sides for judgement, side in one.sides)


def name_likeness(one: Portrait, other: Portrait) -> Likeness | None:
    """The best likeness of any two names; whole names that exclude each other decide."""
    if not (one.named and other.named):
        return None
    people = one.is_person and other.is_person
    best: Likeness | None = None
    for left, right, main in _name_pairs(one, other):
        found = names.compare(left, right, people=people)
        if found and not found.score and main:
            return found
        if found and not main and found.score < FULL:
            continue  # what an alias may stand for elsewhere says nothing of this actor
        if found and (best is None or found.score > best.score):
            sure = min(names.distinctiveness(name, people=people) for name in (left, right))
            whole = found.score >= FULL
            most = min(sure, 1.0 if main else ALIAS)
            best = Likeness(min(found.score, most) if whole else found.score, found.reason)
    return best or _of_the_country(one, other) or _of_the_country(other, one)


def _of_the_country(one: Portrait, other: Portrait) -> Likeness | None:
    """``The Supreme Court``, in news about a country, is the court of that country."""
    if one.is_person or other.is_person or not phrases.is_generic(one.name):
        return None
    words, country = phrases.without_country(other.name)
    if country in one.countries and words == phrases.word_set(one.name):
        return Likeness(0.9, f"in news about {country}")
    return None


def _name_pairs(one: Portrait, other: Portrait) -> Iterator[tuple[str, str, bool]]:
    """Pairs of names, those of the chains first: only these can exclude each other."""
    for left, right in product(sorted(one.names), sorted(other.names)):
        yield left, right, True
    if not (one.aliases or other.aliases):
        return
    for left, right in product(sorted({*one.names, *one.aliases}), sorted(other.aliases)):
        yield left, right, False
    for left, right in product(sorted(one.aliases), sorted(other.names)):
        yield left, right, False


def by_type(one: Portrait, other: Portrait) -> Likeness | None:
    """Different types speak against one actor, the more the less they are mixed up."""
    if one.type == other.type:
        return None
    doubt = MIXED_UP.get(frozenset({one.type, other.type}), OTHER_TYPES)
    if " " not in one.name and doubt > ONE_WORD:
        doubt += ONE_WORD
    return Likeness(-doubt, f"{one.type} and {other.type}") if doubt else None


def by_roles(one: Portrait, other: Portrait) -> Likeness | None:
    """The same office speaks for one person, offices without anything in common against."""
    if not (one.roles and other.roles):
        return None
    same = sorted(one.roles & other.roles)
    if same:
        title, of = next((role for role in same if role[1]), same[0])
        return Likeness(0.3 if of else 0.1, f"both {title}{f' of {of}' if of else ''}")
    theirs = {of for _, of in other.roles if of}
    common = sorted(of for _, of in one.roles if of in theirs)
    if common:
        return Likeness(0.1, f"both with an office of {common[0]}")
    titles = {title for title, _ in one.roles} & {title for title, _ in other.roles}
    if titles:
        return None
    return Likeness(-0.2, f"{min(one.roles)[0]} and {min(other.roles)[0]}")


def by_companions(one: Portrait, other: Portrait) -> Likeness | None:
    """Others who are named with both speak for one actor."""
    if one.companions.isdisjoint(other.companions) or _from_one_document(one, other):
        return None
    known = {*one.names, *other.names}
    own = {*map(names.surname, known), *map(names.normal, known)}
    shared = sorted((one.companions & other.companions) - own)
    if not shared:
        return None
    named = ", ".join(shared[:3])
    return Likeness(round(0.08 * min(len(shared), 3), 2), f"both with {named}")


def by_country(one: Portrait, other: Portrait) -> Likeness | None:
    """Documents about one country: what tells ``the Supreme Court`` and which ``Georgia``."""
    if one.countries.isdisjoint(other.countries) or _from_one_document(one, other):
        return None
    many = not one.is_person and names.distinctiveness(one.name, people=False) < MERGE
    if one.type == "place" and not many:
        return None
    same = min(one.countries & other.countries)
    return Likeness(0.3 if many else 0.08, f"both in news about {same}")


def by_container(one: Portrait, other: Portrait) -> Likeness | None:
    """Where a place lies, and which of the places of one name is meant."""
    if one.type != "place" or other.type != "place":
        return None
    for mine, theirs, word in (
        (one.senses, other.senses, ""),
        (one.containers, other.containers, "in "),
    ):
        if mine & theirs:
            return Likeness(0.35, f"both {word}{min(mine & theirs)}")
        if mine and theirs:
            return Likeness(-0.5, f"{word}{min(mine)} and {word}{min(theirs)}")
    return None


def by_document(one: Portrait, other: Portrait, *, whole: bool) -> Likeness | None:
    """Two chains of one document: it was decided there that they are two. That may have missed
    another spelling of a whole name, but hardly that a surname fits.
    """
    both = one.documents & other.documents
    if not both:
        return None
    few = min(len(one.documents), len(other.documents))
    doubt = 0.1 if whole else 0.3
    return Likeness(round(-doubt * len(both) / few, 2), "apart in one document")


def _from_one_document(one: Portrait, other: Portrait) -> bool:
    """Whether all that is known of one comes from documents of the other: that they share what
    stands around them then says nothing.
    """
    return one.documents <= other.documents or other.documents <= one.documents


FEATURES: tuple[Callable[[Portrait, Portrait], Likeness | None], ...] = (
    by_type,
    by_roles,
    by_companions,
    by_country,
    by_container,
)
