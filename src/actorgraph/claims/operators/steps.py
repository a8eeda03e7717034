"""Steps from a word up to the word that governs it, with the construction between them."""

from dataclasses import dataclass

from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "csubj", "csubjpass", "pcomp"})
CONDITIONAL = frozenset({"if", "unless", "provided", "providing", "whether", "lest", "should"})
FRAMES = {
    "dobj": ("object",),
    "nsubjpass": ("object",),
    "nsubj": ("subject",),
    "attr": ("attr",),
    "conj": ("conj",),
    "appos": ("appos",),
    "compound": ("compound",),
    "csubj": ("subject",),
    "csubjpass": ("that",),
    "oprd": ("to",),
}


@dataclass(frozen=True, slots=True)
class Step:
    """From ``word`` to its governor ``to``; ``frames`` name the construction, best fit first;
    ``link`` is the preposition between the two.
    """

    word: Token
    to: Token
    frames: tuple[str, ...]
    link: Token | None = None


def up(word: Token) -> Step | None:
    """The step from ``word`` to its governor, None at the root."""
    head = word.head
    if head.i == word.i:
        return None
    if word.dep_ in {"pobj", "pcomp"} and head.head.i != head.i:
        return _through_preposition(word, head)
    if word.dep_ == "acl" and head.lower_ == "order" and head.head.lower_ == "in":
        return Step(word, head.head.head, ("purpose",))  # in order to
    if word.dep_ in CLAUSES:
        return Step(word, head, _clause(word, head))
    return Step(word, head, FRAMES.get(word.dep_, ("other",)))


def _through_preposition(word: Token, preposition: Token) -> Step:
    """Over the preposition to the verb or noun before it (``possibility of attacking``)."""
    governor = preposition.head
    outer = governor.head
    if governor.pos_ == "ADP" and outer.i != governor.i:
        governor = outer
    kind = "gerund" if word.dep_ == "pcomp" or word.tag_ == "VBG" else "noun"
    before = "".join(f"{c.lower_} " for c in preposition.lefts if c.dep_ == "advmod")
    return Step(word, governor, (before + preposition.lower_, kind), preposition)


def _clause(word: Token, head: Token) -> tuple[str, ...]:
    marks = [c.lower_ for c in word.lefts if c.dep_ in {"mark", "advmod"}]
    dep = word.dep_
    if dep in {"advcl", "ccomp"} and any(m in CONDITIONAL for m in marks):
        is_complement = dep == "ccomp" or head.pos_ in {"ADJ", "AUX"}
        return ("whether",) if is_complement else ("if",)
    if dep == "relcl":
        # The parser often takes the clause of "fears they would attack" for a relative one.
        return ("that", "relative") if not _has_relative(word) else ("relative",)
    if any(c.dep_ == "aux" and c.tag_ == "TO" for c in word.lefts):
        return _infinitive(word, head)
    if dep == "advcl":
        return ("participle",) if word.tag_ in {"VBG", "VBN"} and not marks else ("adverbial",)
    if dep == "acl":
        return ("that",) if "that" in marks else ("participle",)
    return _complement(word, marks)


def _complement(word: Token, marks: list[str]) -> tuple[str, ...]:
    """A clause without ``to``: a gerund, a bare infinitive (``let B leave``) or a finite one."""
    auxiliaries = [c.lower_ for c in word.lefts if c.dep_ in {"aux", "auxpass"}]
    if "having" in auxiliaries or "being" in auxiliaries:
        return ("object",)
    if word.tag_ == "VBG" and (word.dep_ == "xcomp" or not auxiliaries):
        return ("object",)
    if word.tag_ == "VB" and not auxiliaries and not marks:
        return ("bare", "that")
    return ("that",)


def _infinitive(word: Token, head: Token) -> tuple[str, ...]:
    """``to``: the governor's own subject acts; ``him_to``: somebody else, or a passive."""
    purpose = ("purpose",) if word.dep_ == "advcl" else ()
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in word.children)
    passive = any(c.dep_ == "auxpass" for c in head.children) or head.tag_ == "VBN"
    other = any(
        c.dep_ in {"dobj", "dative"}
        or (c.dep_ == "prep" and c.lower_ in {"on", "upon", "to", "with"})
        for c in head.rights
        if c.i < word.i
    )
    if own or (other and head.pos_ in {"VERB", "AUX"}):
        return ("him_to", *purpose, "to")
    if passive and head.pos_ == "VERB":
        return ("him_to", "to", *purpose)
    return ("to", *purpose)


def _has_relative(verb: Token) -> bool:
    return any(
        t.tag_ in {"WDT", "WP", "WP$", "WRB"} or (t.lower_ == "that" and t.dep_ != "mark")
        for t in verb.doc[verb.left_edge.i : verb.i]
    )
