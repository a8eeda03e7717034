"""What pairs of candidates are compared by: an array of each attribute over all candidates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.features import Features
from actorgraph.nlp import ENTITY_TYPES, FORMS, Candidates, Quotation

Numbers = NDArray[np.int64]
GENDERS = {"": 0, "m": 1, "f": 2, "n": 3}
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
ARTICLES = frozenset({"the", "a", "an", "s"})
PRONOUN = FORMS.index("pronoun")
OPENINGS = {
    "the": 0,
    **dict.fromkeys(("a", "an"), 1),
    **dict.fromkeys(("this", "that", "these", "those"), 2),
    **dict.fromkeys(("no", "any", "another", "each", "every"), 3),
    **dict.fromkeys(("some", "many", "several", "all", "other"), 4),
}
OTHER_OPENING = 5


@dataclass(frozen=True, slots=True)
class Attributes:
    """Arrays over the candidates. Equal numbers of ``lemma``, ``name``, ``acronym`` and
    ``cluster`` mean the same; ``words`` are those of each phrase and of what it stands for;
    ``ties`` are the pairs of heads that the rules link.
    """

    token: Numbers
    start: Numbers
    end: Numbers
    sentence: Numbers
    form: Numbers
    lemma: Numbers
    name: Numbers
    acronym: Numbers
    words: tuple[frozenset[str], ...]
    gender: Numbers
    plural: Numbers
    type: Numbers
    opening: Numbers
    subject: Numbers
    quote: Numbers
    cluster: Numbers
    ties: frozenset[tuple[int, int]]


def attributes_of(
    candidates: Candidates, clusters: Clusters, quotations: Sequence[Quotation]
) -> Attributes:
    """The attributes of ``candidates``; ``clusters`` is what the rules make of them."""
    doc, heads = candidates.doc, candidates.heads
    known = {m.head: m for m in clusters.mentions if not m.conjuncts}
    texts = [" ".join(_words(doc[a:b].text)) for a, b in candidates.spans]
    spelt = [_canonical(candidates, head, text) for head, text in zip(heads, texts, strict=True)]
    return Attributes(
        token=np.array(heads, np.int64),
        start=np.array([a for a, _ in candidates.spans], np.int64),
        end=np.array([b for _, b in candidates.spans], np.int64),
        sentence=candidates.sentences[list(heads)],
        form=candidates.forms,
        lemma=_numbers(doc[i].lemma_.lower() for i in heads),
        name=_numbers(spelt),
        acronym=_numbers(_initials(text) for text in spelt),
        words=tuple(frozenset({*a.split(), *b.split()}) for a, b in zip(spelt, texts, strict=True)),
        gender=np.array([_gender(known.get(i)) for i in heads], np.int64),
        plural=np.array([_is_plural(candidates, known.get(i), i) for i in heads], np.int64),
        type=np.array([_type(candidates, i) for i in heads], np.int64),
        opening=np.array(
            [OPENINGS.get(doc[a].lower_, OTHER_OPENING) for a, _ in candidates.spans], np.int64
        ),
        subject=np.array([doc[i].dep_ in {"nsubj", "nsubjpass"} for i in heads], np.int64),
        quote=_quotes(heads, quotations),
        cluster=np.array(
            [clusters.of[known[i].index] if i in known else -1 - n for n, i in enumerate(heads)],
            np.int64,
        ),
        ties=frozenset(_ties(clusters)),
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if word not in ARTICLES]


def _canonical(candidates: Candidates, head: int, text: str) -> str:
    mention = candidates.proposed.get(head)
    return " ".join(_words(mention.canonical)) if mention and mention.canonical else text


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else name


def _numbers(items: Iterable[str]) -> Numbers:
    known: dict[str, int] = {}
    return np.array([known.setdefault(item, len(known)) for item in items], np.int64)


def _gender(mention: Features | None) -> int:
    return GENDERS.get(mention.gender, 0) if mention else 0


def _is_plural(candidates: Candidates, mention: Features | None, head: int) -> bool:
    if mention:
        return mention.number == "pl"
    return candidates.doc[head].tag_ in PLURAL_TAGS


def _type(candidates: Candidates, head: int) -> int:
    mention = candidates.proposed.get(head)
    return ENTITY_TYPES.index(mention.type) if mention and mention.type in ENTITY_TYPES else -1


def _quotes(heads: Sequence[int], quotations: Sequence[Quotation]) -> Numbers:
    inside = {i: n for n, quote in enumerate(quotations) for i in range(quote.start, quote.end)}
    return np.array([inside.get(head, -1) for head in heads], np.int64)


def _ties(clusters: Clusters) -> Iterable[tuple[int, int]]:
    by_index: Mapping[int, int] = {m.index: m.head for m in clusters.mentions}
    for tie in clusters.ties:
        left, right = by_index[tie.mention], by_index[tie.antecedent]
        yield left, right
        yield right, left
