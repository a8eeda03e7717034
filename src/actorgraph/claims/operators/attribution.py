"""Who says it: chains of speakers of a word of saying, of a clause, of a quotation."""

from spacy.tokens import Token

from actorgraph.nlp import Annotation
from actorgraph.words import speech


def said_by(annotation: Annotation, word: Token) -> tuple[str, ...] | None:
    """Chains of who says what ``word`` (a verb, noun or adjective of saying) introduces: empty
    for somebody who is no mention, None where nobody is named.
    """
    speaker = speech.speaker(word)
    return _chains(annotation, speaker) if speaker is not None else None


def beside_clause(annotation: Annotation, verb: Token) -> str | None:
    """The speaker named beside the clause of ``verb``: ``according to A``, ``as A reported``,
    ``…, A said, …``; empty for somebody who is no mention, None where nobody is named.
    """
    for child in verb.children:
        if child.lower_ == "according":
            chains = _according(annotation, child)
        elif child.dep_ in {"parataxis", "ccomp", "advcl"} and _is_aside(child, verb):
            chains = said_by(annotation, child)
        else:
            continue
        if chains is not None:
            return first(chains)
    return None


def first(chains: tuple[str, ...]) -> str:
    """The first of ``chains``, or nothing."""
    return chains[0] if chains else ""


def quoted_by(annotation: Annotation, word: Token) -> str | None:
    """The speaker of the innermost quotation around ``word``."""
    speaker = annotation.speakers.get(word.i)
    if speaker is None:
        return None
    chains = _chains(annotation, annotation.doc[speaker])
    return chains[0] if chains else None


def _chains(annotation: Annotation, word: Token) -> tuple[str, ...]:
    """The chains of ``word``, or of the name that stands beside it in apposition, after it in
    coordination (``his father, Tom Reed, said``) or before it (``the Reuters news agency said``).
    """
    found = annotation.chains_at(word)
    for child in word.rights:
        if not found and child.dep_ in {"appos", "conj"}:
            found = _chains(annotation, child)
    if not found and word.lemma_.lower() in speech.words("media"):
        name = speech.owner(word)
        return annotation.chains_at(name) if name is not None else ()
    return found


def _according(annotation: Annotation, word: Token) -> tuple[str, ...] | None:
    for preposition in word.children:
        for source in preposition.children:
            if source.dep_ == "pobj":
                return _chains(annotation, speech.voice(source))
    return None


def _is_aside(clause: Token, verb: Token) -> bool:
    """``, A said,`` and ``as A reported`` beside ``verb``, without content of their own."""
    if not speech.says(clause) or any(c.dep_ == "ccomp" for c in clause.children):
        return False
    if clause.dep_ == "advcl":
        return any(c.lower_ == "as" for c in clause.lefts)
    return clause.dep_ == "parataxis" or (clause.i > verb.i and _after_comma(clause))


def _after_comma(clause: Token) -> bool:
    edge = clause.left_edge.i
    return edge > 0 and clause.doc[edge - 1].text in {",", "—", "-", "–"}
