"""What speaks for and against one actor beside the names: small functions, each with a score and a
reason.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from actorgraph import names
from actorgraph.names import Likeness, people, phrases
from actorgraph.names.likeness import SAME
from actorgraph.resolve.portrait import Portrait

OF_MANY = 0.8  # a name that is less sure than this has a bearer in every country
KNOWN = 2  # documents that call a person by the surname alone before others may
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
# Likenesses that are likelier between two names of one text than between any two.
ONE_TEXT = {phrases.ACRONYM.reason: 0.15, phrases.NEARLY: 0.12}
ONE_WORD = 0.1  # more for a name of one word: `Jordan` the country, `Jordan` the player


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


def by_surname(one: Portrait, other: Portrait) -> Likeness | None:
    """A surname alone is that of the only one who bears it in its document, or of one whom other
    documents call by it.
    """
    if not (one.is_person and other.is_person):
        return None
    short, full = (other, one) if people.parse(one.name).given else (one, other)
    if people.parse(short.name).given or not people.parse(full.name).given:
        return None
    if short.bearers & set(map(names.normal, full.names)):
        return Likeness(0.35, "the only one of that surname in the document")
    if short.bearers:
        return None
    surname = names.surname(short.name)
    known = {document for name, document in full.called if name == surname} - short.documents
    return Likeness(0.3, "called so in other documents") if len(known) >= KNOWN else None


def by_owner(one: Portrait, other: Portrait) -> Likeness | None:
    """Whose senate or court a document says that it is."""
    if not (one.owners or other.owners):
        return None
    mine, theirs = _areas(one), _areas(other)
    if mine & theirs:
        return Likeness(0.3, f"both of {min(mine & theirs)}")
    if mine and theirs:
        return Likeness(-1.0, f"of {min(mine)} and of {min(theirs)}")
    return Likeness(-0.3, f"of {min(mine | theirs)}")


def _areas(portrait: Portrait) -> AbstractSet[str]:
    named = phrases.without_country(portrait.name)[1]
    return portrait.owners or (frozenset({named}) if named else portrait.countries)


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
    if one.owners or other.owners:
        return None
    many = not one.is_person and _is_of_many(one, other)
    if one.type == "place" and not many:
        return None
    same = min(one.countries & other.countries)
    return Likeness(0.3 if many else 0.08, f"both in news about {same}")


def _is_of_many(one: Portrait, other: Portrait) -> bool:
    """Whether there is one of that name in every country: a court, a party and its members."""
    found = (names.distinctiveness(p.name, people=False) < OF_MANY for p in (one, other))
    return any(found)


def by_container(one: Portrait, other: Portrait) -> Likeness | None:
    """Where a place lies, and which of those that bear one name is meant."""
    places = one.type == other.type == "place"
    for mine, theirs, word in (
        (one.senses, other.senses, ""),
        (one.containers, other.containers, "in "),
    ):
        if word and not places:
            return None
        if mine & theirs:
            return Likeness(0.35, f"both {word}{min(mine & theirs)}")
        if mine and theirs:
            return Likeness(-0.5, f"{word}{min(mine)} and {word}{min(theirs)}")
    return None


def by_document(
    one: Portrait, other: Portrait, likeness: Likeness, *, whole: bool
) -> Likeness | None:
    """Two chains of one document: it was decided there that they are two. That may have missed
    another spelling of a name, but hardly that a part of it fits.
    """
    both = one.documents & other.documents
    if not both or (one.bearers | other.bearers) & _normal_names(one, other):
        return None
    one_text = one.documents == other.documents and one.type == other.type
    if likeness.reason == SAME.reason and not one.is_person and one_text:
        return Likeness(0.35, "both in one document")
    if likeness.reason in ONE_TEXT and one.documents == other.documents:
        return Likeness(ONE_TEXT[likeness.reason], "both in one document")
    few = min(len(one.documents), len(other.documents))
    doubt = 0.1 if whole or one.is_person else 0.3
    return Likeness(round(-doubt * len(both) / few, 2), "apart in one document")


def _normal_names(*portraits: Portrait) -> AbstractSet[str]:
    return {names.normal(name) for portrait in portraits for name in portrait.names}


def _from_one_document(one: Portrait, other: Portrait) -> bool:
    """Whether all that is known of one comes from documents of the other: that they share what
    stands around them then says nothing.
    """
    return one.documents <= other.documents or other.documents <= one.documents


FEATURES: tuple[Callable[[Portrait, Portrait], Likeness | None], ...] = (
    by_type,
    by_roles,
    by_surname,
    by_owner,
    by_companions,
    by_country,
    by_container,
)
