"""What the annotation of an article says of its candidates: types, entities, claims of pairs.

The graphs hold no mentions: the aliases of an entity, found in the text, give them. Who a pronoun
is follows from the quote of a relation that holds it and no alias of its end, else from the rules.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Token

from actorgraph.mentions.scoring.heads import PRONOUNS, is_pronoun
from actorgraph.nlp import ENTITY_TYPES, Annotation, Candidates

CONTENT = ("NN", "PR", "CD", "VB", "JJ", "FW", "RB")
FAR, OUTSIDE = 60, 30
Gold = Mapping[str, Any]
Pair = tuple[int, int]


@dataclass
class Labels:
    """Of each candidate: its type (0 for no actor) and the entities that it may be. ``claims``
    has the relations of an ordered pair at their best place, ``unsure`` other places of them.
    """

    types: list[int]
    entities: list[set[str]]
    claims: dict[Pair, list[Gold]] = field(default_factory=dict)
    unsure: set[Pair] = field(default_factory=set)


def labels_of(gold: Gold, candidates: Candidates, rules: Annotation) -> Labels:
    """The labels of ``candidates``; ``rules`` is what the rules make of the document."""
    kinds = {entity["id"]: entity["type"] for entity in gold["entities"]}
    heads = mentions_of(gold, candidates.doc)
    entities = {head: set(owners) for head, owners in heads.items()}
    for head, owner in _pronouns(gold, candidates.doc, entities, rules, kinds).items():
        entities[head] = {owner}
    types = [
        1 + ENTITY_TYPES.index(kinds[min(heads[head])]) if head in heads else 0
        for head in candidates.heads
    ]
    labels = Labels(types, [entities.get(head, set()) for head in candidates.heads])
    _place_claims(gold, candidates, labels)
    return labels


def mentions_of(gold: Gold, doc: Doc) -> dict[int, frozenset[str]]:
    """The tokens that head an alias of an entity in the text, the longest aliases first."""
    owners = defaultdict(set)
    for entity in gold["entities"]:
        for alias in {*entity["aliases"], entity["name"]}:
            if alias.lower() not in PRONOUNS:
                owners[alias].add(entity["id"])
    found: dict[int, tuple[int, int, frozenset[str]]] = {}
    for alias in sorted(owners, key=lambda alias: (-len(alias), alias)):
        whose = frozenset(owners[alias])
        for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", doc.text):
            head = _head(doc, match.start(), match.end())
            inside = any(
                a <= match.start() and match.end() <= b and who == whose
                for a, b, who in found.values()
            )
            if head is not None and head not in found and not inside:
                found[head] = match.start(), match.end(), whose
    return {head: whose for head, (_, _, whose) in found.items()}


def _inside(doc: Doc, start: int, end: int) -> list[Token]:
    return [t for t in doc if t.idx < end and t.idx + len(t) > start and not t.is_space]


def _head(doc: Doc, start: int, end: int) -> int | None:
    inside = _inside(doc, start, end)
    known = {token.i for token in inside}
    for token in inside:
        top = token.head.i not in known or token.head.i == token.i
        if top and token.tag_[:2] in CONTENT:
            return int(token.i)
    return int(inside[-1].i) if inside else None


def _pronouns(
    gold: Gold,
    doc: Doc,
    entities: Mapping[int, set[str]],
    rules: Annotation,
    kinds: Mapping[str, str],
) -> dict[int, str]:
    found = _by_rules(doc, entities, rules)
    for head, owners in _by_quotes(gold, doc, entities, kinds).items():
        if len(owners) == 1:
            found[head] = next(iter(owners))
    return found


def _by_rules(doc: Doc, entities: Mapping[int, set[str]], rules: Annotation) -> dict[int, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for head, (mention, chain) in sorted(rules.by_head.items()):
        if mention.form != "pronoun" and len(entities.get(head, ())) == 1:
            votes[chain][next(iter(entities[head]))] += 1
    return {
        head: votes[chain].most_common(1)[0][0]
        for head, (mention, chain) in sorted(rules.by_head.items())
        if mention.form == "pronoun" and chain in votes and is_pronoun(doc[head])
    }


def _by_quotes(
    gold: Gold, doc: Doc, entities: Mapping[int, set[str]], kinds: Mapping[str, str]
) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for relation in gold["relations"]:
        start = doc.text.find(relation["quote"])
        tokens = _inside(doc, start, start + len(relation["quote"])) if start >= 0 else []
        for end in (relation["subject"], relation["object"]):
            if any(end in entities.get(token.i, ()) for token in tokens):
                continue
            genders = "mf" if kinds[end] == "person" else "np"
            fitting = [t.i for t in tokens if is_pronoun(t) and PRONOUNS[t.lower_] in genders]
            if len(fitting) == 1:
                found[fitting[0]].add(end)
    return found


def _place_claims(gold: Gold, candidates: Candidates, labels: Labels) -> None:
    """Put each relation where both ends stand in its quote, or nearest to it."""
    by_entity = defaultdict(list)
    for index, owners in enumerate(labels.entities):
        for owner in owners:
            by_entity[owner].append(index)
    for relation in gold["relations"]:
        start = candidates.doc.text.find(relation["quote"])
        tokens = _inside(candidates.doc, start, start + len(relation["quote"]))
        if start < 0 or not tokens:
            continue
        places = sorted(
            _places(
                candidates,
                (by_entity[relation["subject"]], by_entity[relation["object"]]),
                (tokens[0].i, tokens[-1].i),
            )
        )
        labels.unsure.update((i, j) for _, i, j in places)
        if places:
            _, i, j = places[0]
            labels.claims.setdefault((i, j), []).append(relation)


def _places(
    candidates: Candidates, ends: tuple[list[int], list[int]], quote: tuple[int, int]
) -> Iterable[tuple[int, int, int]]:
    first, last = quote
    sentences = candidates.sentences
    for i in ends[0]:
        for j in ends[1]:
            left, right = candidates.heads[i], candidates.heads[j]
            low, high = min(left, right), max(left, right)
            if i == j or high - low > FAR or high < first or low > last:
                continue
            if sentences[high] - sentences[low] > 1:
                continue
            if sentences[high] < sentences[first] or sentences[low] > sentences[last]:
                continue
            outside = (not first <= left <= last) + (not first <= right <= last)
            yield OUTSIDE * outside + high - low, i, j


def chains_of_gum(
    clusters: Iterable[Iterable[Mapping[str, int]]], candidates: Candidates
) -> Labels:
    """The clusters of a document of GUM as entities of its candidates; types are unknown."""
    labels = Labels([0] * len(candidates.heads), [set() for _ in candidates.heads])
    for number, cluster in enumerate(clusters):
        for mention in cluster:
            head = _head(candidates.doc, mention["start"], mention["end"])
            if head in candidates.at:
                owners = labels.entities[candidates.at[head]]
                owners.update({str(number)} if not owners else set())
    return labels
