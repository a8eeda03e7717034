"""Predications for pairs that the scorer joins and no rule reads: words from the path between."""

from collections.abc import Sequence

from spacy.tokens import Token

from actorgraph.claims.predications import Predication
from actorgraph.claims.scoring.paths import Path
from actorgraph.claims.syntax.phrase import phrase, spell
from actorgraph.claims.typing import Typing
from actorgraph.nlp import LEARNED
from actorgraph.ontology import Ontology

VERBAL = frozenset({"VERB", "AUX"})
# The type whose label says nothing by itself.
SILENT = "OTHER"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PLAIN = frozenset({"ADP", "NOUN", "PART"})
# More words than these between two ends make no phrase that reads well.
MOST = 5


def predication_of(subject: Token, target: Token, path: Path) -> Predication:
    """What stands on ``path`` between ``subject`` and ``target``, as a predication. Its predicate
    is empty where the words on the path make no readable phrase.
    """
    above, below = _sides(subject, path)
    return Predication(
        subject=subject,
        object=target,
        head=_head(target, path, below),
        predicate=_predicate(subject, target, path, (above, below)) if path.joined else "",
        rule=LEARNED,
        path=tuple(word for word in path.between() if path.joined),
    )


def typing_as(kind: str, predication: Predication, ontology: Ontology) -> Typing | None:
    """The type ``kind`` that the scorer gives, with its label where no words can be had; None where
    neither says anything: OTHER without words is a claim that no reader would sign.
    """
    if kind == SILENT and not predication.predicate:
        return None
    known = ontology.relation_types[kind]
    label = None if predication.predicate else known.label
    return Typing(kind, 0.5, symmetric=known.symmetric, label=label)


def _sides(subject: Token, path: Path) -> tuple[Sequence[Token], Sequence[Token]]:
    """The side of the subject and that of the object, each from its end upwards."""
    starts = path.left[0] if path.left else path.top
    return (path.left, path.right) if starts == subject else (path.right, path.left)


def _head(target: Token, path: Path, below: Sequence[Token]) -> Token:
    """The word that says what happens: the verb on the path that is nearest to the object, so that
    what stands above it (`threatened to attack`) is read as bearing on it; else the top.
    """
    if path.joined:
        verbs = (word for word in (*below[1:], path.top) if word.pos_ in VERBAL)
        return next(verbs, path.top)
    above = (word for word in target.ancestors if word.pos_ in VERBAL)
    return next(above, target.sent.root)


def _predicate(
    subject: Token, target: Token, path: Path, sides: tuple[Sequence[Token], Sequence[Token]]
) -> str:
    above, below = sides
    down = list(reversed(below[1:] if below else ()))  # from the top to the object
    if len(down) > MOST or path.top == target:
        return ""
    if path.top == subject:
        return _below(subject, down)
    plain = all(word.pos_ in PLAIN or word.pos_ in VERBAL for word in down)
    if path.top.pos_ not in VERBAL or len(above) != 1 or not plain:
        return ""
    if subject.dep_ not in SUBJECTS:
        return ""
    verbs = [place for place, word in enumerate(down) if word.pos_ in VERBAL]
    if verbs:  # of `threatened to attack` the modality says the first, the predicate the second
        return phrase(down[verbs[-1]], *(word.lower_ for word in down[verbs[-1] + 1 :]))
    passive = subject if subject.dep_ == "nsubjpass" else None
    return phrase(path.top, *(word.lower_ for word in down), passive=passive)


def _below(subject: Token, down: Sequence[Token]) -> str:
    """What hangs on the subject itself: `rebels who attacked Mali`, `troops in Mali`."""
    if not down:
        return ""
    first, rest = down[0], [word.lower_ for word in down[1:]]
    if first.pos_ == "VERB" and first.dep_ in {"relcl", "acl"}:
        passive = subject if first.tag_ == "VBN" else None
        return phrase(first, *rest, passive=passive)
    if first.pos_ == "ADP" and not rest and first.lower_ != "of":
        return spell(("is", first.lower_))
    return ""
