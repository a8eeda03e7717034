"""POSITION claims from the roles of chains: who holds which office of what."""

from collections.abc import Iterator

from actorgraph.model import Chain, Claim, Role, content_id
from actorgraph.nlp import Annotation
from actorgraph.relations.confidence import confidence_of

RULE = "role"


def role_claims(annotation: Annotation) -> Iterator[Claim]:
    """A claim for each role whose ``of`` the text gives."""
    for chain in annotation.chains.values():
        for role in chain.roles:
            if role.of is None:
                continue
            for whose in annotation.chains[role.of].members or (role.of,):
                if whose != chain.id:
                    yield _claim(chain, role, whose)


def _claim(chain: Chain, role: Role, whose: str) -> Claim:
    predicate = _predicate(role)
    return Claim(
        id=content_id(chain.id, predicate, whose, str(role.evidence.start)),
        subject=chain.id,
        predicate=predicate,
        object=whose,
        type="POSITION",
        evidence=role.evidence,
        modality="planned" if role.status == "elect" else "asserted",
        confidence=confidence_of((f"rule:{RULE}",)),
        rule=RULE,
    )


def _predicate(role: Role) -> str:
    """``is secretary of state of``, ``was chancellor of``, ``is acting mayor of``."""
    verb = "was" if role.status == "former" else "is"
    title = f"acting {role.title}" if role.status == "acting" else role.title
    preposition = "to" if role.title.startswith(("ambassador", "envoy")) else "of"
    return f"{verb} {title} {preposition}"
