"""What completes a predicate behind its object: ``called Lima "a great city"``, ``attacked Oslo
for breaking the pact``.
"""

from collections.abc import Iterator

from spacy.tokens import Token

# Prepositions whose phrase says what the act was about, not when or where it happened.
ABOUT = frozenset({"about", "as", "against", "for", "of", "on", "over", "with"})
TIMES = frozenset({"DATE", "TIME"})
# The longest completion that a quote takes in, in tokens.
LONGEST = 16
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})


def complements(head: Token) -> Iterator[tuple[int, int]]:
    """The first and last token of each phrase that completes the verb ``head``."""
    for child in head.children:
        if child.i > head.i and _completes(child):
            yield _whole(child)


def _completes(child: Token) -> bool:
    if child.dep_ in {"oprd", "acomp", "attr"}:
        return True
    if child.dep_ in {"xcomp", "ccomp"}:
        return True
    if child.dep_ != "prep" or child.lower_ not in ABOUT:
        return False
    return any(
        c.dep_ == "pcomp" or (c.dep_ == "pobj" and c.ent_type_ not in TIMES) for c in child.children
    )


def _whole(child: Token) -> tuple[int, int]:
    """The phrase of ``child``, up to its first clause if it is too long."""
    first, last = child.left_edge.i, child.right_edge.i
    if last - first >= LONGEST:
        last = max([child.i, *(t.i for t in child.subtree if t.i < first + LONGEST)])
    doc = child.doc
    if first and doc[first - 1].text in QUOTES:
        first -= 1
    if last + 1 < len(doc) and doc[last + 1].text in QUOTES:
        last += 1
    return first, last


def described_as(verb: Token) -> list[Token]:
    """What a verb of naming calls its object (``called Berg "a decent man"``), empty where it names
    nobody: the complement, which the parser may take for a clause or for an object of its own.
    """
    if any(c.dep_ == "prep" and c.lower_ in {"for", "on", "upon"} for c in verb.children):
        return []  # `called for talks`, `called on Lima to wait`
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i]
    for child in verb.children:
        if child.dep_ in {"oprd", "acomp", "attr"}:
            return list(child.subtree)
        if child.dep_ == "ccomp" and child.i > verb.i and child.lower_ != "that":
            return [t for t in child.subtree if t.dep_ not in {"nsubj", "poss"}]
        if child.dep_ == "prep" and child.lower_ == "as":
            return list(child.subtree)
    if len(objects) > 1:
        return list(objects[-1].subtree)
    return _quoted_behind(verb)


def _quoted_behind(verb: Token) -> list[Token]:
    """Words in quotation marks behind the object, which the parser put elsewhere."""
    sentence = verb.sent
    opened: list[Token] = []
    inside = False
    for token in verb.doc[verb.i + 1 : sentence.end]:
        if token.text in QUOTES - {"'", "’"}:
            if inside:
                break
            inside = True
        elif inside:
            opened.append(token)
        elif token.text in {",", ";"}:
            break
    return opened
