"""Unnamed collectives (`the rebels`, `police`), and nominals that stand for a country."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Span, Token

from actorgraph import names
from actorgraph.nlp.annotation import MentionSpan, Number
from actorgraph.nlp.collectives import acts_for_country, collective_type, moving_verbs

HEAD_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
INNER = frozenset(
    {
        "compound",
        "amod",
        "nmod",
        "nummod",
        "det",
        "poss",
        "quantmod",
        "predet",
        "advmod",
        "punct",
        "npadvmod",
        "case",
    }
)
NO_HEADS = frozenset({"compound", "amod", "nmod", "npadvmod", "attr", "oprd"})
SETS = frozenset(
    {
        "group",
        "number",
        "total",
        "team",
        "handful",
        "majority",
        "crowd",
        "dozen",
        "hundred",
        "thousand",
        "series",
        "coalition",
        "couple",
        "pair",
        "member",
    }
)
NONE = frozenset({"no", "any", "every", "each", "what", "which", "whose"})


def nominals(doc: Doc, named: Mapping[int, MentionSpan]) -> Iterator[MentionSpan]:
    """The collectives of ``doc`` outside of names; ``named`` are the names by their tokens."""
    for token in doc:
        if token.i in named or token.tag_ not in HEAD_TAGS or token.dep_ in NO_HEADS:
            continue
        country = _country_of(token, named)
        if country and acts_for_country(token.lower_) and not _is_means(token):
            span = doc[_start(token, named, with_names=True) : token.i + 1]
            yield MentionSpan(span, "place", "name", "organ-of-country", country, country=country)
            continue
        if token.lower_ in {"government", "administration", "cabinet"} and _leader(token, named):
            span = doc[_leader(token, named) : token.i + 1]
            yield MentionSpan(span, "organisation", "name", "government-of-leader")
            continue
        kind = _kind(token)
        if kind and not _is_excluded(token, named) and not _is_means(token):
            span = doc[_start(token, named, with_names=True) : token.i + 1]
            yield MentionSpan(
                span,
                kind,
                "nominal",
                "collective",
                _called(span),
                number_of(token),
                None,
                country,
                collective=True,
            )


def _leader(token: Token, named: Mapping[int, MentionSpan]) -> int:
    """Where the name of the person begins whose government it is (`the Berg government`)."""
    before = named.get(token.i - 1)
    if before and before.type == "person" and token.nbor(-1).dep_ in {"compound", "nmod", "amod"}:
        return before.span.start
    return 0


def _called(span: Span) -> str:
    """The phrase as a name: without article, and small where only the sentence made it big."""
    start = 0
    while start < len(span) - 1 and (
        span[start].pos_ in {"DET", "PRON"} or span[start].lower_ in {"both", "several", "all"}
    ):
        start += 1
    text: str = span[start:].text
    first = span[start]
    if first.is_title and first.tag_ in {"NN", "NNS", "JJ"} and not names.country_of(first.text):
        text = text[:1].lower() + text[1:]
    return text


def number_of(token: Token) -> Number:
    """Whether a noun is in the plural."""
    return "plural" if token.tag_ in {"NNS", "NNPS"} else "singular"


def _kind(token: Token) -> str | None:
    plural = token.tag_ in {"NNS", "NNPS"}
    lemma = token.lemma_.lower()
    if plural:  # `the media`, `authorities`
        known = collective_type(token.lower_, plural=False)
        if known:
            return known
    return collective_type(lemma, plural=plural) or collective_type(token.lower_, plural=plural)


def _is_excluded(token: Token, named: Mapping[int, MentionSpan]) -> bool:
    """Descriptions of others, and nouns that nobody in particular is meant by."""
    before = named.get(token.i - 1)
    if before and token.tag_ == "NN" and before.type in {"organisation", "group"}:
        # `the Hezbollah movement` is Hezbollah.
        return token.nbor(-1).head.i == token.i and token.nbor(-1).dep_ in {"compound", "nmod"}
    if token.dep_ == "appos" or (
        token.dep_ == "conj" and token.head.dep_ in {"attr", "appos", "oprd"}
    ):
        return True
    if token.dep_ == "pobj" and token.head.lower_ in {"as", "like", "than"}:
        return True
    if token.tag_ == "NN" and any(t.lower_ in {"a", "an"} for t in token.lefts):
        return True
    return any(t.lower_ in NONE for t in token.lefts if t.dep_ in {"det", "poss"})


def _is_means(token: Token) -> bool:
    """What is sent or had is no actor: `sent troops to`, `has friends`, `opposition to`."""
    if token.dep_ == "dobj" and token.head.lemma_.lower() in moving_verbs():
        return True
    return token.tag_ == "NN" and any(t.lower_ == "to" and t.dep_ == "prep" for t in token.rights)


def _country_of(token: Token, named: Mapping[int, MentionSpan]) -> str | None:
    """The country before the noun (`Israeli jets`, `Peru's army`) or behind it (`of Peru`)."""
    for child in token.lefts:
        name = named.get(child.i)
        if name and child.dep_ in {"amod", "compound", "nmod", "poss"} and name.country:
            return name.country
    for child in token.rights:
        if child.lower_ == "of":
            for inner in child.rights:
                name = named.get(inner.i)
                if name and inner.dep_ == "pobj" and name.country:
                    return name.country
    return None


def _start(token: Token, named: Mapping[int, MentionSpan], *, with_names: bool) -> int:
    """Where the noun phrase of ``token`` begins: its modifiers before it, not what they govern."""
    start = token.i
    for child in token.lefts:
        if child.dep_ in INNER and (with_names or child.i not in named):
            start = min(start, child.left_edge.i)
    return start
