"""Answers of more than one table: who an actor is, and what a search finds."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from actorgraph.cli.messages import count, printable
from actorgraph.cli.opening import opened
from actorgraph.cli.output import CLAIM, Columns, Output, emit, names, number, text

if TYPE_CHECKING:
    from actorgraph.store import Store

MOST_ALIASES = 12
MOST_ROLES = 8

ACTOR: Columns = {
    "Name": text("name"),
    "Type": text("type"),
    "Claims": number("claims"),
    "Mentions": number("mentions"),
    "Documents": number("documents"),
    "Id": text("id"),
}
NEIGHBOUR: Columns = {
    "Tied to": text("name"),
    "Type": text("type"),
    "Claims": number("claims"),
    "Of the types": lambda row: ", ".join(names(row["types"], 4)),
}
DOCUMENT: Columns = {
    "Published": text("published"),
    "Title": text("title"),
    "Source": text("source"),
    "Claims": number("claims"),
    "Id": text("id"),
}
COUNT: Columns = {"What": text("what"), "Number": number("number")}
FOUND: Columns = {
    "Name": text("name"),
    "Found as": lambda row: "" if row["alias"] == row["name"] else row["alias"],
    "Type": text("type"),
    "Claims": number("claims"),
}


def profile(store: "Store", key: int, how: Output) -> None:
    """Who an actor is, and whom claims tie it to."""
    from actorgraph.store import queries

    who = queries.profile(store.connection, key)
    near = queries.neighbours(store.connection, key, how.page)
    if how.as_json:
        typer.echo(json.dumps(who | {"neighbours": list(near)}, ensure_ascii=False))
        return
    if not how.as_csv:
        _head(who)
    emit(near, NEIGHBOUR, how)


def _head(who: Mapping[str, Any]) -> None:
    aliases = [name for name in who["aliases"] if name != who["name"]]
    counts = (count(who[name + "s"], name) for name in ("document", "mention", "claim"))
    for line in (
        f"{who['name']} ({who['type']}), id {who['id']}",
        f"Roles: {'; '.join(names(who['roles'], MOST_ROLES))}" if who["roles"] else "",
        f"Also: {'; '.join(names(aliases, MOST_ALIASES))}" if aliases else "",
        ", ".join(counts),
    ):
        if line:
            typer.echo(printable(line))
    typer.echo()


def search(graph: Path, words: str, how: Output) -> None:
    """The actors and the claims with ``words`` in them."""
    from actorgraph.store import queries

    with opened(graph) as store:
        actors = queries.search_actors(store.connection, words, how.page)
        wanted = queries.Conditions(words=words)
        claims = queries.claims(store.connection, wanted, page=how.page)
        if how.as_json:
            found = {"actors": list(actors), "claims": list(claims)}
            typer.echo(json.dumps(found, ensure_ascii=False))
            return
        if not how.as_csv:
            typer.echo("Actors")
            emit(actors, FOUND, Output(limit=how.limit, offset=how.offset))
            typer.echo("\nClaims")
        emit(claims, CLAIM, how)
