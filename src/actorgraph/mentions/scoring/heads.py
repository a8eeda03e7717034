"""The tokens that can head a mention, each with its phrase and form."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from actorgraph.nlp import MentionSpan

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# The pronouns of the third person, by gender; ``p`` are the plural ones.
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "p"),
}
AMOUNTS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
COUNTED = frozenset({"DATE", "TIME", "PERCENT", "MONEY"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
INNER = frozenset(
    (
        *("compound", "amod", "nmod", "nummod", "det", "poss", "quantmod", "predet"),
        *("advmod", "case", "punct", "npadvmod"),
    )
)


def heads_of(doc: Doc, proposed: Mapping[int, MentionSpan]) -> list[int]:
    """The tokens of ``doc`` that can head a mention: nouns, pronouns of the third person, what
    the rules proposed, peoples, numbers that stand for people, names tagged as something else.
    """
    return [token.i for token in doc if _can_head(token, proposed)]


def passed_by(doc: Doc, heads: Sequence[int]) -> list[int]:
    """The tokens on the ways through the parse from one of ``heads`` to another, in text order;
    where one hangs on the other, those between the two, too.
    """
    above: set[int] = set()
    between: set[int] = set()
    known = set(heads)
    for head in heads:
        token = doc[head]
        if token.head.i in known:
            between.update(range(min(head, token.head.i), max(head, token.head.i)))
        while token.i not in above:
            above.add(token.i)
            token = token.head
    return sorted(above | between)


def is_pronoun(token: Token) -> bool:
    """Whether ``token`` is a personal pronoun of the third person."""
    return token.lower_ in PRONOUNS and token.tag_ in {"PRP", "PRP$"}


def _can_head(token: Token, proposed: Mapping[int, MentionSpan]) -> bool:
    tag = token.tag_
    if token.i in proposed:
        return True
    if tag in NOUNS:
        return token.ent_type_ not in AMOUNTS
    if is_pronoun(token):
        return True
    if tag in {"JJ", "JJS"}:
        return token.ent_type_ == "NORP" or (_has_capital(token) and not _opens(token))
    if tag == "CD":
        return token.dep_ in ARGUMENTS and token.ent_type_ not in COUNTED
    return tag in {"FW", "XX", "VBG", "VB"} and _has_capital(token) and bool(token.ent_type_)


def _has_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _opens(token: Token) -> bool:
    return token.i == 0 or token.nbor(-1).text in ".\n"


def spans_of(
    doc: Doc, heads: list[int], proposed: Mapping[int, MentionSpan]
) -> Iterator[tuple[int, int]]:
    """The phrase of each head: what the rules say, else its noun phrase up to the head."""
    for head in heads:
        if is_pronoun(doc[head]):
            yield head, head + 1
        elif head in proposed:
            yield proposed[head].span.start, proposed[head].span.end
        else:
            yield _start(doc[head]), head + 1


def _start(head: Token) -> int:
    first = next((child for child in head.lefts if child.dep_ in INNER), None)
    start = head.i if first is None else min(head.i, first.left_edge.i)
    while start < head.i and head.doc[start].pos_ in {"PUNCT", "SPACE"}:
        start += 1
    return start


def form_of(token: Token, proposed: Mapping[int, MentionSpan]) -> str:
    """Whether the mention that ``token`` heads is a name, a nominal or a pronoun."""
    if is_pronoun(token):
        return "pronoun"
    if token.i in proposed:
        return proposed[token.i].form
    return "name" if token.tag_ in {"NNP", "NNPS"} else "nominal"
