"""POSITION claims from the roles of chains: who holds which office of what."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from actorgraph.claims.confidence import confidence_of
from actorgraph.claims.predications.descriptions import is_noun
from actorgraph.model import Chain, Claim, Role, content_id
from actorgraph.nlp import Annotation
from actorgraph.ontology import role_titles
from actorgraph.words.offices import noun_of_title

RULE = "role"
# Of a role whose country no word beside the title gives, but the article makes plain.
PLAIN = "role-of-country"
REACHING = frozenset({"to", "for"})


def role_claims(annotation: Annotation) -> Iterator[Claim]:
    """A claim for each role whose ``of`` the text gives, and for whom an envoy is sent to."""
    for chain in annotation.chains.values():
        for role in chain.roles:
            if role.of is not None:
                for whose in annotation.chains[role.of].members or (role.of,):
                    if whose != chain.id:
                        yield _of_whose(annotation, chain, role, whose)
            yield from _sent_to(annotation, chain, role)


def _of_whose(annotation: Annotation, chain: Chain, role: Role, whose: str) -> Claim:
    """``a Texas student``, ``a Peruvian novelist`` hold no office of the place they are from."""
    noun = noun_of_title(role.title)
    if _is_home(annotation, chain, role, whose):
        return replace(_claim(chain, role, whose, "of"), predicate="is from", type="LIVES_IN")
    if annotation.chains[whose].type == "place" and _word_before(annotation, role, whose) != "of":
        if is_noun(noun, "dweller"):
            return replace(_claim(chain, role, whose, "from"), type="LIVES_IN")
        if is_noun(noun, "profession"):
            return replace(_claim(chain, role, whose, "from"), type="OTHER")
    if _is_partisan(annotation, role, whose):
        return replace(_claim(chain, role, whose, "of"), predicate="belongs to", type="MEMBER_OF")
    made = _claim(chain, role, whose, _preposition(annotation, role, whose))
    named = any(whose in annotation.chains_at(token) for token in _tokens(annotation, role))
    return (
        made if named else replace(made, rule=PLAIN, confidence=confidence_of((f"rule:{PLAIN}",)))
    )


def _is_partisan(annotation: Annotation, role: Role, whose: str) -> bool:
    """``the Democratic mayor``: no mayor of the party, but of it."""
    if annotation.chains[whose].type not in {"group", "organisation"}:
        return False
    tokens = _tokens(annotation, role)
    return any(t.pos_ == "ADJ" and whose in annotation.chains_at(t) for t in tokens)


def _is_home(annotation: Annotation, chain: Chain, role: Role, whose: str) -> bool:
    """Whether a place after a name is where its bearer is from, and no office is of places:
    ``committee chairman Omar Diallo of Ohio``.
    """
    title = role_titles().get(noun_of_title(role.title))
    if annotation.chains[whose].type != "place" or title is None or title.of != "organisation":
        return False
    for token in _tokens(annotation, role):
        if whose in annotation.chains_at(token) and token.left_edge.i > 1:
            of = token.left_edge.nbor(-1)
            name = annotation.mention_at(of.nbor(-1))
            named = name is not None and name.form == "name"
            return of.lower_ == "of" and named and chain.id in annotation.chains_at(of.nbor(-1))
    return False


def _sent_to(annotation: Annotation, chain: Chain, role: Role) -> Iterator[Claim]:
    """``the Kenyan ambassador to Peru``: the office is of Kenya, and reaches Peru."""
    for token in _tokens(annotation, role):
        for whom in annotation.chains_at(token):
            preposition = _preposition(annotation, role, whom)
            if whom not in (chain.id, role.of) and preposition in REACHING:
                yield _claim(chain, role, whom, preposition)


def _preposition(annotation: Annotation, role: Role, whose: str) -> str:
    """The preposition before ``whose`` in the words that give the role: ``to``, ``for``, ``of``."""
    word = _word_before(annotation, role, whose)
    return word if word in REACHING else "of"


def _word_before(annotation: Annotation, role: Role, whose: str) -> str:
    """The word before the name of ``whose`` in the words that give the role."""
    for token in _tokens(annotation, role):
        if whose in annotation.chains_at(token) and token.left_edge.i:
            before = token.left_edge.nbor(-1)
            # In `wrote to Oslo's mayor` the preposition is no word of the office.
            return before.lower_ if before.idx >= role.evidence.start else ""
    return ""


def _tokens(annotation: Annotation, role: Role) -> Iterator[Token]:
    span = annotation.doc.char_span(role.evidence.start, role.evidence.end, alignment_mode="expand")
    yield from span or ()


def _claim(chain: Chain, role: Role, whose: str, preposition: str) -> Claim:
    verb = "was" if role.status == "former" else "is"
    title = f"acting {role.title}" if role.status == "acting" else role.title
    predicate = f"{verb} {title} {preposition}"
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
