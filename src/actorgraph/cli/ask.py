"""Questions to a graph: who is in it, what is said of them and between them, and when."""

from typing import Annotated

import typer

from actorgraph.cli import conditions, reports
from actorgraph.cli.conditions import day, polarity
from actorgraph.cli.opening import ACTOR, Graph, opened
from actorgraph.cli.options import Since, Types, known_types
from actorgraph.cli.output import CLAIM, Csv, Json, Limit, Offset, Output, Quotes, emit

Actor = Annotated[str, typer.Argument(metavar="ACTOR", help=ACTOR)]
MaybeActor = Annotated[str | None, typer.Argument(metavar="[ACTOR]", help=ACTOR)]
Other = Annotated[str, typer.Argument(metavar="OTHER", help=ACTOR)]


def show(  # a parameter is an option
    graph: Graph,
    actor: MaybeActor = None,
    *,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """The actors of GRAPH, or who ACTOR is and whom claims tie it to."""
    from actorgraph.store import queries

    how = Output(as_json, as_csv, limit, offset)
    with opened(graph) as store:
        if actor is None:
            emit(queries.actors(store.connection, how.page), reports.ACTOR, how)
        else:
            reports.profile(store, store.find(actor), how)


def between(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    actor: Actor,
    other: Other,
    *,
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """What GRAPH says between two actors, in either direction, by day."""
    from actorgraph.store import queries

    how = Output(as_json, as_csv, limit, offset, quotes)
    with opened(graph) as store:
        pair = queries.Conditions(between=(store.find(actor), store.find(other)))
        emit(queries.claims(store.connection, pair, page=how.page), CLAIM, how)


def path(  # a parameter is an option
    graph: Graph,
    actor: Actor,
    other: Other,
    *,
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
) -> None:
    """The shortest way from one actor to another, a claim for each step."""
    from actorgraph.store import paths, queries

    how = Output(as_json, as_csv, quotes=quotes)
    with opened(graph) as store:
        keys = paths.path(store.connection, store.find(actor), store.find(other))
        emit(queries.claims_of(store.connection, keys), CLAIM, how)


def timeline(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    actor: MaybeActor = None,
    *,
    since: Since = None,
    until: conditions.Until = None,
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """The claims of GRAPH, or those with ACTOR at an end, by day."""
    from actorgraph.store import queries

    how = Output(as_json, as_csv, limit, offset, quotes)
    with opened(graph) as store:
        ends = {"actor": store.find(actor)} if actor else {}
        wanted = queries.Conditions(ends, since=day(since), until=day(until))
        emit(queries.claims(store.connection, wanted, page=how.page), CLAIM, how)


def claims(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    *,
    actor: conditions.End = None,
    subject: conditions.End = None,
    target: conditions.Object = None,
    speaker: conditions.End = None,
    place: conditions.End = None,
    types: Types = None,
    negated: conditions.Negated = None,
    modality: conditions.Modality = None,
    since: Since = None,
    until: conditions.Until = None,
    min_confidence: conditions.MinConfidence = 0.0,
    text: conditions.Words = "",
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """The claims of GRAPH that meet all conditions, the surest first."""
    from actorgraph.store import queries

    ends = (
        ("actor", actor),
        ("subject", subject),
        ("object", target),
        ("speaker", speaker),
        ("place", place),
    )
    how = Output(as_json, as_csv, limit, offset, quotes)
    with opened(graph) as store:
        wanted = queries.Conditions(
            {end: store.find(name) for end, name in ends if name is not None},
            types=known_types(types or ()),
            polarity=polarity(negated),
            modality=modality and modality.value,
            since=day(since),
            until=day(until),
            min_confidence=min_confidence,
            words=text,
        )
        emit(queries.claims(store.connection, wanted, order="sure", page=how.page), CLAIM, how)


def search(  # noqa: PLR0913  # a parameter is an option
    graph: Graph,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="Words, all of them wanted.")],
    *,
    quotes: Quotes = False,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """The actors whose names, and the claims whose words or passages, hold TEXT."""
    reports.search(graph, " ".join(text), Output(as_json, as_csv, limit, offset, quotes))


def sources(
    graph: Graph,
    *,
    as_json: Json = False,
    as_csv: Csv = False,
    limit: Limit = None,
    offset: Offset = 0,
) -> None:
    """The documents of GRAPH, the newest first."""
    from actorgraph.store import queries

    how = Output(as_json, as_csv, limit, offset)
    with opened(graph) as store:
        emit(queries.documents(store.connection, how.page), reports.DOCUMENT, how)


def stats(graph: Graph, *, as_json: Json = False, as_csv: Csv = False) -> None:
    """How much GRAPH holds, and of which types."""
    from actorgraph.store import queries

    with opened(graph) as store:
        emit(queries.stats(store.connection), reports.COUNT, Output(as_json, as_csv, 1000))
