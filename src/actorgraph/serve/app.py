"""The ASGI application: read-only, for the names of this machine alone, no scripts of others."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actorgraph.errors import ActorgraphError
from actorgraph.serve import pages
from actorgraph.serve.endpoints import ENDPOINTS, Endpoint, Parameter, Values, read
from actorgraph.serve.openapi import describe
from actorgraph.store import Store

HOSTS = ["127.0.0.1", "localhost", "[::1]"]
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
)
BARE = "default-src 'none'; frame-ancestors 'none'"


def make_app(path: Path, *, version: str) -> Starlette:
    """The application that serves the store at ``path``; opened anew, read-only, by each request.

    Raises ``StoreError`` if there is no store.
    """
    Store(path, read_only=True).close()
    described = describe(version)
    routes = [Route(e.path, _api(path, e)) for e in ENDPOINTS]
    routes += [
        Route("/openapi.json", lambda _: _json(described)),
        Route("/", _page(path, pages.START, pages.start, pages.POLICY)),
        # The interactive page brings its own policy, with the hashes of its script and style.
        Route("/page", _page(path, pages.VIEW, pages.view, "frame-ancestors 'none'")),
    ]
    checks = [Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS), Middleware(_Headers)]
    return Starlette(routes=routes, middleware=checks)


Handler = Callable[[Request], Response]


def _api(path: Path, endpoint: Endpoint) -> Handler:
    def handle(request: Request) -> Response:
        try:
            with Store(path, read_only=True) as store, store.answering():
                given = dict(request.query_params)
                values = read(endpoint.parameters, given) | request.path_params
                found = endpoint.answer(store, values)
                return _json(found if isinstance(found, Mapping) else list(found))
        except (ActorgraphError, LookupError) as error:
            return _json({"error": str(error)}, status=_status(error))

    return handle


def _page(
    path: Path,
    parameters: Iterable[Parameter],
    made: Callable[[Store, Values], str],
    policy: str,
) -> Handler:
    def handle(request: Request) -> Response:
        try:
            # An empty field of a form is none.
            given = {name: value for name, value in request.query_params.items() if value}
            values = read(parameters, given)
            with Store(path, read_only=True) as store, store.answering():
                text = made(store, values)
            return HTMLResponse(text, headers={"content-security-policy": policy})
        except (ActorgraphError, LookupError) as error:
            return _json({"error": str(error)}, status=_status(error))

    return handle


def _status(error: Exception) -> int:
    return 404 if isinstance(error, LookupError) else 400


def _json(data: Any, *, status: int = 200) -> Response:
    return Response(
        json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"),
        status,
        {"content-security-policy": BARE},
        "application/json",
    )


class _Headers:
    """Adds to each answer what keeps pages of others from reading or framing it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        await self.app(scope, receive, sending)
