"""Are two portraits of one actor? Small pure functions, each with a score and a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from actorgraph import names
from actorgraph.names import Likeness, phrases
from actorgraph.names.likeness import SAME
from actorgraph.resolve.features import FEATURES, by_companions, by_country, by_document
from actorgraph.resolve.portrait import Portrait

MERGE = 0.8  # from here two are one
SURE = 0.9  # such a link may join groups that have no other link
CANDIDATE = 0.5  # from here the user is asked
ALIAS = 0.85  # the most that a likeness of another name than the main one counts
EVENT, SHARED_COUNTRY = 0.5, 0.08  # what the words and the country tell of unnamed actors
FULL = 0.85  # a likeness from here is that of whole names, below it one of parts


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
    if not (one.named or other.named):
        return unnamed(one, other)
    likeness = name_likeness(one, other)
    if likeness is None:
        return NEVER
    if not likeness.score:
        return Decision(0.0, likeness.reason)
    # A name that many bear is no part of a name: what else is known may decide.
    whole = likeness.score >= FULL or (likeness.reason == SAME.reason and not one.is_person)
    hits = [likeness, *(feature(one, other) for feature in FEATURES)]
    hits.append(by_document(one, other, likeness, whole=whole))
    found = [hit for hit in hits if hit]
    score = round(min(1.0, max(0.0, sum([hit.score for hit in found]))), 3)
    reason = "; ".join([hit.reason for hit in found])
    return Decision(score, reason, partial=not whole)


def unnamed(one: Portrait, other: Portrait) -> Decision:
    """``The rebels`` of two documents are one where these tell of one event: of the same country
    and of half of the same actors. What stays a doubt is asked of nobody.
    """
    if one.type != other.type or names.normal(one.name) != names.normal(other.name):
        return NEVER
    shared = len(one.companions & other.companions)
    if 2 * shared < min(len(one.companions), len(other.companions)):
        return NEVER
    company, country = by_companions(one, other), by_country(one, other)
    if one.documents & other.documents or not (company and country):
        return NEVER
    score = round(EVENT + company.score + SHARED_COUNTRY, 3)
    if score < MERGE:
        return NEVER
    return Decision(score, f"of one event; {company.reason}; {country.reason}")


def judged_different(one: Portrait, other: Portrait) -> bool:
    """Whether the user said that these are two."""
    return any((judgement, 1 - side) in other.sides for judgement, side in one.sides)


def name_likeness(one: Portrait, other: Portrait) -> Likeness | None:
    """The best likeness of any two names; whole names that exclude each other decide."""
    if not (one.named and other.named):
        return None
    persons = one.is_person and other.is_person
    best: Likeness | None = None
    for left, right, main in _name_pairs(one, other):
        found = names.compare(left, right, people=persons)
        if found and not found.score and main:
            return found
        if found and not main and found.score < FULL:
            continue  # what an alias may stand for elsewhere says nothing of this actor
        if found and (best is None or found.score > best.score):
            sure = min(names.distinctiveness(name, people=persons) for name in (left, right))
            whole = found.score >= FULL
            most = min(sure, 1.0 if main else ALIAS)
            best = Likeness(min(found.score, most) if whole else found.score, found.reason)
    return best or _of_the_country(one, other) or _of_the_country(other, one)


def _of_the_country(one: Portrait, other: Portrait) -> Likeness | None:
    """``The Supreme Court``, in news about a country, is the court of that country; a longer name
    that hardly two things have needs no such news.
    """
    if one.is_person or other.is_person:
        return None
    mine, named = phrases.without_country(one.name)
    words, country = phrases.without_country(other.name)
    if named or not country or words != mine:
        return None
    generic = phrases.is_generic(one.name)
    unsure = not (one.owners or one.countries) and one.documents == other.documents
    if (unsure or country in (one.owners or one.countries)) and (generic or len(words) > 1):
        where = "both in one document" if unsure else f"in news about {country}"
        return Likeness(0.9, where)
    if not generic and len(words) >= phrases.MANY_WORDS:
        return Likeness(0.9, f"the same name without {country}")
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
