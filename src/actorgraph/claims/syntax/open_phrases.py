"""How a triple spells its slots: noun phrases and verb groups as the text has them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from actorgraph.claims.syntax.control import VERBAL, controlled_object, is_passive

BEFORE = frozenset(
    {"amod", "compound", "det", "nmod", "nummod", "poss", "predet", "quantmod", "advmod", "neg"}
)
AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
NEGATIONS = frozenset({"never", "longer"})
OPENING = frozenset({"``", '"', "“", "'"})


def noun_phrase(head: Token, *, prepositions: frozenset[str] | None = frozenset()) -> list[Token]:
    """``head`` with what stands before it, and the phrases that hang on it by ``prepositions``
    (all of them if None), without conjuncts, appositions and clauses.
    """
    doc = head.doc
    start = min([head.i, *(c.left_edge.i for c in head.children if c.i < head.i and _before(c))])
    tokens = [token for token in doc[start : head.i + 1] if not token.is_space]
    while len(tokens) > 1 and tokens[0].is_punct and tokens[0].text not in OPENING:
        tokens.pop(0)
    for child in head.children:
        if child.i < head.i:
            continue
        if child.dep_ == "prep" and (prepositions is None or child.lower_ in prepositions):
            tokens += [child, *_below(child, prepositions)]
        elif child.dep_ == "case":
            tokens.append(child)
    return tokens


def _before(child: Token) -> bool:
    return child.dep_ in BEFORE and child.right_edge.i < child.head.i


def _below(prep: Token, prepositions: frozenset[str] | None) -> Iterator[Token]:
    for child in prep.children:
        if child.dep_ == "pobj":
            yield from noun_phrase(child, prepositions=prepositions)
            if any(c.dep_ == "conj" for c in child.children):
                yield from (t for t in child.subtree if t.i > child.i and _is_listed(t, child))
        elif child.dep_ == "prep":
            yield child
            yield from _below(child, prepositions)


def _is_listed(token: Token, head: Token) -> bool:
    """Whether ``token`` belongs to a conjunct of ``head`` or the words that join it."""
    while token.head != head and token.dep_ not in {"relcl", "acl", "appos"}:
        token = token.head
    return token.dep_ in {"conj", "cc"} or (token.dep_ == "punct" and token.text == ",")


def verb_group(verb: Token) -> list[Token | str]:
    """A verb with its auxiliaries, negation and particle and the verbs that it hangs on
    (``helped to raise``, ``were said to have made``); ``is`` where a participle has none.
    """
    return [*_prefix(verb), *_core(verb)]


def _core(verb: Token) -> list[Token | str]:
    return [verb, *(child for child in verb.children if child.dep_ == "prt")]


def _prefix(verb: Token) -> list[Token | str]:
    own: list[Token | str] = [child for child in verb.children if _is_auxiliary(child)]
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in VERBAL and _borrows(verb, own):
        return _prefix(head)
    if verb.dep_ == "xcomp" and head.pos_ in VERBAL and not controlled_object(head):
        return [*verb_group(head), *own]
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        return [*verb_group(head.head), head, *own]
    if verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and is_passive(verb) and not own:
        return ["is"]
    if verb.dep_ in {"xcomp", "ccomp"}:
        return [token for token in own if getattr(token, "tag_", "") != "TO"]
    return own


def _borrows(verb: Token, own: list[Token | str]) -> bool:
    """Whether a conjunct takes its auxiliaries from the first verb: ``was tried and shot``."""
    has_subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return not own and not has_subject and verb.head.tag_ == verb.tag_


def _is_auxiliary(child: Token) -> bool:
    if child.dep_ == "advmod":
        return child.lower_ in NEGATIONS
    return (child.dep_ in AUXILIARIES and child.i < child.head.i) or child.dep_ == "neg"


def spell(parts: Iterable[Token | str]) -> str:
    """The words of ``parts``, spaced as in the text where they stand side by side."""
    text, last = "", None
    for part in parts:
        if isinstance(part, str):
            text, last = f"{text.rstrip()} {part} ", None
            continue
        if last is not None and part.i != last + 1:
            text = text.rstrip() + " "
        text, last = text + part.text_with_ws, part.i
    return text.strip()
