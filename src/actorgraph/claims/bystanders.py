"""Unnamed groups and places that only stand by: what describes them tells nothing of actors."""

from collections.abc import Iterable

from spacy.tokens import Token

from actorgraph.claims.words import words
from actorgraph.model import Chain, Claim
from actorgraph.nlp import Annotation

# Rules that read a description from the words beside a noun: `Peruvian women`, `her children`.
DESCRIPTIONS = frozenset({"phrase", "appositive", "place-in-place"})
NO_ACTS = frozenset({"be", "have", "do", "become", "seem"})
TRANSPARENT = words("transparent")


def without_bystanders(claims: Iterable[Claim], annotation: Annotation) -> list[Claim]:
    """``claims`` without the descriptions of unnamed groups and places that do, undergo and say
    nothing else: the citizens in `towns of its citizens` are no actors, nor are the women in
    `a prize for Peruvian women`. Unnamed organisations (`the Peruvian army`) are known without.
    """
    found = list(claims)
    acting = {role.of for chain in annotation.chains.values() for role in chain.roles}
    acting |= {claim.attributed_to for claim in found}
    for claim in found:
        if claim.rule not in DESCRIPTIONS:
            acting |= {claim.subject, claim.object}
    standing = {
        chain.id
        for chain in annotation.chains.values()
        if chain.id not in acting and _is_unnamed(chain) and not _acts(annotation, chain)
    }
    return [
        claim
        for claim in found
        if claim.rule not in DESCRIPTIONS or standing.isdisjoint((claim.subject, claim.object))
    ]


def _is_unnamed(chain: Chain) -> bool:
    return chain.type != "organisation" and all(m.form != "name" for m in chain.mentions)


def _acts(annotation: Annotation, chain: Chain) -> bool:
    """Whether the text makes the chain do something, be it to nobody: `Peruvian women marched`."""
    spans = (annotation.doc.char_span(m.start, m.end) for m in chain.mentions)
    return any(span is not None and _is_doer(span.root) for span in spans)


def _is_doer(noun: Token) -> bool:
    whole = noun.head.head
    if noun.dep_ == "pobj" and whole.lemma_.lower() in TRANSPARENT:  # `many of her friends left`
        noun = whole
    return noun.dep_ == "nsubj" and noun.head.lemma_ not in NO_ACTS
