"""An actor by any name that the texts use for it."""

from collections.abc import Callable

from actorgraph import names
from actorgraph.errors import ActorNotFoundError, ArgumentError
from actorgraph.model import Entity, GraphData

SUGGESTIONS = 3
LIKE = 70  # how alike a suggestion must be, of 100


def find_actor(data: GraphData, who: str | Entity) -> Entity:
    """The entity called ``who``: its id, its name, ``NAME (TYPE)``, another name of it, one of them
    in another case or with other accents, or whole words of one; the first of these ways that finds
    something counts.

    Raises ``ActorNotFoundError``, with suggestions, if there is none or more than one.
    """
    if isinstance(who, Entity):
        return who
    if not isinstance(who, str):
        raise ArgumentError(f"{who!r} is no actor, expected a name, an id or an actorgraph.Entity")
    found = _called(data, who)
    if not found:
        raise ActorNotFoundError(f"no actor is called {who!r}{_suggestion(data, who)}")
    return _only(found, who)


def has_actor(data: GraphData, who: object) -> bool:
    """Whether ``find_actor`` finds ``who``, or several of that name."""
    if isinstance(who, Entity):
        return who in data.entities
    return isinstance(who, str) and bool(_called(data, who))


def label(entity: Entity) -> str:
    """The name with the type, which tells most namesakes apart: ``Washington (place)``."""
    return f"{entity.name} ({entity.type})"


def _called(data: GraphData, who: str) -> list[Entity]:
    wanted = names.normal(who)
    for fits in _WAYS:
        if found := [entity for entity in data.entities if fits(entity, who)]:
            return found
    words = f" {wanted} "
    return [e for e in data.entities if wanted and words in f" {names.normal(e.name)} "]


_WAYS: tuple[Callable[[Entity, str], bool], ...] = (
    lambda entity, who: who == entity.id,
    lambda entity, who: who == entity.name,
    lambda entity, who: who == label(entity),
    lambda entity, who: who in entity.aliases,
    lambda entity, who: names.normal(who) in map(names.normal, _all_names(entity)),
)


def _all_names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _only(found: list[Entity], who: str) -> Entity:
    if len(found) == 1:
        return found[0]
    labels = [label(entity) for entity in found]
    clear = labels if len(set(labels)) == len(labels) else [entity.id for entity in found]
    raise ActorNotFoundError(f"{who!r} may be any of {', '.join(map(repr, clear))}; name one")


def _suggestion(data: GraphData, who: str) -> str:
    from rapidfuzz import fuzz, process

    scores: dict[str, float] = {}
    every = [(name, entity.name) for entity in data.entities for name in _all_names(entity)]
    known = [names.normal(name) for name, _ in every]
    wanted = names.normal(who)
    for _, score, index in process.extract(
        wanted, known, scorer=fuzz.WRatio, limit=None, score_cutoff=LIKE
    ):
        name = every[index][1]
        scores[name] = max(score, scores.get(name, 0))
    best = sorted(scores, key=lambda name: (-scores[name], name))[:SUGGESTIONS]
    return f"; did you mean {' or '.join(map(repr, best))}?" if best else ""
