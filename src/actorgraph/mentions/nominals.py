"""Unnamed collectives (`the rebels`, `police`), places and bodies that a name narrows down
(`Sony headquarters`), and nominals that stand for a country (`Israeli jets`).
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from actorgraph.mentions.nominal_phrases import called, names_inside, number_of, phrase_of
from actorgraph.nlp import MentionSpan
from actorgraph.nlp.syntax import is_subject_after_all, owner_behind
from actorgraph.words.collectives import (
    acts_for_country,
    collective_type,
    is_part,
    moving_verbs,
    one_each,
)
from actorgraph.words.heads import kind_of_head
from actorgraph.words.offices import is_role, singular

HEAD_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NO_HEADS = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd"})
NONE = frozenset({"no", "any", "every", "each", "what", "which", "whose", "another"})
LEADERS = frozenset({"government", "administration", "cabinet"})
Names = Mapping[int, MentionSpan]


def nominals(doc: Doc, named: Names) -> Iterator[MentionSpan]:
    """The nominals of ``doc`` that may be actors; ``named`` are the names by their tokens."""
    for token in doc:
        if token.i in named or token.tag_ not in HEAD_TAGS or token.dep_ in NO_HEADS:
            continue
        found = _organ(token, named) or _government(token, named) or _collective(token, named)
        if found:
            yield found


def _organ(token: Token, named: Names) -> MentionSpan | None:
    """`Israeli jets`, `the government of Peru`: what they do is done by the country."""
    if not acts_for_country(token.lower_) or _is_means(token) or _is_part_of_country(token):
        return None
    country = _country_of(token, named)
    if not country:
        return None
    span = phrase_of(token, named)
    return MentionSpan(span, "place", "name", "organ-of-country", country, country=country)


def _is_part_of_country(token: Token) -> bool:
    """`The Indian state of Goa` is Goa, and does nothing for India."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ == "state" and after.text == "of"


def _government(token: Token, named: Names) -> MentionSpan | None:
    """`the Berg government` is an organisation, called after its leader."""
    before = named.get(token.i - 1)
    if token.lower_ not in LEADERS or not before or before.type not in {"person", "organisation"}:
        return None
    if token.nbor(-1).tag_ == "POS":
        return None
    span = token.doc[before.span.start : token.i + 1]
    return MentionSpan(span, "organisation", "name", "government-of-leader")


def _collective(token: Token, named: Names) -> MentionSpan | None:
    kind = _kind(token, named)
    if kind is None or _is_excluded(token, named) or _is_means(token):
        return None
    span = phrase_of(token, named)
    return MentionSpan(
        span,
        kind,
        "nominal",
        "collective",
        called(span),
        number_of(token),
        country=_country_of(token, named),
        collective=True,
    )


def _kind(token: Token, named: Names) -> str | None:
    plural = token.tag_ in {"NNS", "NNPS"}
    lemma = singular(token)
    # `the media`, `authorities` are one whatever their number.
    known = collective_type(token.lower_, plural=False) if plural else None
    known = known or collective_type(lemma, plural=plural)
    known = known or collective_type(token.lower_, plural=plural)
    if known:
        return known
    if next(names_inside(token, named), None) or (is_part(lemma) and owner_behind(token, named)):
        if is_part(lemma):
            return "organisation"
        return "place" if kind_of_head(lemma) == "facility" else None
    return None


def _is_excluded(token: Token, named: Names) -> bool:
    """Names said again, descriptions of others, and nouns that mean nobody in particular."""
    inside = [name for name in names_inside(token, named) if name.type in {"organisation", "group"}]
    if inside and token.tag_ == "NN" and kind_of_head(token.lower_) != "facility":
        # `the Hezbollah movement`, `Yonhap news agency`.
        return not is_part(token.lower_)
    if _names_what_follows(token, named.get(token.i + 1)) or _is_part_of_country(token):
        return True
    if (token.dep_ == "appos" and not is_subject_after_all(token)) or (
        token.dep_ == "conj" and token.head.dep_ in {"attr", "appos", "oprd"}
    ):
        return True
    if token.dep_ == "pobj" and token.head.lower_ in {"as", "like", "than"}:
        return True
    if token.tag_ == "NN" and any(t.lower_ in {"a", "an"} for t in token.lefts):
        return True
    return _is_nobody(token)


def _names_what_follows(token: Token, name: MentionSpan | None) -> bool:
    """`the news agency Yonhap`, `Presidents Emmanuel Macron and Joe Biden`."""
    if name is None or (name.type == "organisation" and token.tag_ != "NN"):
        return False
    return name.type == "organisation" or (name.type == "person" and is_role(token))


def _is_nobody(token: Token) -> bool:
    """Whether a word before the noun says that it means none, any or each of several."""
    before = {t.lower_ for t in token.lefts if t.dep_ in {"det", "poss"}}
    each = "their" in before and token.tag_ == "NNS" and one_each(token.lemma_)
    return each or bool(before & NONE)


def _is_means(token: Token) -> bool:
    """What is sent or had is no actor: `sent troops to`, `has friends`, `opposition to`."""
    if token.dep_ == "dobj" and token.head.lemma_.lower() in moving_verbs():
        return True
    return token.tag_ == "NN" and any(t.lower_ == "to" and t.dep_ == "prep" for t in token.rights)


def _country_of(token: Token, named: Names) -> str | None:
    """The country before the noun (`Israeli jets`, `Peru's army`) or behind it (`of Peru`)."""
    for child in token.lefts:
        name = named.get(child.i)
        if name and child.dep_ in {"amod", "compound", "nmod", "poss"} and name.country:
            return name.country
    owner = owner_behind(token, named)
    return owner.country if owner else None
