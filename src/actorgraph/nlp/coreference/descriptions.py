"""What a noun phrase says of what it names: modifiers, owner, the nouns beside a name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from actorgraph import names
from actorgraph.nlp.annotation import RoleSpan
from actorgraph.nlp.collectives import is_light
from actorgraph.nlp.coreference.clusters import Cluster, Clusters
from actorgraph.nlp.coreference.features import Features, words_of
from actorgraph.nlp.coreference.lexicon import load_lexicon

BESIDE = frozenset({"compound", "nmod", "amod", "appos"})
WEDDING = frozenset({"marry", "wed", "divorce"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
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


def profile_of(clusters: Clusters, mention: Features) -> Profile | None:
    """The profile of a collective, None where its owner is not known yet (``their army``).

    The size of a single one tells nothing: ``the six-strong team`` is ``the team``.
    """
    owners, words = set(), set()
    for token in _narrowing(mention.token):
        index = clusters.at_head(token.i)
        if index is not None and clusters.mentions[index].form == "name":
            owners.add(clusters.of[index])
        elif token.dep_ == "poss":
            return None
        elif mention.number == "pl" or not is_light(token):
            words.add("".join(t.lower_ for t in token.subtree) if token.like_num else token.lower_)
    return Profile(frozenset(owners), frozenset(words))


def _narrowing(token: Token) -> Iterator[Token]:
    yield from (t for t in token.lefts if t.dep_ in MODIFIERS or t.dep_ == "poss")
    for preposition in token.rights:
        if preposition.lower_ in {"of", "from"}:
            yield from (t for t in preposition.rights if t.dep_ == "pobj")


def nouns_in_name(mention: Features) -> frozenset[str]:
    """The nouns that a name may be called by: ``court`` for ``Supreme Court``, ``police`` for
    ``Lima Police Department``.
    """
    words = words_of(mention.mention.canonical or mention.mention.span.text)
    if len(words) <= 1:
        return frozenset()
    same, last = load_lexicon().same, 2 if words[-1] in BODIES else 1
    return frozenset(same.get(word, word) for word in words[-last:])


def nouns_of(mention: Features) -> list[str]:
    """The nouns that describe the person of a name: ``US President Donald Trump`` ->
    ``president``, ``Ahmed, a student`` -> ``student``.
    """
    token = mention.token
    beside = [t for t in token.children if t.dep_ in BESIDE]
    if token.dep_ in {"appos", "nsubj"}:
        beside += [token.head] if token.dep_ == "appos" else _said_of(token)
    people = load_lexicon().people
    return [lemma for t in beside if (lemma := t.lemma_.lower()) in people]


def is_relative(mention: Features) -> bool:
    """Whether a name is introduced as someone's relative: ``his wife Jane Stone``, ``the
    daughter of Paul Stone``, ``she married Paul Stone``.
    """
    doc, start, kin = mention.mention.span.doc, mention.mention.span.start, load_lexicon().kin
    before = doc[max(0, start - 2) : start]
    if _of_kin(mention.token):
        return True
    return any(t.lower_ in kin for t in before) or any(
        t.lemma_.lower() in kin for t in mention.token.children if t.dep_ in BESIDE
    )


def _of_kin(token: Token) -> bool:
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "dobj":
        return token.head.lemma_ in WEDDING
    of_noun = token.dep_ == "pobj" and token.head.lower_ in {"of", "to"}
    owner = token.head.head
    return of_noun and (
        owner.lemma_.lower() in load_lexicon().kin or owner.lemma_ in {*WEDDING, "bear"}
    )


def _said_of(subject: Token) -> list[Token]:
    if subject.head.lemma_ != "be":
        return []
    return [t for t in subject.head.rights if t.dep_ == "attr"]


def apposition(clusters: Clusters, nominal: Features) -> tuple[int, str, float] | None:
    """The name that ``nominal`` stands beside: ``her counterpart, Claudia Sheinbaum``."""
    token = nominal.token
    beside = [t for t in token.rights if t.dep_ == "appos"]
    if token.dep_ == "appos":
        beside.append(token.head)
    for other in beside:
        index = clusters.at_head(other.i)
        if index is None or clusters.mentions[index].form != "name":
            continue
        cluster = clusters.cluster(index)
        if _same_kind(nominal, cluster):
            return index, "apposition", 1.0
    return None


def _same_kind(nominal: Features, cluster: Cluster) -> bool:
    if nominal.number == "pl" or {nominal.gender, cluster.gender} >= {"m", "f"}:
        return False
    return not nominal.type or not cluster.type or nominal.type == cluster.type


def is_restricted(nominal: Features) -> bool:
    """Whether a clause or phrase behind the noun makes it a new one: ``the man who fled``."""
    return any(t.dep_ in {"relcl", "acl"} for t in nominal.token.rights)


def modifiers(mention: Features) -> set[str]:
    """The words that narrow a noun down, in lower case."""
    token = mention.token
    found = {t.lower_ for t in token.lefts if t.dep_ in MODIFIERS}
    for preposition in token.rights:
        if preposition.lower_ == "of":
            found |= {t.lower_ for t in preposition.rights if t.dep_ == "pobj"}
    return found


def name_words(cluster: Cluster) -> set[str]:
    """All words of the names of ``cluster``."""
    return {word for name in cluster.full_names for word in name}


def owner(mention: Features) -> int | None:
    """The head of the possessor of a noun phrase."""
    return next((t.i for t in mention.token.lefts if t.dep_ == "poss"), None)


def is_kind(nominal: Features, mention: Features, cluster: Cluster, kind: str) -> bool:
    """Whether ``mention`` is of the ``kind`` that a generic noun names."""
    if mention.form != "name" or not mention.given or cluster.number == "pl":
        return False
    if kind in {"country", "city", "area"}:
        return cluster.type == "place" and _is_country(mention) == (kind == "country")
    if kind == "person" and nominal.gender != (cluster.gender or nominal.gender):
        return False
    return cluster.type == kind


def noun_of_title(title: str) -> str:
    """The noun that an office is called by: ``secretary of state`` -> ``secretary``."""
    return (title.split(" of ", maxsplit=1)[0].split() or [""])[-1]


def place_of(role: RoleSpan) -> str | None:
    """The country that an office belongs to."""
    return country(role.of.canonical or role.of.span.text) if role.of else None


@lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """The country that a name or demonym means."""
    return names.country_of(name)


def _is_country(mention: Features) -> bool:
    return country(mention.mention.canonical or mention.mention.span.text) is not None
