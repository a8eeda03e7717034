"""Claims from names inside names: the Lima Police Department is of Lima."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from actorgraph import names
from actorgraph.claims.confidence import confidence_of
from actorgraph.claims.predications.descriptions import is_noun
from actorgraph.model import Chain, Claim, Evidence, Mention, content_id
from actorgraph.nlp import Annotation

RULE = "name-within"
INNER = frozenset({"organisation", "place"})
LONGEST = 5


class Relation(NamedTuple):
    """What a name says of the name inside it; ``flip`` says that the inner one is the subject."""

    type: str
    predicate: str
    flip: bool = False


# By the types of the whole and of the name inside it, with an example.
BY_TYPES = {
    ("organisation", "organisation"): Relation("PART_OF", "is part of"),  # Lima FC Youth Academy
    ("event", "organisation"): Relation("ORGANISES", "holds", flip=True),  # Acme Science Fair
    ("event", "place"): Relation("LOCATED_IN", "takes place in"),  # Lima Book Fair
}


def names_within(annotation: Annotation) -> Iterator[Claim]:
    """A claim for each name that begins with another name of the text."""
    known = _by_name(annotation)
    for chain in annotation.chains.values():
        mention = next((m for m in chain.mentions if m.form == "name"), None)
        found = _inner(mention.text, known) if mention else None
        if mention is None or found is None or found[0].id == chain.id:
            continue
        relation = _relation(annotation, (chain, found[0]), mention, found[1])
        if relation is not None:
            yield _claim(annotation, (chain, found[0]), relation, mention)


def _by_name(annotation: Annotation) -> Mapping[str, Chain]:
    """The organisations and places of the text by their names."""
    found: dict[str, Chain] = {}
    for chain in annotation.chains.values():
        for mention in chain.mentions if chain.type in INNER else ():
            if mention.form == "name":
                found.setdefault(names.normal(mention.text), chain)
                country = names.country_of(mention.text) if chain.type == "place" else None
                if country:
                    found.setdefault(country, chain)
    return found


def _inner(text: str, known: Mapping[str, Chain]) -> tuple[Chain, list[str]] | None:
    """Whose name the first words of ``text`` are, or the adjective of whose name; the others."""
    words = text.split()
    while words and (words[0].lower() == "the" or words[0][0].isdigit()):
        words.pop(0)
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        start = " ".join(words[:length])
        found = known.get(names.normal(start)) or known.get(names.country_of(start) or "")
        if found is not None:
            return found, words[length:]
    return None


def _relation(
    annotation: Annotation, ends: tuple[Chain, Chain], mention: Mention, rest: list[str]
) -> Relation | None:
    types = ends[0].type, ends[1].type
    if types != ("organisation", "place"):
        # The House of Commons is no part of a House, nor Acme 2 of Acme.
        whole = all(word.isalpha() and word[0].isupper() for word in rest)
        return BY_TYPES.get(types) if whole or types[0] == "event" else None
    span = annotation.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    noun = span.root.text.lower() if span is not None else ""
    if is_noun(noun, "organ"):
        return Relation("PART_OF", f"is {noun} of")
    return Relation("LOCATED_IN", "is in") if is_noun(noun, "site") else None


def _claim(
    annotation: Annotation, ends: tuple[Chain, Chain], relation: Relation, mention: Mention
) -> Claim:
    subject, target = (end.id for end in (reversed(ends) if relation.flip else ends))
    return Claim(
        id=content_id(subject, relation.predicate, target, str(mention.start)),
        subject=subject,
        predicate=relation.predicate,
        object=target,
        type=relation.type,
        evidence=Evidence(annotation.document.id, mention.start, mention.end, mention.text),
        confidence=confidence_of((f"rule:{RULE}",)),
        rule=RULE,
    )
