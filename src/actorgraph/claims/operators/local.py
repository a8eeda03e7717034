"""What stands beside a predicate: negation words, auxiliaries, adverbs, adjectives."""

from dataclasses import dataclass

from spacy.tokens import Token

from actorgraph.claims.operators import cues

NEVER = frozenset({"not", "n't", "n’t", "never", "nt", "no"})


@dataclass(frozen=True, slots=True)
class Local:
    """Whether a word is negated, the effects beside it, and its modal auxiliary."""

    negated: bool = False
    effects: tuple[str, ...] = ()
    modal: str | None = None


NOTHING = Local()


def read(word: Token, inner: Token | None = None) -> Local:
    """The operators beside ``word``; a coordinated verb shares those of the first. ``inner`` is
    the word below that was read before: its own are not read again.
    """
    if word.pos_ in {"VERB", "AUX"}:
        return _verb(word, inner)
    return _noun(word)


def negated(word: Token) -> bool:
    """Whether ``word`` itself is negated."""
    return read(word).negated


def _verb(verb: Token, inner: Token | None = None) -> Local:
    flips = _negations(verb) + _negated_subject(verb, inner)
    auxiliaries = cues.beside("auxiliaries")
    adverbs = cues.beside("beside")
    effects: list[str] = []
    modal = None
    for child in verb.children:
        if child.dep_ == "aux" and _modal(child) in auxiliaries:
            modal = _modal(child)
        elif child.dep_ in {"advmod", "npadvmod"} and child.lower_ in adverbs:
            effect = adverbs[child.lower_].effect
            flips += effect == "negated" and child.dep_ != "neg"
            effects.extend(() if effect == "negated" else (effect,))
    if modal is None:
        shared = _shared(verb)
        modal, flips = shared.modal, flips + shared.negated
    if modal == "would" and _is_unreal(verb):
        effects.append("drop")
    elif modal:
        entry = auxiliaries[modal]
        effects.append(entry.negated if flips % 2 and entry.negated else entry.effect)
    return Local(bool(flips % 2), tuple(effects), modal)


def _is_unreal(verb: Token) -> bool:
    """``would have attacked``: what did not happen is no claim."""
    return any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children)


def _modal(auxiliary: Token) -> str:
    short = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
    lower = auxiliary.lower_
    if lower in {"'d", "’d"} and auxiliary.tag_ != "MD":
        return "had"
    return short.get(lower, lower)


def _negations(verb: Token) -> int:
    count = 0
    for child in verb.children:
        count += child.dep_ == "neg" or (child.dep_ in {"preconj", "cc"} and _neither(child, verb))
        if child.dep_ == "advmod":
            count += child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children)
    if verb.dep_ == "conj":
        count += any(c.lower_ == "nor" and verb.head.i < c.i < verb.i for c in verb.head.children)
        count += any(c.lower_ == "nor" and c.i < verb.i for c in verb.children)
    return count


def _negated_subject(verb: Token, inner: Token | None) -> int:
    """``No soldier attacked``, ``Neither A nor B attacked``, ``Nobody attacked``."""
    for child in verb.lefts:
        if child.dep_ in {"nsubj", "nsubjpass"} and child != inner:
            if child.lower_ in {"none", "nobody", "neither"}:
                return 1
            return sum(
                c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "neg", "cc"}
                for c in child.lefts
            )
    return 0


def _neither(child: Token, verb: Token) -> bool:
    return child.lower_ == "neither" and child.i < verb.i


def _shared(verb: Token) -> Local:
    """What a coordinated verb without subject and auxiliary shares with the first:
    ``will meet A and visit B``, ``did not meet A or visit B``.
    """
    if verb.dep_ != "conj" or verb.head.pos_ != "VERB" or verb.tag_ not in {"VB", "VBN", "VBG"}:
        return NOTHING
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)
    if own or (verb.tag_ not in (verb.head.tag_, "VB")):
        return NOTHING
    first = _verb(verb.head)
    nor = any(c.lower_ in {"nor", "but"} for c in verb.head.children if c.dep_ in {"cc", "preconj"})
    return Local(first.negated and not nor, (), first.modal)


def _noun(noun: Token) -> Local:
    before = cues.beside("before")
    flips = 0
    effects: list[str] = []
    for child in noun.lefts:
        if child.dep_ == "neg":
            flips += 1
        elif child.dep_ in {"amod", "det", "preconj", "compound"} and child.lower_ in before:
            effect = before[child.lower_].effect
            flips += effect == "negated"
            effects.extend(() if effect == "negated" else (effect,))
    return Local(bool(flips % 2), tuple(effects))
