"""From the roles of mentions to the roles of chains."""

from collections.abc import Iterable
from dataclasses import replace

from actorgraph.model import Chain, Document, Evidence, Role
from actorgraph.nlp import MentionSpan, RoleSpan
from actorgraph.roles.countries import with_countries


def attach_roles(
    document: Document, chains: Iterable[Chain], roles: Iterable[RoleSpan]
) -> list[Chain]:
    """``chains`` with the ``roles`` of their mentions; ``of`` becomes the id of a chain, and of an
    office of a country that of the country which the article makes plain.
    """
    known = list(chains)
    chain_of = {(m.start, m.end): chain.id for chain in known for m in chain.mentions}
    given: dict[str, list[Role]] = {}
    for role in roles:
        holder = chain_of.get(_offsets(role.person))
        of = chain_of.get(_offsets(role.of)) if role.of else None
        if holder and holder != of:
            quote = document.text[role.start : role.end]
            evidence = Evidence(document.id, role.start, role.end, quote)
            made = Role(role.title, of, evidence, role.status, role.since, role.until)
            if made not in given.setdefault(holder, []):
                given[holder].append(made)
    return with_countries([replace(chain, roles=tuple(given.get(chain.id, ()))) for chain in known])


def _offsets(mention: MentionSpan) -> tuple[int, int]:
    return mention.span.start_char, mention.span.end_char
