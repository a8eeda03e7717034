"""The passage that proves a claim: both mentions and what is said of them, nothing more."""

from spacy.tokens import Token

from actorgraph.claims.predications import Predication
from actorgraph.claims.syntax.complements import complements
from actorgraph.model import Evidence
from actorgraph.nlp import Annotation


def evidence_of(annotation: Annotation, predication: Predication) -> Evidence:
    """The shortest passage with both mentions, the predicate, the words that join them and those
    that complete it, so that whoever reads it reads what is said: ``called Berg "a liar"``.
    """
    document = annotation.document
    bounds = [_characters(word) for word in _words(predication)]
    for end in (predication.subject, predication.object):
        mention = annotation.mention_at(end)
        bounds.append((mention.start, mention.end) if mention else _characters(end))
    doc = annotation.doc
    if predication.type is None and predication.head.pos_ == "VERB":
        for first, last in complements(predication.head):
            bounds.append((_characters(doc[first])[0], _characters(doc[last])[1]))
    start = min(first for first, _ in bounds)
    stop = max(last for _, last in bounds)
    return Evidence(document.id, start, stop, document.text[start:stop])


def _words(predication: Predication) -> list[Token]:
    """The predicate with what belongs to it: its particle, the noun it takes, what it leads to
    the ends through. Words of another sentence prove nothing here.
    """
    head = predication.head
    joined = [*predication.path, predication.direct_object, predication.complement]
    particles = [child for child in head.children if child.dep_ in {"prt", "neg"}]
    sentence = head.sent
    words = [w for w in joined if w is not None and sentence.start <= w.i < sentence.end]
    return [head, *particles, *(w for w in words if not w.is_space)]


def _characters(word: Token) -> tuple[int, int]:
    return word.idx, word.idx + len(word)
