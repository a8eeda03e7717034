"""What sets one collective apart from others of its noun: its owners and its modifiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph import names
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.descriptions import MODIFIERS
from actorgraph.coreference.features import Features, words_of
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.words.collectives import collective_type, is_light

SMALL = frozenset({"the", "of", "for", "and"})
BODIES = frozenset({"department", "service", "force", "forces", "office", "command", "corps"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What sets a collective apart from others of its noun: the clusters of the names that own
    it (``Chilean``), and the words that narrow it down (``refugee``).
    """

    owners: frozenset[int]
    words: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether the noun is by itself."""
        return not self.owners and not self.words

    def is_part_of(self, other: "Profile") -> bool:
        """Whether ``other`` says the same and more."""
        return self != other and self.owners <= other.owners and self.words <= other.words


def profiles_of(clusters: Clusters) -> dict[int, Profile]:
    """What is said of the collectives of each cluster that are more than a bare noun."""
    found: dict[int, Profile] = {}
    for m in clusters.mentions:
        profile = profile_of(clusters, m) if m.mention.collective else None
        if profile and not profile.bare and not profile.words & load_lexicon().others:
            found.setdefault(clusters.of[m.index], profile)
    return found


def profile_of(clusters: Clusters, mention: Features) -> Profile | None:
    """The profile of a collective, None where its owner is not known yet (``their army``).

    The size of a single one tells nothing: ``the six-strong team`` is ``the team``.
    """
    owners, words = set(), set()
    for token in (*_narrowing(mention.token), *_headline_owner(mention.token)):
        index = clusters.at_head(token.i)
        if index is not None and clusters.mentions[index].form == "name":
            owners.add(clusters.of[index])
        elif token.dep_ == "poss":
            return None
        elif token.dep_ == "nsubj":
            continue
        elif mention.number == "pl" or not is_light(token):
            words.add("".join(t.lower_ for t in token.subtree) if token.like_num else token.lower_)
    return Profile(frozenset(owners), frozenset(words))


def _narrowing(token: Token) -> Iterator[Token]:
    yield from (t for t in token.lefts if t.dep_ in MODIFIERS or t.dep_ == "poss")
    for preposition in token.rights:
        if preposition.lower_ in {"of", "from"}:
            yield from (t for t in preposition.rights if t.dep_ == "pobj")


def _headline_owner(token: Token) -> Iterator[Token]:
    """Whose body the object of a headline is: Peru's in `Peru puts army on alert`."""
    bare = token.tag_ == "NN" and token.dep_ == "dobj" and not any(token.lefts)
    if bare and collective_type(token.lemma_, plural=False):
        yield from (t for t in token.head.lefts if t.dep_ == "nsubj")


def nouns_in_name(mention: Features) -> frozenset[str]:
    """The nouns that a name may be called by: ``court`` for ``Supreme Court``, ``police`` for
    ``Lima Police Department``.
    """
    name = mention.mention.name
    words, same = words_of(name), load_lexicon().same
    if len(words) <= 1:
        return frozenset({"army"}) if names.army_of(name) else frozenset()
    last = 2 if words[-1] in BODIES else 1
    return frozenset(same.get(word, word) for word in words[-last:])


def profile_of_name(mention: Features, noun: str, places: Mapping[str, int]) -> Profile:
    """What a name says of what it names besides its ``noun``; ``places`` are the clusters of the
    places of the document by their names in normal form.
    """
    owners, words = set(), set()
    for word in words_of(mention.mention.name):
        country = names.country_of(word.title()) or word
        if word in places or names.normal(country) in places:
            owners.add(places[word if word in places else names.normal(country)])
        elif load_lexicon().same.get(word, word) != noun and word not in BODIES | SMALL:
            words.add(word)
    army = names.normal(names.army_of(mention.mention.name) or "")
    if army in places:
        owners.add(places[army])
    return Profile(frozenset(owners), frozenset(words))


def places_of(clusters: Clusters) -> dict[str, int]:
    """The clusters of places by each of their names."""
    found: dict[str, int] = {}
    for m in clusters.mentions:
        if m.form == "name" and m.given and m.type == "place":
            for name in (m.mention.span.text, m.mention.name):
                found.setdefault(names.normal(name), clusters.of[m.index])
    return found
