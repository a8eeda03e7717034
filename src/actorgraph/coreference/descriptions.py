"""What a noun phrase says of what it names: modifiers, owner, the nouns beside a name."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from actorgraph import names
from actorgraph.coreference.clusters import Cluster, Clusters
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.nlp import RoleSpan, syntax
from actorgraph.nlp.syntax import is_subject_after_all
from actorgraph.words.heads import kind_of_head, type_of_head

BESIDE = frozenset({"compound", "nmod", "amod", "appos"})
WEDDING = frozenset({"marry", "wed", "divorce"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
# Places that are in the one behind their `of`, not that one.
LOOSE = frozenset({"area", "neighborhood", "neighbourhood", "suburb", "territory"})


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
    token = syntax.first_conjunct(token)
    if token.dep_ == "appos" and token.head.lemma_.lower() in load_lexicon().kin:
        return True
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
    for other in _beside(nominal.token):
        index = clusters.at_head(other.i)
        if index is None or clusters.mentions[index].form != "name":
            continue
        if _same_kind(nominal, clusters.cluster(index)):
            return index, "apposition", 1.0
    return None


def _beside(token: Token) -> Iterator[Token]:
    """What the parser puts beside a noun, without captions (`Image: Ana Diaz`)."""
    yield from (t for t in token.rights if t.dep_ == "appos" and not _is_captioned(t))
    if token.dep_ == "appos" and not is_subject_after_all(token):
        yield token.head


def _is_captioned(token: Token) -> bool:
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text == ":"


def place_behind(clusters: Clusters, nominal: Features) -> tuple[int, str, float] | None:
    """The name that a noun for a place says behind it: ``the town of Lima``, ``the capital in
    Lima``.
    """
    kind = load_lexicon().places.get(nominal.lemma)
    link = "in" if nominal.lemma == "capital" else "of"
    single = nominal.definite and nominal.number == "sg"
    if kind is None or nominal.lemma in LOOSE or not single:
        return None
    heads = (t for p in nominal.token.rights if p.lower_ == link for t in p.rights)
    for index in (clusters.at_head(t.i) for t in heads if t.dep_ == "pobj"):
        if index is not None and clusters.cluster(index).type == "place":
            place = clusters.mentions[index]
            if place.form == "name" and (kind == "country" or not _is_country(place)):
                return index, "place of its noun", 0.9
    return None


def _same_kind(nominal: Features, cluster: Cluster) -> bool:
    if nominal.number == "pl" or {nominal.gender, cluster.gender} >= {"m", "f"}:
        return False
    kind = nominal.type or type_of_head(nominal.lemma)
    # Schools, churches, sites are places and organisations.
    both = (kind, cluster.type) == ("place", "organisation")
    return not kind or not cluster.type or kind == cluster.type or both


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
        return cluster.type == "place" and _is_kind_of_place(nominal, mention, kind)
    if kind == "person" and nominal.gender != (cluster.gender or nominal.gender):
        return False
    return cluster.type == kind


def _is_kind_of_place(nominal: Features, mention: Features, kind: str) -> bool:
    name = mention.mention.name
    if nominal.lemma == "capital":
        return names.capital_of(name) is not None
    building = kind_of_head(name.rsplit(maxsplit=1)[-1].lower()) == "facility"
    if kind != "country" and (building or names.office_of(name)):
        return False
    return _is_country(mention) == (kind == "country")


def place_of(role: RoleSpan) -> str | None:
    """The country that an office belongs to."""
    return country(role.of.name) if role.of else None


@lru_cache(maxsize=4096)
def country(name: str) -> str | None:
    """The country that a name or demonym means."""
    return names.country_of(name)


def _is_country(mention: Features) -> bool:
    return country(mention.mention.name) is not None
