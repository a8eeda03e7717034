"""A graph as tools for language models: the Model Context Protocol, read-only."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from actorgraph.errors import ActorgraphError, ArgumentError
from actorgraph.store import Store, paths, queries
from actorgraph.store.content import documents

MOST = 50  # rows of one answer
CONTEXT = 300  # characters around a quote
READ_ONLY = ToolAnnotations(read_only_hint=True, open_world_hint=False)
INSTRUCTIONS = (
    "A graph of actors and of what texts say between them. A claim says what a text says, not what "
    "is true; its quote is verbatim. Cite the quote with its source."
)
Answer = dict[str, Any]


def make_server(store: Store, *, version: str) -> MCPServer:
    """A server with the tools search, actor, between, path and evidence on ``store``."""
    server = MCPServer("actorgraph", instructions=INSTRUCTIONS, version=version)
    for tool in _Tools(store).all:
        server.tool(annotations=READ_ONLY)(_telling(tool))
    return server


def _telling(tool: Callable[..., Awaitable[Answer]]) -> Callable[..., Awaitable[Answer]]:
    """``tool``, whose errors reach the model as they are worded, suggestions of names and all."""

    @wraps(tool)
    async def told(*given: Any, **named: Any) -> Answer:
        try:
            return await tool(*given, **named)
        except ActorgraphError as error:
            raise ToolError(str(error)) from error

    return told


class _Tools:
    """What the tools do; their docstrings are what a model reads of them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.all = (self.search, self.actor, self.between, self.path, self.evidence)

    # Coroutines, so that all stay in the thread that opened the store.
    async def search(self, words: str) -> Answer:
        """Actors that have these words in a name, and claims whose quotes hold them."""
        rows, page = self.store.connection, queries.Page(MOST)
        claims = queries.claims(rows, queries.Conditions(words=words), page=page)
        return {"actors": list(queries.search_actors(rows, words, page)), "claims": list(claims)}

    async def actor(self, name: str) -> Answer:
        """Who an actor is (any name will do): type, aliases, roles, and whom claims tie it to."""
        rows, key = self.store.connection, self.store.find(name)
        tied = list(queries.neighbours(rows, key, queries.Page(MOST)))
        return {**queries.profile(rows, key), "neighbours": tied}

    async def between(self, one: str, other: str) -> Answer:
        """What the texts say between two actors, in either direction, with quotes, by day."""
        pair = queries.Conditions(between=(self.store.find(one), self.store.find(other)))
        found = queries.claims(self.store.connection, pair, page=queries.Page(MOST))
        return {"claims": list(found)}

    async def path(self, one: str, other: str) -> Answer:
        """The shortest way from one actor to another: a claim with its quote for each step."""
        rows = self.store.connection
        steps = paths.path(rows, self.store.find(one), self.store.find(other))
        return {"claims": list(queries.claims_of(rows, steps))}

    async def evidence(self, document: str, start: int, end: int) -> Answer:
        """The quote of a claim in its context: give document, start and end of the claim."""
        for found in documents(self.store.connection, [document]):
            if not 0 <= start <= end <= len(found.text):
                raise ArgumentError(f"{start} to {end}: the text has {len(found.text)} characters")
            return {
                "title": found.title,
                "source": found.source,
                "published": found.published.isoformat() if found.published else None,
                "before": found.text[max(0, start - CONTEXT) : start],
                "quote": found.text[start:end],
                "after": found.text[end : end + CONTEXT],
            }
        raise ArgumentError(f"no document has the id {document!r}")
