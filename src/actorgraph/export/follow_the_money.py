"""FollowTheMoney entities, a line of JSON each, as Aleph and its tools read them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actorgraph.export.rows import actor_rows, claim_rows
from actorgraph.export.texts import text_file
from actorgraph.graph.view import plain
from actorgraph.model import GraphData, content_id

SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "group": "LegalEntity",
    "place": "Address",
    "event": "Event",
}


def write(graph: GraphData, path: Path) -> None:
    """Write actors and documents, and claims as links with their quotes."""
    with text_file(path) as file:
        file.writelines(json.dumps(e, ensure_ascii=False) + "\n" for e in _entities(graph))


def _entities(graph: GraphData) -> Iterator[dict[str, Any]]:
    for document in graph.documents:
        published = document.published.isoformat() if document.published else None
        yield _entity(
            _key("document", document.id),
            "Article",
            title=document.title or document.source or document.id,
            sourceUrl=document.source if (document.source or "").startswith("http") else None,
            publishedAt=published,
            bodyText=document.text,
        )
    for row in actor_rows(graph):
        schema = SCHEMATA.get(str(row["type"]), "Thing")
        properties: dict[str, Any] = {"name": row["name"], "notes": row["roles"]}
        if schema == "Address":
            properties["full"] = row["name"]
        if row["aliases"]:
            properties["alias"] = str(row["aliases"]).split(" | ")
        yield _entity(_key("actor", str(row["id"])), schema, **properties)
    for row in claim_rows(graph):
        yield _entity(
            _key("claim", str(row["id"])),
            "UnknownLink",
            subject=_key("actor", str(row["subject_id"])),
            object=_key("actor", str(row["object_id"])),
            role=f"{row['label']} ({row['type']})",
            description=row["quote"],
            startDate=row["time_start"],
            endDate=row["time_end"],
            publisher=row["title"],
            proof=_key("document", str(row["document"])),
        )


def _entity(key: str, schema: str, **properties: Any) -> dict[str, Any]:
    lists = {
        name: value if isinstance(value, list) else [value]
        for name, value in plain(properties).items()
        if value
    }
    return {"id": key, "schema": schema, "properties": lists}


def _key(kind: str, id_: str) -> str:
    """Ids that any tool takes, whatever ours are made of."""
    return f"actorgraph-{kind}-{content_id(id_)}"
