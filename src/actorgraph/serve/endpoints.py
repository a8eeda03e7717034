"""The endpoints of the REST interface: one table that serves and documents them."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from actorgraph import ontology
from actorgraph.errors import ArgumentError
from actorgraph.store import Store, paths, queries
from actorgraph.store.content import documents

MOST = 1000  # rows of one answer
USUAL = 50
Values: TypeAlias = Mapping[str, Any]
ENDS = ("actor", "subject", "object", "speaker", "place")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: its name, what it means, how its text is read, and its JSON schema."""

    name: str
    meaning: str
    read: Callable[[str], Any]
    schema: Mapping[str, Any]
    required: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A path, with ``{actor}`` for one in it, what it answers, and how."""

    path: str
    meaning: str
    answer: Callable[[Store, Values], Any]
    parameters: tuple[Parameter, ...] = ()


def _number(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text[:10]) <= high):
            raise ArgumentError(f"{text!r} is no number from {low} to {high}")
        return int(text)

    return read


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ArgumentError(f"{text!r} is no number from 0 to 1")
    return value


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentError(f"{text!r} is no day like 2026-01-15") from None


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ArgumentError(f"{text!r} is none of {', '.join(words)}")
        return text

    return read


TYPES = tuple(ontology.load().relation_types)


def _type(text: str) -> str:
    return _one_of(*TYPES)(text.upper())


TEXT = {"type": "string"}
DAY = {"type": "string", "format": "date"}
MODALITIES = ("asserted", "possible", "planned", "threatened", "requested", "alleged")
POLARITIES = ("affirmed", "negated")


def _actor(name: str, meaning: str, *, required: bool = False) -> Parameter:
    schema = {**TEXT, "minLength": 1} if required else TEXT
    return Parameter(name, f"{meaning}, by any name or id", str, schema, required)


def _words(name: str, meaning: str, *words: str) -> Parameter:
    return Parameter(name, meaning, _one_of(*words), {"type": "string", "enum": list(words)})


PAGE = (
    Parameter(
        "limit", "at most so many rows", _number(1, MOST),
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}, default=USUAL,
    ),
    Parameter(
        "offset", "leave out the first rows", _number(0, 10**9),
        {"type": "integer", "minimum": 0, "maximum": 10**9, "default": 0}, default=0,
    ),
)  # fmt: skip
SINCE = Parameter("since", "claims about that day or later", _day, DAY)
UNTIL = Parameter("until", "claims about that day or earlier", _day, DAY)
TYPE = Parameter("type", "claims of this type", _type, {**TEXT, "enum": list(TYPES)})
CONFIDENCE = Parameter(
    "min_confidence", "claims of this confidence or more", _share,
    {"type": "number", "minimum": 0, "maximum": 1}, default=0.0,
)  # fmt: skip
CONDITIONS = (
    *(_actor(end, f"who is the {end}") for end in ENDS),
    TYPE,
    _words("polarity", "what is affirmed, or what is negated", *POLARITIES),
    _words("modality", "what a claim says of its truth", *MODALITIES),
    SINCE,
    UNTIL,
    CONFIDENCE,
    Parameter("text", "words in the passage", str, TEXT, default=""),
    Parameter(
        "order", "by day, the newest first, or the surest first", _one_of(*queries.ORDERS),
        {"type": "string", "enum": list(queries.ORDERS), "default": "day"}, default="day",
    ),
)  # fmt: skip


def conditions(store: Store, values: Values) -> queries.Conditions:
    """What claims are asked for."""
    return queries.Conditions(
        {end: store.find(values[end]) for end in ENDS if values.get(end)},
        types=[values["type"]] if values.get("type") else (),
        polarity=values.get("polarity"),
        modality=values.get("modality"),
        since=values.get("since"),
        until=values.get("until"),
        min_confidence=values.get("min_confidence") or 0.0,
        words=values.get("text") or "",
    )


def _part(values: Values) -> queries.Page:
    return queries.Page(values["limit"], values["offset"])


def _actors(store: Store, values: Values) -> Iterable[queries.Row]:
    if values["q"]:
        return queries.search_actors(store.connection, values["q"], _part(values))
    return queries.actors(store.connection, _part(values))


def _profile(store: Store, values: Values) -> queries.Row:
    return queries.profile(store.connection, store.find(values["actor"]))


def _neighbours(store: Store, values: Values) -> Iterable[queries.Row]:
    return queries.neighbours(store.connection, store.find(values["actor"]), _part(values))


def _claims(store: Store, values: Values) -> Iterable[queries.Row]:
    wanted = conditions(store, values)
    return queries.claims(store.connection, wanted, order=values["order"], page=_part(values))


def _path(store: Store, values: Values) -> Iterable[queries.Row]:
    ends = (store.find(values[name]) for name in ("one", "other"))
    return queries.claims_of(store.connection, paths.path(store.connection, *ends))


def _documents(store: Store, values: Values) -> Iterable[queries.Row]:
    return queries.documents(store.connection, _part(values))


def _document(store: Store, values: Values) -> queries.Row:
    for found in documents(store.connection, [values["document"]]):
        published = found.published and found.published.isoformat()
        return {
            "id": found.id, "title": found.title, "source": found.source, "published": published,
            "language": found.language, "text": found.text,
        }  # fmt: skip
    raise LookupError(f"no document has the id {values['document']!r}")


ENDPOINTS = (
    Endpoint(
        "/api/actors", "Actors: those of most claims first, or those with words in their names",
        _actors, (Parameter("q", "words of a name", str, TEXT, default=""), *PAGE),
    ),
    Endpoint("/api/actors/{actor}", "Who an actor is", _profile),
    Endpoint("/api/actors/{actor}/neighbours", "Whom claims tie an actor to", _neighbours, PAGE),
    Endpoint("/api/claims", "Claims that meet all conditions", _claims, (*CONDITIONS, *PAGE)),
    Endpoint(
        "/api/path", "The shortest way from one actor to another, a claim for each step", _path,
        (_actor("one", "where it begins", required=True),
         _actor("other", "where it ends", required=True)),
    ),
    Endpoint("/api/documents", "Documents, the newest first", _documents, PAGE),
    Endpoint("/api/documents/{document}", "A document with its text", _document),
    Endpoint("/api/stats", "How much there is, and of which types",
             lambda store, _: queries.stats(store.connection)),
)  # fmt: skip


def read(parameters: Iterable[Parameter], given: Mapping[str, str]) -> dict[str, Any]:
    """The values of a request; raises ``ArgumentError`` for what is wrong, missing or unknown."""
    known = {parameter.name: parameter for parameter in parameters}
    for name in given:
        if name not in known:
            raise ArgumentError(f"{name!r} is no parameter, expected {', '.join(known) or 'none'}")
    values = {}
    for name, parameter in known.items():
        if name in given:
            try:
                values[name] = parameter.read(given[name])
            except ArgumentError as error:
                raise ArgumentError(f"{name}: {error}") from error
        elif parameter.required:
            raise ArgumentError(f"{name} is missing: {parameter.meaning}")
        else:
            values[name] = parameter.default
    return values
