"""The tools for language models, asked by the client of the official package."""

import asyncio
import json
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters
from samples.news import news_graph

from actorgraph.export import json_format
from actorgraph.serve.tools import make_server
from actorgraph.store import Store


def in_a_thread(answer: Coroutine[Any, Any, Any]) -> Any:
    """The result of ``answer``; the browser of other tests may have a loop of its own here."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, answer).result()


def ask(tool: str, **arguments: Any) -> Any:
    """What a tool answers: its data, or the text of its error."""

    async def asking() -> Any:
        with Store.of(news_graph()) as store, store.answering():
            async with Client(make_server(store, version="0")) as client:
                return await client.call_tool(tool, arguments)

    result = in_a_thread(asking())
    text = result.content[0].text
    return text if result.is_error else json.loads(text)


def test_an_actor_is_found_by_any_name() -> None:
    found = ask("actor", name="Sheinbaum")
    assert found["name"] == "Claudia Sheinbaum"
    assert "Donald Trump" in json.dumps(found["neighbours"])


def test_words_find_actors_and_quotes() -> None:
    found = ask("search", words="aggression")
    assert found["actors"] == []
    assert ["aggression" in claim["quote"] for claim in found["claims"]] == [True]


def test_claims_between_two_and_on_the_way_come_with_quotes() -> None:
    (claim,) = ask("between", one="Rubio", other="Mexico")["claims"]
    assert claim["quote"].startswith("Secretary of State Marco Rubio pressed Mexico")
    assert len(ask("path", one="De la Fuente", other="Trump")["claims"]) == 3


def test_evidence_is_the_quote_in_its_context() -> None:
    (claim,) = ask("between", one="Rubio", other="Mexico")["claims"]
    found = ask("evidence", **{name: claim[name] for name in ("document", "start", "end")})
    assert found["quote"] == claim["quote"]
    assert found["after"].startswith(". In a call")


@pytest.mark.parametrize(
    ("tool", "arguments", "complaint"),
    [
        ("actor", {"name": "Shainbaum"}, "did you mean"),
        ("evidence", {"document": "call", "start": 5, "end": 99999}, "the text has"),
        ("evidence", {"document": "nowhere", "start": 0, "end": 1}, "no document has the id"),
    ],
    ids=["name", "offsets", "document"],
)
def test_what_is_wrong_is_said(tool: str, arguments: dict[str, Any], complaint: str) -> None:
    assert complaint in ask(tool, **arguments)


def test_the_command_serves_read_only_tools(tmp_path: Path) -> None:
    path = tmp_path / "graph.json"
    json_format.write(news_graph(), path)
    command = ["-m", "actorgraph", "mcp", str(path)]
    server = StdioServerParameters(command=sys.executable, args=command)

    async def asking() -> Any:
        async with Client(server) as client:
            return await client.list_tools()

    tools = in_a_thread(asking()).tools
    names = [tool.name for tool in tools]
    assert names == ["search", "actor", "between", "path", "evidence"]
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools)
